import type { CatalogueEntry } from "@wamock/contract";
import { metaErrors, type metaLimits } from "@wamock/contract/meta";
import type { Rate, Settings } from "@wamock/engine";
import type { GraphOperation } from "../operation.ts";

const SECOND_MS = 1000;
const HOUR_MS = 3600 * SECOND_MS;

/** A call with a good token, as far as it is counted. */
export interface CountedCall {
  /** `undefined` when the object has no such call, or is unknown. */
  readonly operation: GraphOperation | undefined;
  /** Id of the object that it is made on. */
  readonly node: string;
  readonly appId: string;
  readonly token: string;
}

/** A rate of Meta's. */
export interface MetaRate {
  /** Name of the check. */
  readonly check: string;
  readonly limit: typeof metaLimits[number]["id"];
  readonly windowMs: number;
  /** Which usage header tells it. */
  readonly usage: "app" | "business";
  /** What the calls are, in plain words. */
  readonly calls: string;
  /** What such a call is counted under; `undefined` for one that is no such call. */
  readonly keyOf: (call: CountedCall) => string | undefined;
  readonly error: (settings: Settings) => CatalogueEntry;
  /** Whether it is counted at all; it is unless given. */
  readonly isOn?: (settings: Settings) => boolean;
}

/** Whether messages are counted, from a number and to a user. */
export function countsMessages(settings: Settings): boolean {
  return settings.dialect("meta.message-rates") === "enforced";
}

/** Every rate, those of an account and its numbers first: where one of the app's is reached as well, theirs is told. */
const RATES: readonly MetaRate[] = [
  {
    check: "account-calls",
    limit: "meta.account-calls-per-hour",
    windowMs: HOUR_MS,
    usage: "business",
    calls: "calls an hour on a business account",
    keyOf: ({ operation, appId, node }) =>
      operation?.usage === "whatsapp_business_management" ? `${appId} ${node}` : undefined,
    error: (settings) =>
      settings.dialect("meta.account-throttle") === "account-edges"
        ? metaErrors["account-call-limit"]
        : metaErrors["account-rate-limit"],
  },
  {
    check: "message-throughput",
    limit: "meta.messages-per-second",
    windowMs: SECOND_MS,
    usage: "business",
    calls: "messages a second from a number",
    keyOf: ({ operation, node }) => operation?.id === "meta.messages.send" ? node : undefined,
    error: () => metaErrors["throughput-exceeded"],
    isOn: countsMessages,
  },
  {
    check: "upload-rate",
    limit: "meta.uploads-per-second",
    windowMs: SECOND_MS,
    usage: "business",
    calls: "uploads a second on a number",
    keyOf: ({ operation, node }) => operation?.id === "meta.media.upload" ? node : undefined,
    error: () => metaErrors["account-rate-limit"],
  },
  {
    check: "app-calls",
    limit: "meta.app-calls-per-hour",
    windowMs: HOUR_MS,
    usage: "app",
    calls: "calls an hour of the app",
    keyOf: ({ appId }) => appId,
    error: () => metaErrors["app-rate-limit"],
  },
  {
    check: "user-calls",
    limit: "meta.user-calls-per-hour",
    windowMs: HOUR_MS,
    usage: "app",
    calls: "calls an hour with a token",
    keyOf: ({ token }) => token,
    error: () => metaErrors["user-rate-limit"],
  },
];

/** A rate that a call counts for, with the figure in force. */
export interface CountedRate {
  readonly rate: MetaRate;
  readonly counted: Rate;
}

/** The rates that a call counts for; those that are off are none. */
export function ratesOf(call: CountedCall, settings: Settings): CountedRate[] {
  return RATES.flatMap((rate) => {
    const key = rate.keyOf(call);
    const limit = rate.isOn?.(settings) === false ? 0 : settings.limit(rate.limit);
    if (key === undefined || limit === 0) return [];
    const rule = settings.revision(rate.limit);
    return [{ rate, counted: { key: `${rate.check} ${key}`, limit, windowMs: rate.windowMs, rule } }];
  });
}
