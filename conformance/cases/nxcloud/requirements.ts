import type { KnownId } from "./known.ts";

/** What no case is about, as every answer is checked for it: each with the check that does. */
export const CHECKED_EVERYWHERE = {
  "nxcloud.data-null": "body.data",
  "nxcloud.status-200": "status",
  "nxcloud.answer-type": "header.content-type",
} as const satisfies Partial<Record<KnownId, string>>;

const BY_CALLBACK = "It comes by callback, and the suite listens to none: an endpoint of its own holds the mock to it.";

/** What is not checked, each with the reason. */
export const EXCLUDED = {
  "nxcloud.code-1000": "It is about what is not known.",
  "nxcloud.no-rate-limit": "It is about what is not known.",
  "nxcloud.callback-signed": BY_CALLBACK,
  "nxcloud.callback-headers": BY_CALLBACK,
  "nxcloud.callback-string": BY_CALLBACK,
  "nxcloud.callback-hash": BY_CALLBACK,
  "nxcloud.callback-no-window": BY_CALLBACK,
  "nxcloud.callback-action": BY_CALLBACK,
  "nxcloud.callback-template-status": BY_CALLBACK,
  "nxcloud.callback-template-approved": BY_CALLBACK,
  "nxcloud.callback-retries": BY_CALLBACK,
} as const satisfies Partial<Record<KnownId, string>>;
