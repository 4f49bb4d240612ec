import type { StoredBlob } from "./blob.ts";

/** Where a store puts the files of its blobs. */
export interface BlobHome {
  /** A path for a file that is going to be written; nothing has used it yet. */
  path(): Promise<string>;
  /** The blob of a file that is complete. */
  settle(path: string, size: number): StoredBlob;
  /** A blob of a few bytes that are at hand. */
  keep(bytes: Uint8Array): StoredBlob;
  /** Lets go of every file. */
  close(): Promise<void>;
}
