import type { StoredBlob } from "@wamock/engine";

/** One file of the storage. */
export interface StoredFile {
  /** Path, without a slash in front. */
  readonly name: string;
  /** Media type, as its part of the form declared it. */
  readonly type: string;
  readonly blob: StoredBlob;
  /** Milliseconds since the epoch. */
  readonly updatedAt: number;
  /** New with every upload: 16 digits. */
  readonly generation: string;
  readonly isPublic: boolean;
}

/** The files of one sandbox's Wolkvox Storage. */
export class WolkvoxStorage {
  /** `wvox-<operation>` */
  readonly bucket: string;
  readonly #files = new Map<string, StoredFile>();
  readonly #filled: Promise<void>;

  /** @param first what is in it from the beginning */
  constructor(bucket: string, first: Promise<readonly StoredFile[]>) {
    this.bucket = bucket;
    this.#filled = first.then((files) => {
      for (const file of files) this.#files.set(file.name, file);
    });
  }

  async find(name: string): Promise<StoredFile | undefined> {
    await this.#filled;
    return this.#files.get(name);
  }

  /** Every file, by name. */
  async all(): Promise<readonly StoredFile[]> {
    await this.#filled;
    return [...this.#files.values()].sort((a, b) => a.name < b.name ? -1 : 1);
  }

  /** Takes the place of a file of the same name. */
  async put(file: StoredFile): Promise<void> {
    const old = await this.find(file.name);
    this.#files.set(file.name, file);
    if (old && old.blob !== file.blob) await old.blob.remove();
  }

  async remove(name: string): Promise<void> {
    const file = await this.find(name);
    this.#files.delete(name);
    await file?.blob.remove();
  }
}
