import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { setImmediate } from "node:timers";
import type { Problem } from "../problem.ts";
import type { Sandbox } from "../sandbox.ts";
import type { SandboxSeries, SavedSandboxes } from "../state/saved_sandboxes.ts";
import { STATE_VERSION } from "../state/line.ts";
import { stateOf } from "../state/saved_sandbox.ts";
import { DataFolderError } from "./data_folder_error.ts";
import { openDatabase } from "./database.ts";
import { FolderFiles } from "./folder_files.ts";
import { readSaved } from "./read_saved.ts";
import { SaveStatements } from "./save_statements.ts";

const DATABASE = "wamock.db";

/**
 * Keeps what the sandboxes of one mock are in a folder: records in a database, blobs as files. Changes are gathered and
 * saved together, those of one step of a program either all or not at all.
 */
export class DataFolder {
  readonly files: FolderFiles;
  /** What was saved; `undefined` when the folder is new. */
  readonly saved: SavedSandboxes | undefined;
  readonly #database: DatabaseSync;
  readonly #statements: SaveStatements;
  readonly #touched = new Set<Sandbox>();
  /** Sandboxes that began or ended, in order. */
  #turns: { readonly sandbox: Sandbox; readonly isNew: boolean }[] = [];
  /** What was saved last of each. */
  readonly #states = new WeakMap<Sandbox, SavedParts>();
  #series: () => SandboxSeries = () => ({ seed: "", made: 0 });
  #saving: Promise<void> | undefined;
  #isClosed = false;

  /**
   * Opens a folder, and makes it when it is not there. What was half-written when a process ended is removed.
   *
   * @param providers names of those that are served
   * @throws {DataFolderError} when the folder cannot be used
   */
  constructor(path: string, providers: readonly string[]) {
    try {
      mkdirSync(path, { recursive: true, mode: 0o700 });
      const entries = readdirSync(path);
      if (entries.length > 0 && !entries.includes(DATABASE)) {
        const problem = "it has something else in it. Take an empty folder, or one that does not exist yet.";
        throw new DataFolderError(path, [{ field: "", problem }]);
      }
    } catch (cause) {
      if (cause instanceof DataFolderError) throw cause;
      throw new DataFolderError(path, [{ field: "", problem: `${(cause as Error).message}.` }]);
    }
    this.#database = openDatabase(path, join(path, DATABASE), STATE_VERSION);
    try {
      this.files = new FolderFiles(path, () => this.#schedule());
      this.#statements = new SaveStatements(this.#database);
      const problems: Problem[] = [];
      const read = readSaved(this.#database, this.files, providers, problems);
      if (problems.length > 0) throw new DataFolderError(path, problems);
      this.saved = read?.saved;
      this.files.keepOnly(read?.fileNames ?? new Set());
    } catch (cause) {
      this.#database.close();
      throw cause;
    }
  }

  /** Where the counters of sandboxes are. */
  follow(series: () => SandboxSeries): void {
    this.#series = series;
  }

  /**
   * From now on a sandbox is kept.
   *
   * @param isSaved whether the folder has it already, as it is
   */
  begin(sandbox: Sandbox, isSaved: boolean): void {
    sandbox.log?.follow(() => this.touch(sandbox));
    if (isSaved) this.#states.set(sandbox, partsOf(sandbox));
    else this.#turns.push({ sandbox, isNew: true });
    this.#schedule();
  }

  /** From now on a sandbox is not kept any more. */
  end(sandbox: Sandbox): void {
    sandbox.log?.follow(() => {});
    this.#touched.delete(sandbox);
    this.#turns.push({ sandbox, isNew: false });
    this.#schedule();
  }

  /** Takes note that a sandbox is not what it was. */
  touch(sandbox: Sandbox): void {
    this.#touched.add(sandbox);
    this.#schedule();
  }

  /**
   * When everything that was changed so far is saved: a process that is killed then has it. Whatever else changes in the
   * same step is saved with it.
   *
   * @throws {Error} when it cannot be saved; it is tried again with the next
   */
  save(): Promise<void> {
    return this.#saving ??= new Promise((resolve, reject) => {
      // Once all that goes on without waiting has come to its end, so that no half of it is saved.
      setImmediate(() => {
        this.#saving = undefined;
        try {
          if (!this.#isClosed) this.#save();
          resolve();
        } catch (cause) {
          reject(cause);
        }
      });
    });
  }

  /** Saves what is left, and lets other processes have the folder. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    try {
      await this.save();
    } finally {
      this.#isClosed = true;
      this.#database.close();
    }
  }

  /** Lets other processes have the folder, and saves nothing more. */
  abandon(): void {
    this.#isClosed = true;
    this.#database.close();
  }

  #schedule(): void {
    // Whoever needs to know asks by `save`.
    this.save().catch(() => {});
  }

  #save(): void {
    const forgotten = this.files.takeForgotten();
    const turns = this.#turns;
    const touched = [...this.#touched];
    const states = new Map<Sandbox, SavedParts>();
    const saveState = (sandbox: Sandbox) => {
      const parts = partsOf(sandbox);
      const before = this.#states.get(sandbox);
      if (parts.state !== before?.state) this.#statements.state(sandbox.id, parts.state);
      if (parts.webhooks !== before?.webhooks) this.#statements.webhooks(sandbox.id, JSON.stringify(parts.webhooks));
      states.set(sandbox, parts);
    };
    this.#database.exec("BEGIN IMMEDIATE");
    try {
      for (const { sandbox, isNew } of turns) {
        if (!isNew) this.#statements.drop(sandbox.id);
        else {
          saveState(sandbox);
          for (const [provider, tables] of sandbox.tables) {
            for (const [table, rows] of tables) {
              for (const [id, row] of rows.entries()) this.#statements.record(sandbox.id, { provider, table, id }, row);
            }
          }
        }
      }
      const isNew = new Set(turns.map(({ sandbox }) => sandbox));
      for (const sandbox of touched) {
        if (isNew.has(sandbox)) continue;
        for (const change of sandbox.log?.changes ?? []) {
          const row = sandbox.tables.get(change.provider)?.get(change.table)?.get(change.id);
          if (change.change === "delete") this.#statements.unrecord(sandbox.id, change);
          else if (row !== undefined) this.#statements.record(sandbox.id, change, row);
        }
        saveState(sandbox);
      }
      this.#statements.mock("series", JSON.stringify(this.#series()));
      this.#database.exec("COMMIT");
    } catch (cause) {
      this.#database.exec("ROLLBACK");
      throw cause;
    }
    this.#turns = this.#turns.slice(turns.length);
    for (const { sandbox } of turns) sandbox.log?.forget(sandbox.log.changes.length);
    for (const sandbox of touched) {
      sandbox.log?.forget(sandbox.log.changes.length);
      this.#touched.delete(sandbox);
    }
    for (const [sandbox, parts] of states) this.#states.set(sandbox, parts);
    this.files.remove(forgotten);
  }
}

/** A sandbox without its records. Its deliveries may be many, and change far less often than the rest. */
interface SavedParts {
  readonly state: string;
  /** The same object as long as nothing has changed. */
  readonly webhooks: object;
}

function partsOf(sandbox: Sandbox): SavedParts {
  const { webhooks, ...rest } = stateOf(sandbox);
  return { state: JSON.stringify(rest), webhooks };
}
