import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import type { StoredBlob } from "./blob.ts";
import { FileBlob } from "./file_blob.ts";
import type { BlobHome } from "./home.ts";
import { MemoryBlob } from "./memory_blob.ts";

/** A folder for temporary files: made when first needed, gone when closed or when the process ends. */
export class Spool implements BlobHome {
  #folder: Promise<string> | undefined;
  #files = 0;
  #removeOnExit: (() => void) | undefined;

  /** A path that nothing has used yet. */
  async path(): Promise<string> {
    this.#folder ??= this.#make();
    try {
      return join(await this.#folder, String(++this.#files));
    } catch (cause) {
      // The next one may find room again.
      this.#folder = undefined;
      throw cause;
    }
  }

  settle(path: string, size: number): StoredBlob {
    return new FileBlob(path, size);
  }

  /** In memory, whatever else is there: for a few small ones. */
  keep(bytes: Uint8Array): StoredBlob {
    return new MemoryBlob([new Uint8Array(bytes)], bytes.length, () => {});
  }

  /** Removes the folder and all that is in it. */
  async close(): Promise<void> {
    if (!this.#folder) return;
    await rm(await this.#folder, { recursive: true, force: true });
    this.#folder = undefined;
    if (!this.#removeOnExit) return;
    process.off("exit", this.#removeOnExit);
    process.setMaxListeners(process.getMaxListeners() - 1);
  }

  async #make(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), "wamock-"));
    this.#removeOnExit = () => rmSync(folder, { recursive: true, force: true });
    // Each of many mocks in one process listens, and none of them has forgotten to stop.
    process.setMaxListeners(process.getMaxListeners() + 1);
    process.on("exit", this.#removeOnExit);
    return folder;
  }
}
