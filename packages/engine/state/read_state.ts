import { Buffer } from "node:buffer";
import type { z } from "zod";
import type { BlobWriter, StoredBlob } from "../blobs/blob.ts";
import type { BlobStore } from "../blobs/store.ts";
import type { Problem } from "../problem.ts";
import type { SavedSandboxes } from "./saved_sandboxes.ts";
import { blobLine, endLine, headLine, recordLine, sandboxLine } from "./line.ts";
import { type ReadLine, readLines } from "./read_lines.ts";
import type { SandboxState, SavedRecord } from "./saved_sandbox.ts";
import { StateError } from "./state_error.ts";

/** So many problems are told; a file of another kind has one in each line. */
const TOLD_PROBLEMS = 50;

/** A state that was read, with blobs that are nobody's yet. */
export interface ReadState {
  readonly saved: SavedSandboxes;
  readonly blobs: readonly StoredBlob[];
}

/**
 * Reads an exported state. Blobs go to the store as they come.
 *
 * @param providers those that are served here
 * @throws {StateError} with every problem in it; nothing is kept then
 * @throws whatever reading `bytes` throws
 */
export async function readState(
  bytes: AsyncIterable<Uint8Array>,
  blobs: BlobStore,
  providers: readonly string[],
): Promise<ReadState> {
  const reader = new StateReader(blobs, providers);
  try {
    for await (const line of readLines(bytes)) {
      await reader.take(line);
      if (reader.problems.length >= TOLD_PROBLEMS) break;
    }
    return reader.finish();
  } catch (cause) {
    await reader.discard();
    throw cause;
  }
}

type RecordLine = z.output<typeof recordLine>["record"];
type BlobLine = z.output<typeof blobLine>["blob"];

/** Takes the lines of a state one by one. */
class StateReader {
  readonly problems: Problem[] = [];
  readonly #store: BlobStore;
  readonly #providers: readonly string[];
  readonly #sandboxes = new Map<string, SandboxState>();
  /** By sandbox. */
  readonly #records = new Map<string, RecordLine[]>();
  readonly #blobs: StoredBlob[] = [];
  #head: z.output<typeof headLine> | undefined;
  #writer: BlobWriter | undefined;
  #hasEnded = false;

  constructor(store: BlobStore, providers: readonly string[]) {
    this.#store = store;
    this.#providers = providers;
  }

  async take({ number, text, digestBefore }: ReadLine): Promise<void> {
    const wrong = (problem: string, field = "") =>
      this.problems.push({ field: `line ${number}${field && `: ${field}`}`, problem });
    const value = parsed(text);
    if (value === undefined) return void wrong("it is not JSON.");
    const read = <Schema extends z.ZodType>(schema: Schema): z.output<Schema> | undefined => {
      const { data, error } = schema.safeParse(value);
      for (const { path, message } of error?.issues ?? []) wrong(`${message}.`, path.join("."));
      return data;
    };
    if (this.#hasEnded) return void wrong("it comes after the end.");
    if (number === 1) {
      this.#head = read(headLine);
      const { providers = this.#providers } = this.#head ?? {};
      if (providers.toString() !== this.#providers.toString()) {
        wrong(
          `it is the state of a mock of ${providers.join(", ")}, and ${this.#providers.join(", ")} are served here.`,
        );
      }
    } else if (Object.hasOwn(value, "sandbox")) this.#takeSandbox(read(sandboxLine)?.sandbox);
    else if (Object.hasOwn(value, "record")) this.#takeRecord(read(recordLine)?.record, wrong);
    else if (Object.hasOwn(value, "blob")) await this.#takeBlob(read(blobLine)?.blob, wrong);
    else if (Object.hasOwn(value, "end")) {
      this.#hasEnded = true;
      const sha256 = read(endLine)?.end.sha256;
      if (sha256 !== undefined && sha256 !== digestBefore()) {
        wrong("the digest is of other lines than these: what was exported has been changed since.");
      }
    } else wrong("it is no line of a state. There are: sandbox, record, blob, end.");
  }

  /** @throws {StateError} with every problem in it */
  finish(): ReadState {
    if (this.problems.length === 0 && !this.#hasEnded) {
      this.problems.push({ field: "", problem: "The state is cut off: it has no line with its end." });
    }
    const head = this.#head;
    if (this.problems.length > 0 || !head) throw new StateError(this.problems);
    const { seed, made } = head;
    const blobs = this.#blobs;
    const sandboxes = [...this.#sandboxes].map(([id, state]) => ({
      state,
      records: this.#records.get(id)!.map((record) => withBlobs(record, blobs)),
    }));
    return { saved: { series: { seed, made }, sandboxes }, blobs };
  }

  async discard(): Promise<void> {
    await this.#writer?.discard();
    for (const blob of this.#blobs) await blob.remove();
  }

  #takeSandbox(state: SandboxState | undefined): void {
    if (!state) return;
    this.#sandboxes.set(state.id, state);
    this.#records.set(state.id, []);
  }

  #takeRecord(record: RecordLine | undefined, wrong: (problem: string) => void): void {
    if (!record) return;
    const records = this.#records.get(record.sandbox);
    if (records) records.push(record);
    else wrong(`there is no sandbox "${record.sandbox}" in the lines before.`);
  }

  async #takeBlob(part: BlobLine | undefined, wrong: (problem: string) => void): Promise<void> {
    if (!part) return;
    const expected = this.#blobs.length;
    if (part.number !== expected) return wrong(`it is of blob ${part.number}, and blob ${expected} is due.`);
    this.#writer ??= this.#store.writer();
    if (part.bytes !== undefined) await this.#writer.write(Buffer.from(part.bytes, "base64"));
    if (part.size === undefined) return;
    const blob = await this.#writer.finish();
    this.#writer = undefined;
    this.#blobs.push(blob);
    if (blob.size !== part.size) wrong(`blob ${part.number} has ${blob.size} bytes, and should have ${part.size}.`);
  }
}

function withBlobs({ provider, table, id, value, blobs = [] }: RecordLine, stored: readonly StoredBlob[]): SavedRecord {
  const placed = blobs.map(({ at, blob: number }) => {
    const blob = stored[number];
    if (!blob) {
      throw new StateError([{
        field: `${provider}.${table}.${id}`,
        problem: `its blob ${number} is not in the state.`,
      }]);
    }
    return { at, blob };
  });
  return { provider, table, id, row: { value, blobs: placed } };
}

function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
