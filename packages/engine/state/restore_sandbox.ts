import type { StoredBlob } from "../blobs/blob.ts";
import type { Problem } from "../problem.ts";
import { type ByProvider, credentialsOf, fixturesOf, type Sandbox } from "../sandbox.ts";
import { putRowTogether } from "./row.ts";
import type { SavedRecord, SavedSandbox } from "./saved_sandbox.ts";
import { problemsWithin, StateError } from "./state_error.ts";

/**
 * Makes a sandbox that has just begun, from the same start, what a saved one was.
 *
 * @throws {StateError} with every problem in it; the sandbox is of no use then
 */
export function restoreSandbox(sandbox: Sandbox, { state, records }: SavedSandbox): void {
  const problems: Problem[] = [
    ...differences("credentials", state.credentials, credentialsOf(sandbox)),
    ...differences("fixtures", state.fixtures, fixturesOf(sandbox)),
  ];
  const attempt = (field: string, restore: () => void) => {
    try {
      restore();
    } catch (cause) {
      problems.push(...problemsWithin(field, cause));
    }
  };
  const { offsetMs, frozenAt } = state.clock;
  attempt("settings", () => sandbox.settings.restore(state.settings));
  attempt("clock", () => sandbox.clock.change({ offsetMs, freeze: frozenAt ?? false }));
  attempt("faults", () => sandbox.faults.restore(state.faults.rules, state.faults.made));
  attempt("webhooks", () => sandbox.webhooks.restore(state.webhooks));
  sandbox.journal.resume(state.requests);
  // What its worlds put there at the beginning comes again with the records, if it is still there.
  void sandbox.blobs.removeAll();
  problems.push(...restoreTables(sandbox, records));
  sandbox.random.seek(state.random);
  if (problems.length > 0) throw new StateError(problems);
}

/** Credentials that are drawn in another order than they were fit none of the records. */
function differences(place: string, saved: ByProvider, made: ByProvider): Problem[] {
  const providers = [...new Set([...Object.keys(saved), ...Object.keys(made)])];
  return providers.filter((name) => JSON.stringify(saved[name]) !== JSON.stringify(made[name])).map((name) => ({
    field: `${place}.${name}`,
    problem: "this version of wamock draws others from the same start: take the version that made the state.",
  }));
}

function* restoreTables({ tables, blobs }: Sandbox, records: readonly SavedRecord[]): Iterable<Problem> {
  const kept = new Map<StoredBlob, StoredBlob>();
  const keep = (stored: StoredBlob) => {
    const blob = kept.get(stored) ?? blobs.adopt(stored);
    kept.set(stored, blob);
    return blob;
  };
  const rows = new Map(
    [...tables.values()].flatMap((own) => [...own.values()]).map((table) =>
      [table, [] as [string, unknown][]] as const
    ),
  );
  for (const { provider, table: name, id, row } of records) {
    const field = `${provider}.${name}.${id}`;
    const table = tables.get(provider)?.get(name);
    if (!table) yield { field, problem: `there is no table "${name}" of ${provider}.` };
    else {
      try {
        rows.get(table)!.push([id, putRowTogether(row, keep)]);
      } catch (cause) {
        yield* problemsWithin(field, cause);
      }
    }
  }
  for (const [table, entries] of rows) {
    try {
      table.restore(entries);
    } catch (cause) {
      yield* problemsWithin("records", cause);
    }
  }
}
