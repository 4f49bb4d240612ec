import type { StoredBlob, Table } from "@wamock/engine";

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
  readonly #files: Table<StoredFile>;

  /** @param first what is in it from the beginning */
  constructor(bucket: string, files: Table<StoredFile>, first: readonly StoredFile[]) {
    this.bucket = bucket;
    this.#files = files;
    for (const file of first) files.put(file.name, file);
  }

  find(name: string): Promise<StoredFile | undefined> {
    return Promise.resolve(this.#files.get(name));
  }

  /** Every file, by name. */
  all(): Promise<readonly StoredFile[]> {
    return Promise.resolve([...this.#files.values()].sort((a, b) => a.name < b.name ? -1 : 1));
  }

  /** Takes the place of a file of the same name. */
  async put(file: StoredFile): Promise<void> {
    const old = await this.find(file.name);
    this.#files.put(file.name, file);
    if (old && old.blob !== file.blob) await old.blob.remove();
  }

  async remove(name: string): Promise<void> {
    const file = await this.find(name);
    this.#files.delete(name);
    await file?.blob.remove();
  }
}
