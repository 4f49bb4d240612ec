import type { Json } from "@wamock/contract";
import { type Case, needsOf } from "./case.ts";
import type { Names } from "./placeholders.ts";
import type { Admin, AdminSettings } from "./target/admin.ts";
import { receiveWebhooks } from "./target/receive_webhooks.ts";

/** The JSON bodies of all that was told since, once whatever is due has been. */
export type Told = () => Promise<readonly Json[]>;

/** A target made ready for a case. */
export interface Arranged {
  /** Credentials that replace the good ones. */
  readonly names: Names;
  /** What is told by webhook, where a case looks at it. */
  readonly told?: Told;
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
    if (!needsOf(one).includes("webhooks")) return { names, undo: undoAll };
    const receiver = await receiveWebhooks();
    undo.push(() => receiver.close());
    const id = await admin.registerWebhook(provider, receiver.url);
    undo.push(() => admin.removeWebhook(id));
    const told = async () => {
      await admin.settleWebhooks(id);
      return receiver.bodies;
    };
    return { names, told, undo: undoAll };
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
