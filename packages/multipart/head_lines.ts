import { BareLineFeedError, HeadTooLargeError, MalformedHeadError } from "./errors.ts";
import { headText } from "./head_text.ts";

/** 1 for each byte that may stand in a header name (RFC 9110, 5.6.2). */
const TOKEN = new Uint8Array(128);
for (
  const char of "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyz" +
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
) TOKEN[char.charCodeAt(0)] = 1;

/** Collects the lines of one part head up to the empty line that ends it. */
export class HeadLines {
  /** Whether the empty line has come. */
  complete = false;
  /** Bytes collected. */
  length = 0;
  #bytes = new Uint8Array(512);
  #lineStart = 0;

  constructor(
    readonly part: number,
    /** Offset of the head in the body, in bytes. */
    readonly offset: number,
    readonly limit: number,
  ) {}

  /** The head as text, without the empty line. */
  get text(): string {
    return headText(this.#bytes.subarray(0, Math.max(0, this.length - 4)));
  }

  /**
   * Takes what belongs to the head from `chunk[at..]`; returns the index behind
   * it.
   *
   * @throws {HeadTooLargeError} beyond the limit
   * @throws {BareLineFeedError} when a line does not end in CRLF
   * @throws {MalformedHeadError} when a line is not a header
   */
  take(chunk: Uint8Array, at: number): number {
    while (!this.complete && at < chunk.length) {
      const feed = chunk.indexOf(10, at);
      const end = feed < 0 ? chunk.length : feed + 1;
      this.#append(chunk, at, end);
      if (feed >= 0) this.#endLine();
      at = end;
    }
    return at;
  }

  #append(chunk: Uint8Array, from: number, to: number): void {
    const length = this.length + to - from;
    if (length > this.limit) {
      throw new HeadTooLargeError(this.part, this.offset, this.limit);
    }
    if (length > this.#bytes.length) {
      const larger = new Uint8Array(
        Math.min(this.limit, Math.max(length, 2 * this.#bytes.length)),
      );
      larger.set(this.#bytes.subarray(0, this.length));
      this.#bytes = larger;
    }
    this.#bytes.set(chunk.subarray(from, to), this.length);
    this.length = length;
  }

  #endLine(): void {
    const start = this.#lineStart;
    const feed = this.length - 1;
    if (feed === start || this.#bytes[feed - 1] !== 13) {
      throw new BareLineFeedError(this.offset + feed);
    }
    this.#lineStart = this.length;
    if (feed === start + 1) {
      this.complete = true;
      return;
    }
    if (this.#isHeader(start)) return;
    const line = headText(this.#bytes.subarray(start, feed - 1));
    throw new MalformedHeadError(this.part, this.offset + start, line);
  }

  #isHeader(start: number): boolean {
    const first = this.#bytes[start];
    if (first === 32 || first === 9) return start > 0;
    let at = start;
    while (TOKEN[this.#bytes[at]!] === 1) at++;
    return at > start && this.#bytes[at] === 58;
  }
}
