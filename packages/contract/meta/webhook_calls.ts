const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * How long after each attempt at a webhook that failed the next is made, in milliseconds: at once (D20), then less and
 * less often, for less than seven days in all (D18). The steps in between are assumed.
 */
export const WEBHOOK_RETRIES_MS: readonly number[] = [
  0,
  10_000,
  MINUTE_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  6 * HOUR_MS,
  12 * HOUR_MS,
  24 * HOUR_MS,
  48 * HOUR_MS,
  72 * HOUR_MS,
];

/** The agent that calls. Reported (U41). */
export const WEBHOOK_USER_AGENT = "facebookexternalua";

/**
 * The query by which a URL is asked whether it wants to be called. Documented (D17).
 *
 * @example
 * ```ts
 * import { handshakeQuery } from "@wamock/contract/meta";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(new URLSearchParams(handshakeQuery("vibecoding", "1158201444")).get("hub.mode"), "subscribe");
 * ```
 */
export function handshakeQuery(verifyToken: string, challenge: string): Record<string, string> {
  return { "hub.mode": "subscribe", "hub.challenge": challenge, "hub.verify_token": verifyToken };
}
