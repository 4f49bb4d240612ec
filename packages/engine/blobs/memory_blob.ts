import type { StoredBlob } from "./blob.ts";
import { sha256Of } from "./digest.ts";

/** Bytes that stay in memory. */
export class MemoryBlob implements StoredBlob {
  readonly size: number;
  #slices: readonly Uint8Array<ArrayBuffer>[] | undefined;
  #sha256: Promise<string> | undefined;
  readonly #freed: () => void;

  /** @param freed called once, when the bytes are given back */
  constructor(slices: readonly Uint8Array<ArrayBuffer>[], size: number, freed: () => void) {
    this.#slices = slices;
    this.size = size;
    this.#freed = freed;
  }

  read(start = 0, end = this.size): ReadableStream<Uint8Array<ArrayBuffer>> {
    const slices = this.#slices;
    if (!slices) throw new Error("Failed to read a blob: it was removed.");
    let index = 0;
    let position = 0;
    return new ReadableStream({
      pull(controller) {
        for (let slice = slices[index]; slice && position < end; slice = slices[index]) {
          const from = Math.max(0, start - position);
          const to = Math.min(slice.length, end - position);
          index++;
          position += slice.length;
          if (from < to) return controller.enqueue(slice.subarray(from, to));
        }
        controller.close();
      },
    });
  }

  sha256(): Promise<string> {
    return this.#sha256 ??= sha256Of(this.read());
  }

  remove(): Promise<void> {
    if (this.#slices) this.#freed();
    this.#slices = undefined;
    return Promise.resolve();
  }
}
