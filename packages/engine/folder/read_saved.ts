import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { StoredBlob } from "../blobs/blob.ts";
import type { Problem } from "../problem.ts";
import type { SavedSandboxes } from "../state/saved_sandboxes.ts";
import { sandboxState, type SavedRecord } from "../state/saved_sandbox.ts";
import type { FolderFiles } from "./folder_files.ts";

const count = z.int().min(0);
const series = z.strictObject({ seed: z.string(), made: count });
const record = z.object({
  sandbox: z.string(),
  provider: z.string(),
  table: z.string(),
  id: z.string(),
  value: z.string(),
  blobs: z.string(),
});
const files = z.array(z.strictObject({
  at: z.array(z.union([z.string(), count])),
  file: z.string(),
  size: count,
}));

/** What a folder has in it. */
export interface ReadFolder {
  readonly saved: SavedSandboxes;
  /** Of every blob that a record has. */
  readonly fileNames: ReadonlySet<string>;
}

/**
 * Reads what was saved; `undefined` when nothing was.
 *
 * @param providers names of those that are served
 * @param problems every problem is added to these
 */
export function readSaved(
  database: DatabaseSync,
  folder: FolderFiles,
  providers: readonly string[],
  problems: Problem[],
): ReadFolder | undefined {
  const mock = new Map(database.prepare("SELECT name, value FROM mock").all().map(({ name, value }) => [name, value]));
  const served = JSON.stringify(providers);
  if (!mock.has("series")) {
    database.prepare("INSERT OR REPLACE INTO mock VALUES ('providers', ?)").run(served);
    return undefined;
  }
  if (mock.get("providers") !== served) {
    const problem = `it is of a mock of ${mock.get("providers")}, and ${served} are served. Serve the same, or take ` +
      "another folder.";
    problems.push({ field: "", problem });
    return undefined;
  }
  const fileNames = new Set<string>();
  const records = new Map<string, SavedRecord[]>();
  for (
    const found of database.prepare(
      'SELECT sandbox, provider, name AS "table", id, value, blobs FROM records ORDER BY rowid',
    ).iterate()
  ) {
    const { sandbox, provider, table, id, value, blobs } = record.parse(found);
    const field = `${sandbox}.${provider}.${table}.${id}`;
    const placed = files.parse(JSON.parse(blobs)).flatMap(({ at, file, size }) => {
      fileNames.add(file);
      const blob: StoredBlob | undefined = folder.find(file, size);
      if (blob) return [{ at, blob }];
      const problem = `its file blobs/${file} is not there with its ${size} bytes: it was removed or changed, or the ` +
        "machine lost power before it was on the disk.";
      problems.push({ field, problem });
      return [];
    });
    const own = records.get(sandbox) ?? [];
    records.set(sandbox, own);
    own.push({ provider, table, id, row: { value: JSON.parse(value), blobs: placed } });
  }
  const found = database.prepare("SELECT id, state, webhooks FROM sandboxes ORDER BY rowid").all();
  const sandboxes = found.flatMap(({ id, state, webhooks }) => {
    const whole = { ...JSON.parse(String(state)), webhooks: JSON.parse(String(webhooks)) };
    const { data, error } = sandboxState.safeParse(whole);
    if (data) return [{ state: data, records: records.get(data.id) ?? [] }];
    problems.push(
      ...error!.issues.map(({ path, message }) => ({ field: `${id}.${path.join(".")}`, problem: message })),
    );
    return [];
  });
  return { saved: { series: series.parse(JSON.parse(String(mock.get("series")))), sandboxes }, fileNames };
}
