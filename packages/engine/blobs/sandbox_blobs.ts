import type { BlobWriter, StoredBlob } from "./blob.ts";
import type { BlobStore } from "./store.ts";

/** The blobs of one sandbox: a part of the mock's store that can be freed as a whole. */
export class SandboxBlobs {
  readonly #store: BlobStore;
  readonly #kept = new Set<StoredBlob>();

  constructor(store: BlobStore) {
    this.#store = store;
  }

  /** How many there are. */
  get count(): number {
    return this.#kept.size;
  }

  /**
   * A writer for one blob.
   *
   * @param expectedBytes how large it is going to be, where that is known
   */
  writer(expectedBytes = 0): BlobWriter {
    const writer = this.#store.writer(expectedBytes);
    return {
      write: (slice) => writer.write(slice),
      finish: async () => this.#keep(await writer.finish()),
      discard: () => writer.discard(),
    };
  }

  /** A small blob of bytes that are at hand. */
  keep(bytes: Uint8Array<ArrayBuffer>): StoredBlob {
    return this.#keep(this.#store.keep(bytes));
  }

  /** Makes a blob of the store, which is nobody's yet, this sandbox's. */
  adopt(stored: StoredBlob): StoredBlob {
    return this.#keep(stored);
  }

  /** Frees every blob that there is at the moment. */
  async removeAll(): Promise<void> {
    await Promise.all([...this.#kept].map((blob) => blob.remove()));
  }

  #keep(blob: StoredBlob): StoredBlob {
    const kept = new KeptBlob(blob, async () => {
      this.#kept.delete(kept);
      await this.#store.free(blob);
    });
    this.#kept.add(kept);
    return kept;
  }
}

/** A blob of a sandbox, as the sandbox's records hold it. */
export class KeptBlob implements StoredBlob {
  /** The store's own. */
  readonly stored: StoredBlob;
  readonly remove: () => Promise<void>;

  constructor(stored: StoredBlob, remove: () => Promise<void>) {
    this.stored = stored;
    this.remove = remove;
  }

  get size(): number {
    return this.stored.size;
  }

  read(start?: number, end?: number): ReadableStream<Uint8Array<ArrayBuffer>> {
    return this.stored.read(start, end);
  }

  sha256(): Promise<string> {
    return this.stored.sha256();
  }
}
