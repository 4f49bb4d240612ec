import { DelimiterSearch, type Sighting } from "./delimiter.ts";

/** Bytes searched, and what was seen in them. */
export interface Piece {
  bytes: Uint8Array;
  /** Data goes from this index to `found.start`. */
  from: number;
  /** Offset of `bytes[0]` in the body. */
  origin: number;
  found: Sighting;
}

/**
 * Searches chunks in place. Only an unfinished delimiter at the end of a chunk
 * is copied, and joined with the beginning of the next one.
 */
export class DataWindow {
  readonly #search: DelimiterSearch;
  /** Held bytes, with room behind them for what decides about them. */
  readonly #joint: Uint8Array;
  #held = 0;

  constructor(boundary: string) {
    this.#search = new DelimiterSearch(boundary);
    this.#joint = new Uint8Array(2 * this.#search.reach);
  }

  /** The bytes kept for the next chunk. */
  get held(): Uint8Array {
    return this.#joint.subarray(0, this.#held);
  }

  /** Whether a whole `CRLF--boundary` is held, its line not yet ended. */
  get holdsDelimiter(): boolean {
    return this.#search.heads(this.held);
  }

  /**
   * Begins behind a line break: a delimiter may follow at once, as at the start
   * of the body and in a part without a body.
   */
  beginLine(): void {
    this.#joint[0] = 13;
    this.#joint[1] = 10;
    this.#held = 2;
  }

  /** Searches the held bytes first, then `chunk[at..]`, whose offset is `base`. */
  next(chunk: Uint8Array, at: number, base: number): Piece {
    const held = this.#held;
    if (held === 0) {
      const found = this.#search.find(chunk, at, chunk.length, chunk.length);
      return { bytes: chunk, from: at, origin: base, found };
    }
    const joined = Math.min(chunk.length - at, this.#search.reach);
    this.#joint.set(chunk.subarray(at, at + joined), held);
    const found = this.#search.find(this.#joint, 0, held + joined, held);
    return { bytes: this.#joint, from: 0, origin: base + at - held, found };
  }

  /** Keeps what is undecided, once the sink is done with the piece. */
  settle({ bytes, found }: Piece): void {
    this.#held = 0;
    if (found.kind !== "undecided") return;
    this.#joint.set(bytes.subarray(found.start, found.end));
    this.#held = found.end - found.start;
  }

  clear(): void {
    this.#held = 0;
  }
}
