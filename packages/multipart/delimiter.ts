const ENCODER = new TextEncoder();

/** Blanks tolerated behind a boundary (RFC 2046, 5.1.1: transport padding). */
export const MAX_PADDING = 128;

/**
 * - `none`: no delimiter starts in the bytes searched
 * - `undecided`: one may start at `start`; more bytes are needed
 * - `part`, `close`: a delimiter line that opens a part, or ends the form
 * - `bare-lf`: a delimiter line that ends in a line feed alone
 */
export type SightingKind = "none" | "undecided" | "part" | "close" | "bare-lf";

export interface Sighting {
  kind: SightingKind;
  /** Index of the CRLF before the dashes; what lies before is data. */
  start: number;
  /** Index behind the delimiter. */
  end: number;
  /** Index of the first delimiter with a line feed alone before it, or -1. */
  bareLineFeed: number;
}

/**
 * Searches for `CRLF--boundary` by Horspool's method. A boundary that goes on
 * with other characters is data, as in Go's mime/multipart: one boundary may
 * be the beginning of another.
 */
export class DelimiterSearch {
  /** Bytes of `CRLF--boundary`. */
  readonly length: number;
  /** Bytes that suffice to decide about any place. */
  readonly reach: number;
  #delimiter: Uint8Array;
  #needle: Uint8Array;
  #skip = new Uint8Array(256);

  constructor(boundary: string) {
    this.#delimiter = ENCODER.encode(`\r\n--${boundary}`);
    // The carriage return is looked at apart, so that a delimiter which lacks
    // it is seen as well.
    this.#needle = this.#delimiter.subarray(1);
    this.length = this.#delimiter.length;
    this.reach = this.length + MAX_PADDING + 3;
    const last = this.#needle.length - 1;
    this.#skip.fill(last + 1);
    for (let i = 0; i < last; i++) this.#skip[this.#needle[i]!] = last - i;
  }

  /** Looks for the first delimiter in `bytes[from..to)` that starts before `limit`. */
  find(bytes: Uint8Array, from: number, to: number, limit: number): Sighting {
    let bareLineFeed = -1;
    let at = from;
    for (;;) {
      const feed = this.#seek(bytes, at, to);
      if (feed < 0) break;
      const return_ = feed > from && bytes[feed - 1] === 13;
      const start = return_ ? feed - 1 : feed;
      if (start >= limit) break;
      const { kind, end } = judgeTail(bytes, feed + this.#needle.length, to);
      if (kind === "undecided" || (kind !== "none" && return_)) {
        return { kind, start, end, bareLineFeed };
      }
      if (kind !== "none" && bareLineFeed < 0) bareLineFeed = feed;
      at = feed + 1;
    }
    const edge = Math.min(to, limit);
    for (let i = Math.max(from, to - this.length + 1); i < edge; i++) {
      if (this.#begins(bytes, i, to)) {
        return { kind: "undecided", start: i, end: to, bareLineFeed };
      }
    }
    return { kind: "none", start: edge, end: edge, bareLineFeed };
  }

  /** Whether these bytes hold the whole `CRLF--boundary` at their start. */
  heads(bytes: Uint8Array): boolean {
    return bytes.length >= this.length && bytes[0] === 13 &&
      this.#seek(bytes, 1, this.length) === 1;
  }

  #begins(bytes: Uint8Array, from: number, to: number): boolean {
    const whole = bytes[from] === 13 ? this.#delimiter : this.#needle;
    for (let i = from; i < to; i++) {
      if (bytes[i] !== whole[i - from]) return false;
    }
    return true;
  }

  #seek(bytes: Uint8Array, from: number, to: number): number {
    const needle = this.#needle;
    const skip = this.#skip;
    const last = needle.length - 1;
    const lastByte = needle[last];
    for (let i = from + last; i < to;) {
      const byte = bytes[i]!;
      // Only the needle's first byte is a line feed: comparing onwards from
      // there keeps the search linear, whatever boundary and body are sent.
      if (byte === lastByte && bytes[i - last] === 10) {
        let j = 1;
        while (j < last && bytes[i - last + j] === needle[j]) j++;
        if (j >= last) return i - last;
      }
      i += skip[byte]!;
    }
    return -1;
  }
}

function judgeTail(
  bytes: Uint8Array,
  from: number,
  to: number,
): { kind: SightingKind; end: number } {
  if (from < to && bytes[from] === 45) {
    if (from + 1 >= to) return { kind: "undecided", end: to };
    return bytes[from + 1] === 45 ? { kind: "close", end: from + 2 } : { kind: "none", end: from };
  }
  let at = from;
  while (at < to && (bytes[at] === 32 || bytes[at] === 9)) {
    if (at++ - from >= MAX_PADDING) return { kind: "none", end: at };
  }
  if (at >= to) return { kind: "undecided", end: to };
  if (bytes[at] === 10) return { kind: "bare-lf", end: at + 1 };
  if (bytes[at] !== 13) return { kind: "none", end: at };
  if (at + 1 >= to) return { kind: "undecided", end: to };
  return bytes[at + 1] === 10 ? { kind: "part", end: at + 2 } : { kind: "none", end: at };
}
