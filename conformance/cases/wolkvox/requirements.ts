import type { KnownId } from "./known.ts";

/** What no case is about, as every answer is checked for it: each with the check that does. */
export const CHECKED_EVERYWHERE = {
  "wolkvox.answer-json": "header.content-type",
  "wolkvox.envelope": "body.keys",
  "wolkvox.error-envelope": "body",
  "wolkvox.status-is-code": "status",
  "wolkvox.no-retry-after": "header.retry-after",
} as const satisfies Partial<Record<KnownId, string>>;

/** What is not checked, each with the reason. */
export const EXCLUDED = {
  "wolkvox.token-shape": "The token is the target's to give, and no answer has one.",
  "wolkvox.upload-url-forms": "A case does not know the address of its target; a test of the mock does.",
  "wolkvox.host": "A case does not know the address of its target; a test of the mock asks it under such a host.",
  "wolkvox.https-only": "A target's address is the user's to give; the mock listens on plain HTTP.",
  "wolkvox.ip-addresses": "It is a firewall in front of the server, which only a caller from elsewhere could meet.",
  "wolkvox.answer-escapes": "It is nobody's promise: the values of an answer are compared, not its bytes.",
  "wolkvox.call-size": "No call that is served has so many records, dates or bytes, and the answer is not known.",
  "wolkvox.maintenance-403": "No request brings maintenance about; its answer is ordered as a fault.",
  "wolkvox.send-url-params-template": "No request approves a template with a static URL; a test of the mock has one.",
} as const satisfies Partial<Record<KnownId, string>>;
