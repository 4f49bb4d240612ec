import type { SignFinding } from "./explain_sign.ts";

const UNITS: Readonly<Record<number, { readonly name: string; readonly perMs: number }>> = {
  10: { name: "seconds", perMs: 0.001 },
  16: { name: "microseconds", perMs: 1000 },
  19: { name: "nanoseconds", perMs: 1_000_000 },
};

/**
 * What is wrong with a `ts` header; `undefined` when it is milliseconds within the window.
 *
 * @param now the server's time in milliseconds since the epoch
 * @param skewMs how far it may be off, in milliseconds
 *
 * @example
 * ```ts
 * import { explainTs } from "@wamock/contract/nxcloud";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(explainTs("1655710885", 1_655_710_885_431, 60_000)?.id, "ts-seconds");
 * assertEquals(explainTs("1655710885431", 1_655_710_885_431, 60_000), undefined);
 * ```
 */
export function explainTs(ts: string, now: number, skewMs: number): SignFinding | undefined {
  if (!/^\d+$/.test(ts)) {
    return {
      id: "ts-not-a-number",
      cause: `ts is "${ts.slice(0, 40)}", which is no whole number`,
      cure: "send milliseconds since the epoch, 13 digits",
    };
  }
  const unit = UNITS[ts.length];
  if (unit) {
    const off = secondsOff(Number(ts) / unit.perMs, now);
    return {
      id: `ts-${unit.name}`,
      cause: `ts is "${ts}", which has ${ts.length} digits: that is ${unit.name}${off ? `, and ${off}` : ""}`,
      cure: "send milliseconds since the epoch, 13 digits",
    };
  }
  if (ts.length !== 13) {
    return {
      id: "ts-digits",
      cause: `ts is "${ts.slice(0, 40)}", which has ${ts.length} digits`,
      cure: "send milliseconds since the epoch, 13 digits",
    };
  }
  const ahead = Number(ts) - now;
  if (Math.abs(ahead) <= skewMs) return undefined;
  const off = `ts is ${Math.abs(ahead / 1000)} s ${ahead > 0 ? "ahead of" : "behind"} the server's clock, and ` +
    `${skewMs / 1000} s are allowed`;
  return ahead > 0 ? { id: "ts-clock-ahead", cause: off, cure: "set the sender's clock back, or by NTP" } : {
    id: "ts-clock-behind",
    cause: off,
    cure: "take ts and sign right before sending; if they are that fresh, set the sender's clock forward, or by NTP",
  };
}

function secondsOff(ms: number, now: number): string {
  const ahead = Math.round((ms - now) / 1000);
  return Math.abs(ahead) <= 1 ? "" : `${Math.abs(ahead)} s ${ahead > 0 ? "ahead of" : "behind"} the server's clock`;
}
