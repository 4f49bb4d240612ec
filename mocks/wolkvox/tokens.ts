import type { RandomStream } from "@wamock/engine";

/** The states that a token can be put into, besides being good. */
export const TOKEN_STATES = ["expired", "revoked", "unauthorized"] as const;

/** One of {@link TOKEN_STATES}, or `good`. */
export type TokenState = "good" | typeof TOKEN_STATES[number];

/** A token that the mock gave out. */
export interface Token {
  readonly text: string;
  readonly state: TokenState;
}

/** A token shaped like Wolkvox's: 52 lower-case hexadecimal characters. */
export function newTokenText(random: RandomStream): string {
  return random.hex(26);
}
