import type { CatalogueSource } from "../../catalogue.ts";

/** What a download answers instead of bytes: an empty body, typed as HTML and never as JSON. */
export const downloadErrors = {
  "download-unauthorized": {
    status: 401,
    body: "",
    when: "The download has no token, or one that is not valid.",
    retryable: false,
    operations: ["meta.media.download"],
    evidence: {
      level: "assumed",
      sources: ["D1"],
      note: "That it fails is documented; status and body are a choice.",
    },
  },
  "download-url-expired": {
    status: 404,
    body: "",
    when: "The URL is older than its lifetime, was altered, or its media is gone; a new GET gives a new URL.",
    retryable: false,
    operations: ["meta.media.download"],
    evidence: { level: "assumed", sources: ["D1"], note: "The status is documented; the body is a choice." },
  },
  "download-user-agent-missing": {
    status: 400,
    body: "",
    when: "The download has no User-Agent.",
    retryable: false,
    operations: ["meta.media.download"],
    evidence: { level: "assumed", sources: ["I7"], note: "That it fails is reported; status and body are a choice." },
  },
  "download-user-agent-repeated": {
    status: 400,
    body: "",
    when: "The User-Agent repeats the same product over and over.",
    retryable: false,
    operations: ["meta.media.download"],
    evidence: {
      level: "assumed",
      sources: ["I7"],
      note: "That it fails is reported; status, body and how often is too often are a choice.",
    },
  },
  "download-range-unsatisfiable": {
    status: 416,
    body: "",
    when: "The Range lies outside the file.",
    retryable: false,
    operations: ["meta.media.download"],
    evidence: {
      level: "assumed",
      sources: ["R1"],
      note: "`Accept-Ranges: bytes` is recorded; what a Range gets was never seen.",
    },
  },
} as const satisfies CatalogueSource;
