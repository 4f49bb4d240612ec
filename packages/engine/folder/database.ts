import { closeSync, openSync } from "node:fs";
import process from "node:process";
import type { DatabaseSync } from "node:sqlite";
import { DataFolderError } from "./data_folder_error.ts";

/** `user_version` of a database that wamock made; a new one has 0. */
const TABLES = `
  CREATE TABLE mock (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE sandboxes (id TEXT PRIMARY KEY, state TEXT NOT NULL, webhooks TEXT NOT NULL) STRICT;
  CREATE TABLE records (
    sandbox TEXT NOT NULL, provider TEXT NOT NULL, name TEXT NOT NULL, id TEXT NOT NULL,
    value TEXT NOT NULL, blobs TEXT NOT NULL,
    PRIMARY KEY (sandbox, provider, name, id)
  ) STRICT;
`;

/**
 * Opens a folder's database, makes it when it is not there, and keeps every other process out until it is closed or this
 * process ends, however it ends.
 *
 * @param folder for messages
 * @param version what the records' form is
 * @throws {DataFolderError} when this runtime has no SQLite, another process has the database, or it is of another version
 */
export function openDatabase(folder: string, file: string, version: number): DatabaseSync {
  // Loaded now and not with this module: Node 20 has none, and Node 22 warns that it is experimental.
  const sqlite = process.getBuiltinModule?.("node:sqlite");
  if (!sqlite) {
    const problem = `this runtime (${runtime()}) has no node:sqlite. Use Deno, or Node from 22.13 on.`;
    throw new DataFolderError(folder, [{ field: "", problem }]);
  }
  // SQLite would give others leave to read it, and its other files are as this one is.
  closeSync(openSync(file, "a", 0o600));
  const database = new sqlite.DatabaseSync(file);
  try {
    database.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
    database.exec("BEGIN IMMEDIATE");
    const found = Number(database.prepare("PRAGMA user_version").get()?.user_version);
    if (found === 0) database.exec(`${TABLES} PRAGMA user_version = ${version}`);
    else if (found !== version) {
      const problem = `it is of version ${found}, and this wamock knows ${version}: take the version that made it.`;
      throw new DataFolderError(folder, [{ field: "", problem }]);
    }
    database.exec("COMMIT");
    return database;
  } catch (cause) {
    database.close();
    if (cause instanceof DataFolderError) throw cause;
    const text = cause instanceof Error ? cause.message : String(cause);
    const problem = /locked|busy/i.test(text)
      ? "another mock has it. Stop that one, or take another folder."
      : `its database cannot be read: ${text}.`;
    throw new DataFolderError(folder, [{ field: "", problem }]);
  }
}

function runtime(): string {
  const { deno, node } = process.versions as Readonly<Record<string, string | undefined>>;
  return deno === undefined ? `Node ${node}` : `Deno ${deno}`;
}
