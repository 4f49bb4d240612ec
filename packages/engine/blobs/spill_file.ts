import { closeSync, openSync, rmSync, writeSync } from "node:fs";

/** Slices are gathered to this size before they go to the file: fewer, larger writes. */
const BATCH_BYTES = 1024 * 1024;
/** How many batches are kept for the next file, rather than made anew. */
const SPARE_BATCHES = 4;

/** The buffers in which slices are gathered, lent to one file at a time. */
export class Batches {
  readonly #spare: Uint8Array[] = [];

  take(): Uint8Array {
    return this.#spare.pop() ?? new Uint8Array(BATCH_BYTES);
  }

  give(batch: Uint8Array): void {
    if (this.#spare.length < SPARE_BATCHES) this.#spare.push(batch);
  }
}

/**
 * A file that is written from slices. It writes synchronously: a batch takes well under a millisecond on a local disk,
 * and handing it to another thread and waiting cost more.
 */
export class SpillFile {
  readonly #descriptor: number;
  readonly #batches: Batches;
  readonly #batch: Uint8Array;
  #filled = 0;
  #open = true;

  /** Makes a file that only its owner can read; there must be none at `path`. */
  constructor(path: string, batches: Batches) {
    this.#descriptor = openSync(path, "wx", 0o600);
    this.#batches = batches;
    this.#batch = batches.take();
  }

  /** Takes a copy of `slice`. */
  append(slice: Uint8Array): void {
    for (let from = 0; from < slice.length;) {
      const part = slice.subarray(from, from + this.#batch.length - this.#filled);
      this.#batch.set(part, this.#filled);
      this.#filled += part.length;
      from += part.length;
      if (this.#filled === this.#batch.length) this.#flush();
    }
  }

  /** Writes what is left, and closes the file. */
  finish(): void {
    try {
      this.#flush();
    } finally {
      this.abandon();
    }
  }

  /** Closes the file as it is. Once: its descriptor and its batch may be another file's by the second time. */
  abandon(): void {
    if (!this.#open) return;
    this.#open = false;
    closeSync(this.#descriptor);
    this.#batches.give(this.#batch);
  }

  #flush(): void {
    writeAll(this.#descriptor, this.#batch.subarray(0, this.#filled));
    this.#filled = 0;
  }
}

/** Makes a file of slices that are all at hand, as {@link SpillFile} does of those that come one by one. */
export function writeFile(path: string, slices: readonly Uint8Array[]): void {
  const descriptor = openSync(path, "wx", 0o600);
  try {
    for (const slice of slices) writeAll(descriptor, slice);
  } catch (cause) {
    rmSync(path, { force: true });
    throw cause;
  } finally {
    closeSync(descriptor);
  }
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let from = 0; from < bytes.length;) from += writeSync(descriptor, bytes, from);
}
