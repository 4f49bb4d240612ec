import type { CatalogueSource } from "../../catalogue.ts";
import { envelope } from "../envelope.ts";
import { PAGE_AND_OPENAPI, UPLOAD_PAGE } from "../grounds.ts";
import { SERVED } from "../operations.ts";

/** What any call can be refused with before its body is looked at. */
export const gateErrors = {
  "unauthorized": {
    status: 401,
    body: envelope(401, "Unauthorized"),
    when: "The call has no key, or one that is unknown, expired or revoked.",
    retryable: false,
    operations: SERVED,
    evidence: UPLOAD_PAGE,
  },
  "not-found": {
    status: 404,
    body: envelope(404, "Not Found"),
    when: "The path is unknown, or the stream id has the right form and is no channel's.",
    retryable: false,
    operations: SERVED,
    evidence: { ...PAGE_AND_OPENAPI, note: "That an unknown stream id causes it is assumed." },
  },
  "throttled": {
    status: 429,
    body: envelope(429, "Too Many Requests"),
    when: "The key has made too many requests in a short time.",
    retryable: true,
    operations: SERVED,
    evidence: { ...UPLOAD_PAGE, note: "No figure is documented: see the limit commbox.requests-per-minute." },
  },
  "internal-error": {
    status: 500,
    body: envelope(500, "Internal Server Error"),
    when: "The server failed.",
    retryable: true,
    operations: SERVED,
    evidence: UPLOAD_PAGE,
    injectableOnly: "Nothing here ever fails so; it is ordered as a fault.",
  },
  "method-not-supported": {
    status: 501,
    body: envelope(501, "Not Implemented"),
    when: "The path is known, and not with this method.",
    retryable: false,
    operations: SERVED,
    evidence: {
      level: "assumed",
      sources: ["D2"],
      note: "The status and its meaning are documented, see commbox.method-501; the text is a choice.",
    },
  },
  "invalid-parameters": {
    status: 400,
    body: envelope(400, "Invalid parameters", ""),
    when: "The stream id cannot be decoded, the file is empty, or a send's body is not what it should be.",
    retryable: false,
    operations: SERVED,
    evidence: {
      level: "assumed",
      sources: ["D2"],
      note: "The text is documented for another call of the API.",
    },
  },
  "stream-invalid": {
    status: 400,
    body: envelope(400, "Operation failed", {
      errors: [{ code: "INVALID_STREAM", message: "The specified stream ID does not exist" }],
    }),
    when: "The stream is a channel of another kind; under `commbox.unknown-stream: observed`, also when there is none.",
    retryable: false,
    operations: SERVED,
    evidence: {
      level: "assumed",
      sources: ["D2"],
      note: "The text is documented for another call of the API.",
    },
  },
} as const satisfies CatalogueSource;
