import type { CatalogueSource } from "../../catalogue.ts";
import type { Evidence } from "../../evidence.ts";

const UNKNOWN = {
  level: "assumed",
  sources: ["M3"],
  note: "That the URL is signed and expires shows in its parameters; what the store answers then is not documented.",
} as const satisfies Evidence;

/** What the object store answers; its body is left empty, as nothing of it is known. */
export const downloadErrors = {
  "download-forbidden": {
    status: 403,
    body: "",
    when: "The pre-signed URL has expired, or its signature is not that of its other parameters.",
    retryable: false,
    operations: ["nxcloud.media.download"],
    evidence: UNKNOWN,
  },
  "download-gone": {
    status: 404,
    body: "",
    when: "The pre-signed URL is good, and its file was deleted.",
    retryable: false,
    operations: ["nxcloud.media.download"],
    evidence: UNKNOWN,
  },
} as const satisfies CatalogueSource;
