import type { KnownId } from "./known.ts";

/** What no case is about, as every answer is checked for it: each with the check that does. */
export const CHECKED_EVERYWHERE = {
  "nxcloud.data-null": "body.data",
  "nxcloud.status-200": "status",
  "nxcloud.answer-type": "header.content-type",
} as const satisfies Partial<Record<KnownId, string>>;

/** What is not checked, each with the reason. */
export const EXCLUDED = {
  "nxcloud.code-1000": "It is about what is not known.",
  "nxcloud.no-rate-limit": "It is about what is not known.",
} as const satisfies Partial<Record<KnownId, string>>;
