import { BASE64URL, type RandomStream } from "@wamock/engine";

/** The states that an API key can be put into, besides being good. */
export const KEY_STATES = ["expired", "revoked"] as const;

/** One of {@link KEY_STATES}, or `good`. */
export type KeyState = "good" | typeof KEY_STATES[number];

/** An API key that the mock gave out. */
export interface ApiKey {
  readonly text: string;
  readonly state: KeyState;
  /** Since when it is in its state, in milliseconds since the epoch; a good one always was. */
  readonly since: number;
}

/** A key shaped like CommBox's: a JWT whose payload has `client_secret`, and `exp` where it expires. */
export function newKeyText(random: RandomStream, expiresAt?: number): string {
  const payload = {
    client_secret: random.hex(16),
    ...(expiresAt !== undefined && { exp: Math.trunc(expiresAt / 1000) }),
  };
  return `${encoded({ alg: "HS256", typ: "JWT" })}.${encoded(payload)}.${random.text(43, BASE64URL)}`;
}

function encoded(value: object): string {
  return btoa(JSON.stringify(value)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
