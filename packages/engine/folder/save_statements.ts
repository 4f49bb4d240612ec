import type { DatabaseSync, StatementSync } from "node:sqlite";
import { takeRowApart } from "../state/row.ts";
import { FolderBlob } from "./folder_files.ts";

/** What names a record within a sandbox. */
export interface RecordKey {
  readonly provider: string;
  readonly table: string;
  readonly id: string;
}

/** How things are written to a folder's database. */
export class SaveStatements {
  readonly #mock: StatementSync;
  readonly #state: StatementSync;
  readonly #webhooks: StatementSync;
  readonly #record: StatementSync;
  readonly #unrecord: StatementSync;
  readonly #drops: readonly StatementSync[];

  constructor(database: DatabaseSync) {
    this.#mock = database.prepare(
      "INSERT INTO mock VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value WHERE value <> excluded.value",
    );
    this.#state = database.prepare(
      "INSERT INTO sandboxes VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET state = excluded.state",
    );
    this.#webhooks = database.prepare("UPDATE sandboxes SET webhooks = ? WHERE id = ?");
    // A record that is put again keeps its place among the others, as in memory.
    this.#record = database.prepare(
      "INSERT INTO records VALUES (?, ?, ?, ?, ?, ?) " +
        "ON CONFLICT DO UPDATE SET value = excluded.value, blobs = excluded.blobs",
    );
    this.#unrecord = database.prepare(
      "DELETE FROM records WHERE sandbox = ? AND provider = ? AND name = ? AND id = ?",
    );
    this.#drops = ["DELETE FROM records WHERE sandbox = ?", "DELETE FROM sandboxes WHERE id = ?"]
      .map((text) => database.prepare(text));
  }

  mock(name: string, value: string): void {
    this.#mock.run(name, value);
  }

  /** @param state all of it but the webhooks */
  state(sandbox: string, state: string): void {
    this.#state.run(sandbox, state, "");
  }

  webhooks(sandbox: string, webhooks: string): void {
    this.#webhooks.run(webhooks, sandbox);
  }

  record(sandbox: string, { provider, table, id }: RecordKey, row: unknown): void {
    const { value, blobs } = takeRowApart(row);
    const files = blobs.map(({ at, blob }) => {
      if (blob instanceof FolderBlob) return { at, file: blob.fileName, size: blob.size };
      throw new TypeError(`Failed to save ${provider}.${table}.${id}: its blob is not in the folder.`);
    });
    this.#record.run(sandbox, provider, table, id, JSON.stringify(value), JSON.stringify(files));
  }

  unrecord(sandbox: string, { provider, table, id }: RecordKey): void {
    this.#unrecord.run(sandbox, provider, table, id);
  }

  drop(sandbox: string): void {
    for (const statement of this.#drops) statement.run(sandbox);
  }
}
