import { ALPHANUMERIC, type RandomStream } from "@wamock/engine";

/** The states that an access token can be put into, besides being good. */
export const TOKEN_STATES = [
  "expired",
  "password-changed",
  "unauthorized",
  "no-permission",
  "proof-required",
  "revoked",
] as const;

/** One of {@link TOKEN_STATES}, or `good`. */
export type TokenState = "good" | typeof TOKEN_STATES[number];

/** An access token that the mock gave out. */
export interface Token {
  readonly text: string;
  readonly state: TokenState;
  /** Milliseconds since the epoch; only an `expired` token has one. */
  readonly expiredAt: number | undefined;
}

/** A token shaped like Meta's: `EAA` and letters and digits, 203 characters in all. */
export function newTokenText(random: RandomStream): string {
  return `EAA${random.text(200, ALPHANUMERIC)}`;
}

const TIME = new Intl.DateTimeFormat("en-US", {
  timeZone: "America/Los_Angeles",
  weekday: "long",
  day: "2-digit",
  month: "short",
  year: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
  timeZoneName: "short",
});

/**
 * A moment as the token errors print it.
 *
 * @param ms milliseconds since the epoch
 *
 * @example
 * ```ts
 * import { tokenTime } from "./tokens.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(tokenTime(Date.UTC(2024, 6, 1, 18, 6, 30)), "Monday, 01-Jul-24 11:06:30 PDT");
 * ```
 */
export function tokenTime(ms: number): string {
  const part = Object.fromEntries(TIME.formatToParts(ms).map(({ type, value }) => [type, value]));
  return `${part.weekday}, ${part.day}-${part.month}-${part.year} ${part.hour}:${part.minute}:${part.second} ` +
    part.timeZoneName;
}
