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
  "commbox.key-shape-older": "The key is the target's to give, and no answer has one.",
  "commbox.key-lifetime": "What a key's age is, nobody but its owner knows; the state expired stands for its end.",
  "commbox.key-shown-as-active": "No console is emulated; the state expired stands for such a key.",
  "commbox.host": "A target's address is the user's to give; a test of the mock asks it under its own host names.",
  "commbox.staging-host":
    "A target's address is the user's to give; a test of the mock asks it under its own host names.",
  "commbox.media-write-only": "What is not there has no address that could be asked.",
  "commbox.https-only": "A target's address is the user's to give; the mock listens on plain HTTP.",
  "commbox.media-scope": "It takes a second WhatsApp channel, which neither a sandbox nor most accounts have.",
} as const satisfies Partial<Record<KnownId, string>>;
