import type { KnownId } from "./known.ts";

/** What no case is about, as every answer is checked for it: each with the check that does. */
export const CHECKED_EVERYWHERE = {
  "commbox.envelope-keys": "body.keys",
  "commbox.response-time-form": "body.response-time",
  "commbox.content-type": "header.content-type",
} as const satisfies Partial<Record<KnownId, string>>;

/** What is not checked, each with the reason. */
export const EXCLUDED = {
  "commbox.key-shape": "The key is the target's to give, and no answer has one.",
  "commbox.https-only": "A target's address is the user's to give; the mock listens on plain HTTP.",
  "commbox.media-scope": "It takes a second WhatsApp channel, which neither a sandbox nor most accounts have.",
} as const satisfies Partial<Record<KnownId, string>>;
