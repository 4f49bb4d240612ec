import type { KnownId } from "./known.ts";

/** What no case is about, as every answer is checked for it: each with the check that does. */
export const CHECKED_EVERYWHERE = {
  "toy.answers-json": "header.content-type",
} as const satisfies Partial<Record<KnownId, string>>;

/** What is not checked, each with the reason. */
export const EXCLUDED = {
  "toy.kept-for-ever": "It takes for ever.",
} as const satisfies Partial<Record<KnownId, string>>;
