import { rm } from "node:fs/promises";
import type { BlobWriter, StoredBlob } from "./blob.ts";
import type { BlobHome } from "./home.ts";
import { HeldSlices } from "./held_slices.ts";
import { MemoryBlob } from "./memory_blob.ts";
import { Batches, SpillFile, writeFile } from "./spill_file.ts";
import { Spool } from "./spool.ts";

/** Where a {@link BlobStore} draws its lines. */
export interface BlobStoreOptions {
  /** The largest blob that stays in memory, in bytes. Default 8 MiB. */
  readonly memoryPerBlob?: number;
  /** How much all blobs in memory may hold together, in bytes; what comes beyond is spooled. Default 64 MiB. */
  readonly memoryTotal?: number;
  /** Where every blob is kept as a file, small ones too. Default: larger ones alone, in a temporary folder. */
  readonly home?: BlobHome | undefined;
}

/** Keeps small blobs in memory and larger ones in files. */
export class BlobStore {
  readonly #memoryPerBlob: number;
  readonly #memoryTotal: number;
  readonly #home: BlobHome;
  readonly #allInFiles: boolean;
  readonly #batches = new Batches();
  /** Freed while somebody read every blob. */
  readonly #toRemove: StoredBlob[] = [];
  #holds = 0;
  #inMemory = 0;

  constructor(options: BlobStoreOptions = {}) {
    this.#memoryPerBlob = options.memoryPerBlob ?? 8 * 1024 * 1024;
    this.#memoryTotal = options.memoryTotal ?? 64 * 1024 * 1024;
    this.#home = options.home ?? new Spool();
    this.#allInFiles = options.home !== undefined;
  }

  /**
   * A writer for one blob.
   *
   * @param expectedBytes how large it is going to be, where that is known: one that will not stay in memory is then not
   * gathered there first
   */
  writer(expectedBytes = 0): BlobWriter {
    let held = 0;
    const staysInMemory = expectedBytes <= this.#memoryPerBlob;
    return new SpillingWriter(this.#home, this.#batches, this.#allInFiles, {
      take: (bytes) => {
        if (!staysInMemory || held + bytes > this.#memoryPerBlob || this.#inMemory + bytes > this.#memoryTotal) {
          return false;
        }
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

  /** A blob of bytes that are at hand: for a few small ones. */
  keep(bytes: Uint8Array<ArrayBuffer>): StoredBlob {
    return this.#home.keep(bytes);
  }

  /**
   * Lets no blob be removed until that is ended.
   *
   * @returns what ends it
   */
  hold(): () => Promise<void> {
    let isHeld = true;
    this.#holds++;
    return async () => {
      if (!isHeld) return;
      isHeld = false;
      this.#holds--;
      if (this.#holds === 0) { for (const blob of this.#toRemove.splice(0)) await blob.remove(); }
    };
  }

  /** Removes a blob, at once or as soon as none is held. */
  async free(blob: StoredBlob): Promise<void> {
    if (this.#holds > 0) this.#toRemove.push(blob);
    else await blob.remove();
  }

  /** Removes every temporary file. */
  close(): Promise<void> {
    return this.#home.close();
  }
}

/** A blob that finds no room is gathered to this size before it opens a file: most are never larger. */
const GATHER_BYTES = 256 * 1024;

/** What memory one blob may use. */
interface Budget {
  /** Takes so many bytes more; `false` when there is no room. */
  take(bytes: number): boolean;
  /** Gives back all that was taken. */
  giveBack(): void;
}

/** Holds copies in memory, and moves to a file once the budget has no room. */
class SpillingWriter implements BlobWriter {
  readonly #home: BlobHome;
  readonly #batches: Batches;
  readonly #budget: Budget;
  readonly #held = new HeldSlices();
  #size = 0;
  #overBudget: boolean;
  #path = "";
  #file: SpillFile | undefined;

  constructor(home: BlobHome, batches: Batches, inFile: boolean, budget: Budget) {
    this.#home = home;
    this.#batches = batches;
    this.#overBudget = inFile;
    this.#budget = budget;
  }

  write(slice: Uint8Array): void | Promise<void> {
    this.#size += slice.length;
    if (this.#file) return this.#file.append(slice);
    this.#overBudget ||= !this.#budget.take(slice.length);
    this.#held.append(slice);
    if (this.#overBudget && this.#size > GATHER_BYTES) return this.#spill();
  }

  async finish(): Promise<StoredBlob> {
    if (this.#file) {
      this.#file.finish();
      return this.#home.settle(this.#path, this.#size);
    }
    const slices = this.#held.take();
    if (!this.#overBudget) return new MemoryBlob(slices, this.#size, () => this.#budget.giveBack());
    this.#budget.giveBack();
    const path = await this.#home.path();
    writeFile(path, slices);
    return this.#home.settle(path, this.#size);
  }

  async discard(): Promise<void> {
    this.#held.take();
    this.#budget.giveBack();
    if (!this.#file) return;
    this.#file.abandon();
    await rm(this.#path, { force: true });
  }

  async #spill(): Promise<void> {
    this.#path = await this.#home.path();
    this.#file = new SpillFile(this.#path, this.#batches);
    for (const slice of this.#held.take()) this.#file.append(slice);
    this.#budget.giveBack();
  }
}
