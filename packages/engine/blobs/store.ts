import { type FileHandle, open } from "node:fs/promises";
import type { BlobWriter, StoredBlob } from "./blob.ts";
import { FileBlob } from "./file_blob.ts";
import { MemoryBlob } from "./memory_blob.ts";
import { Spool } from "./spool.ts";

/** Where a {@link BlobStore} draws its lines. */
export interface BlobStoreOptions {
  /** The largest blob that stays in memory, in bytes. Default 8 MiB. */
  readonly memoryPerBlob?: number;
  /** How much all blobs in memory may hold together, in bytes; what comes beyond is spooled. Default 64 MiB. */
  readonly memoryTotal?: number;
}

/** Slices are gathered to this size before they go to the file: fewer, larger writes. */
const BATCH_BYTES = 1024 * 1024;

/** Keeps small blobs in memory and larger ones in temporary files. */
export class BlobStore {
  readonly #memoryPerBlob: number;
  readonly #memoryTotal: number;
  readonly #spool = new Spool();
  #inMemory = 0;

  constructor(options: BlobStoreOptions = {}) {
    this.#memoryPerBlob = options.memoryPerBlob ?? 8 * 1024 * 1024;
    this.#memoryTotal = options.memoryTotal ?? 64 * 1024 * 1024;
  }

  writer(): BlobWriter {
    let held = 0;
    return new SpillingWriter(this.#spool, {
      take: (bytes) => {
        if (held + bytes > this.#memoryPerBlob || this.#inMemory + bytes > this.#memoryTotal) return false;
        held += bytes;
        this.#inMemory += bytes;
        return true;
      },
      giveBack: () => {
        this.#inMemory -= held;
        held = 0;
      },
    });
  }

  /** Removes every temporary file. */
  close(): Promise<void> {
    return this.#spool.close();
  }
}

/** What memory one blob may use. */
interface Budget {
  /** Takes so many bytes more; `false` when there is no room. */
  take(bytes: number): boolean;
  /** Gives back all that was taken. */
  giveBack(): void;
}

/** Holds slices in memory, and moves to a file once the budget has no room. */
class SpillingWriter implements BlobWriter {
  readonly #spool: Spool;
  readonly #budget: Budget;
  #slices: Uint8Array<ArrayBuffer>[] = [];
  #size = 0;
  #batched = 0;
  #file: { path: string; handle: FileHandle } | undefined;

  constructor(spool: Spool, budget: Budget) {
    this.#spool = spool;
    this.#budget = budget;
  }

  write(slice: Uint8Array): void | Promise<void> {
    this.#slices.push(keep(slice));
    this.#size += slice.length;
    if (!this.#file && this.#budget.take(slice.length)) return;
    this.#batched += slice.length;
    if (this.#file && this.#batched < BATCH_BYTES) return;
    return this.#spill();
  }

  async finish(): Promise<StoredBlob> {
    if (!this.#file) return new MemoryBlob(this.#slices, this.#size, () => this.#budget.giveBack());
    await this.#spill();
    await this.#file.handle.close();
    return new FileBlob(this.#file.path, this.#size);
  }

  async discard(): Promise<void> {
    this.#slices = [];
    this.#budget.giveBack();
    if (!this.#file) return;
    await this.#file.handle.close();
    await new FileBlob(this.#file.path, this.#size).remove();
  }

  async #spill(): Promise<void> {
    if (!this.#file) {
      const path = await this.#spool.path();
      this.#file = { path, handle: await open(path, "wx", 0o600) };
      this.#budget.giveBack();
    }
    const slices = this.#slices;
    this.#slices = [];
    this.#batched = 0;
    if (slices.length > 0) await this.#file.handle.writev(slices);
  }
}

/**
 * A copy where the slice is a small view of a large buffer, which it would keep alive: servers read many small
 * bodies into one slab.
 */
function keep(slice: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = slice.buffer instanceof ArrayBuffer && slice.buffer.byteLength <= slice.length * 2;
  return whole ? slice as Uint8Array<ArrayBuffer> : slice.slice();
}
