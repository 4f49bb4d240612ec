import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { StateError } from "./state_error.ts";

/** No line of an exported state is longer, in bytes; what is must not be gathered. */
const LONGEST_LINE = 64 * 1024 * 1024;

/** A line, and what the digest of all before it is. */
export interface ReadLine {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string;
  /** SHA-256 of the lines before, lower-case hex; asked for while this line is the newest. */
  digestBefore(): string;
}

/**
 * Cuts bytes into lines.
 *
 * @throws {StateError} when a line is longer than any of a state
 */
export async function* readLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ReadLine> {
  const hash = createHash("sha256");
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  let number = 0;
  const line = (last: Uint8Array): ReadLine => {
    const whole = Buffer.concat([...held, last]);
    held = [];
    heldBytes = 0;
    return { number: ++number, text: whole.toString("utf8"), digestBefore: () => hash.copy().digest("hex") };
  };
  for await (const chunk of bytes) {
    let from = 0;
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, from)) {
      const whole = line(chunk.subarray(from, at));
      yield whole;
      hash.update(whole.text);
      hash.update("\n");
      from = at + 1;
    }
    // A chunk is valid until the next one is asked for.
    const rest = new Uint8Array(chunk.subarray(from));
    held.push(rest);
    heldBytes += rest.length;
    if (heldBytes > LONGEST_LINE) {
      const problem = `it is longer than ${LONGEST_LINE} bytes: this is no state that wamock exported.`;
      throw new StateError([{ field: `line ${number + 1}`, problem }]);
    }
  }
  if (heldBytes > 0) yield line(new Uint8Array(0));
}
