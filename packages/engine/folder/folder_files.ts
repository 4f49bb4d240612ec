import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { FileBlob } from "../blobs/file_blob.ts";
import type { BlobHome } from "../blobs/home.ts";
import { writeFile } from "../blobs/spill_file.ts";

/** A blob whose file outlives the process. */
export class FolderBlob extends FileBlob {
  /** Of its file. */
  readonly fileName: string;
  readonly #forget: () => void;

  /** @param forget called in place of removing the file */
  constructor(path: string, fileName: string, size: number, forget: () => void) {
    super(path, size);
    this.fileName = fileName;
    this.#forget = forget;
  }

  override remove(): Promise<void> {
    this.#forget();
    return Promise.resolve();
  }
}

/**
 * The files of a data folder. What is being written is in `spool`, what is complete in `blobs`. A file is removed only
 * once nothing that is saved speaks of it any more.
 */
export class FolderFiles implements BlobHome {
  readonly #spool: string;
  readonly #blobs: string;
  readonly #onForget: () => void;
  #forgotten: string[] = [];
  #files = 0;

  /**
   * Empties the spool: what is in it was being written when a process ended.
   *
   * @param onForget called when there is a file to remove
   */
  constructor(folder: string, onForget: () => void) {
    this.#spool = join(folder, "spool");
    this.#blobs = join(folder, "blobs");
    this.#onForget = onForget;
    for (const path of [this.#spool, this.#blobs]) mkdirSync(path, { recursive: true, mode: 0o700 });
    for (const name of readdirSync(this.#spool)) rmSync(join(this.#spool, name), { recursive: true, force: true });
  }

  path(): Promise<string> {
    return Promise.resolve(join(this.#spool, String(++this.#files)));
  }

  settle(path: string, size: number): FolderBlob {
    const name = randomUUID();
    renameSync(path, join(this.#blobs, name));
    return this.#blob(name, size);
  }

  keep(bytes: Uint8Array): FolderBlob {
    const name = randomUUID();
    writeFile(join(this.#blobs, name), [bytes]);
    return this.#blob(name, bytes.length);
  }

  /** The blob of a file that is saved; `undefined` when there is none of that size. */
  find(name: string, size: number): FolderBlob | undefined {
    // Nothing that is saved names a file outside.
    if (!/^[0-9a-f-]{36}$/.test(name)) return undefined;
    const found = statSync(join(this.#blobs, name), { throwIfNoEntry: false });
    return found?.size === size ? this.#blob(name, size) : undefined;
  }

  /** Removes every file but these. */
  keepOnly(names: ReadonlySet<string>): void {
    for (const name of readdirSync(this.#blobs)) if (!names.has(name)) rmSync(join(this.#blobs, name), { force: true });
  }

  /** The files to remove as soon as what is saved does not speak of them. */
  takeForgotten(): readonly string[] {
    const forgotten = this.#forgotten;
    this.#forgotten = [];
    return forgotten;
  }

  remove(names: readonly string[]): void {
    for (const name of names) rmSync(join(this.#blobs, name), { force: true });
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  #blob(name: string, size: number): FolderBlob {
    return new FolderBlob(join(this.#blobs, name), name, size, () => {
      this.#forgotten.push(name);
      this.#onForget();
    });
  }
}
