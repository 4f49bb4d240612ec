import type { KnownId } from "./known.ts";

/** What no case is about, as every answer is checked for it: each with the check that does. */
export const CHECKED_EVERYWHERE = {
  "wolkvox.answer-json": "header.content-type",
  "wolkvox.envelope": "body.keys",
  "wolkvox.error-envelope": "body",
  "wolkvox.status-is-code": "status",
} as const satisfies Partial<Record<KnownId, string>>;

/** What is not checked, each with the reason. */
export const EXCLUDED = {
  "wolkvox.token-shape": "The token is the target's to give, and no answer has one.",
  "wolkvox.upload-url-forms": "A case does not know the address of its target; a test of the mock does.",
  "wolkvox.send-attachment": "No request makes a template approved, and the one that is has no media header.",
} as const satisfies Partial<Record<KnownId, string>>;
