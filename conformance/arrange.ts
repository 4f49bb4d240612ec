import { type Case, needsOf } from "./case.ts";
import type { Names } from "./placeholders.ts";
import type { Admin, AdminSettings } from "./target/admin.ts";

/** A target made ready for a case. */
export interface Arranged {
  /** Credentials that replace the good ones. */
  readonly names: Names;
  /** Puts everything back. */
  undo(): Promise<void>;
}

/** Puts in place what a case is given, and stops the clock when the case lets time pass. */
export async function arrange(one: Case, provider: string, admin: Admin): Promise<Arranged> {
  const undo: (() => Promise<void>)[] = [];
  const undoAll = async () => {
    for (const step of undo.toReversed()) await step();
  };
  try {
    if (one.given?.settings) {
      const before = await admin.settings();
      undo.push(() => admin.changeSettings(restore(before, one.given?.settings ?? {})));
      await admin.changeSettings(one.given.settings);
    }
    if (needsOf(one).includes("clock")) {
      const before = await admin.clock();
      // A clock that is let run again has lost what it was moved while it stood.
      undo.push(() => admin.changeClock({ freeze: before.frozen ? before.now : false }));
      await admin.changeClock({ freeze: true });
    }
    const state = one.given?.credential;
    const names = state === undefined ? {} : await admin.credential(provider, state);
    return { names, undo: undoAll };
  } catch (cause) {
    await undoAll();
    throw cause;
  }
}

function restore(before: AdminSettings, changed: Partial<AdminSettings>): AdminSettings {
  const only = <Value>(all: Readonly<Record<string, Value>>, ids: object = {}) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => id in ids));
  return { dialects: only(before.dialects, changed.dialects), limits: only(before.limits, changed.limits) };
}
