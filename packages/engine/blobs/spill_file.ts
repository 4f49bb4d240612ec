import { type FileHandle, open } from "node:fs/promises";

/** Slices are gathered to this size before they go to the file: fewer, larger writes. */
const BATCH_BYTES = 1024 * 1024;

/** A file that is written from slices. */
export class SpillFile {
  readonly #handle: FileHandle;
  readonly #batch: Uint8Array;
  #filled = 0;

  private constructor(handle: FileHandle, batchBytes: number) {
    this.#handle = handle;
    this.#batch = new Uint8Array(batchBytes);
  }

  /**
   * Makes a file that only its owner can read; there must be none at `path`.
   *
   * @param batchBytes how large the writes are; less than the default where the whole is known to be less
   */
  static async create(path: string, batchBytes = BATCH_BYTES): Promise<SpillFile> {
    return new SpillFile(await open(path, "wx", 0o600), batchBytes);
  }

  /** Takes a copy of `slice`. A promise means: wait for it before the next. */
  append(slice: Uint8Array): void | Promise<void> {
    const room = this.#batch.length - this.#filled;
    if (slice.length > room) return this.#appendAcross(slice, room);
    this.#batch.set(slice, this.#filled);
    this.#filled += slice.length;
  }

  /** Writes what is left, and closes the file. */
  async finish(): Promise<void> {
    try {
      await this.#flush();
    } finally {
      await this.#handle.close();
    }
  }

  /** Closes the file as it is. */
  async abandon(): Promise<void> {
    await this.#handle.close();
  }

  async #appendAcross(slice: Uint8Array, room: number): Promise<void> {
    const batchBytes = this.#batch.length;
    for (let from = 0, to = room; from < slice.length; from = to, to += batchBytes) {
      const part = slice.subarray(from, to);
      this.#batch.set(part, this.#filled);
      this.#filled += part.length;
      if (this.#filled === batchBytes) await this.#flush();
    }
  }

  async #flush(): Promise<void> {
    for (let from = 0; from < this.#filled;) {
      const { bytesWritten } = await this.#handle.write(this.#batch, from, this.#filled - from);
      from += bytesWritten;
    }
    this.#filled = 0;
  }
}
