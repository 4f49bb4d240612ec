import type { BlobWriter, StoredBlob } from "../blobs/blob.ts";
import type { SandboxBlobs } from "../blobs/sandbox_blobs.ts";

/** Counts the bytes of a file and keeps them, up to a bound: beyond it none is of use, as the file is refused. */
export class FileSink {
  readonly #keepBytes: number;
  #writer: BlobWriter | undefined;
  #size = 0;

  /** @param expectedBytes how large the file can be by the body's announced length; 0 when none was */
  constructor(blobs: SandboxBlobs, keepBytes: number, expectedBytes: number) {
    this.#keepBytes = keepBytes;
    if (keepBytes > 0) this.#writer = blobs.writer(expectedBytes);
  }

  /** In bytes, kept or not. */
  get size(): number {
    return this.#size;
  }

  write(slice: Uint8Array): void | Promise<void> {
    this.#size += slice.length;
    if (!this.#writer) return;
    return this.#size > this.#keepBytes ? this.discard() : this.#writer.write(slice);
  }

  /** The bytes; `undefined` when they were not kept. */
  async finish(): Promise<StoredBlob | undefined> {
    return await this.#writer?.finish();
  }

  async discard(): Promise<void> {
    const writer = this.#writer;
    this.#writer = undefined;
    await writer?.discard();
  }
}
