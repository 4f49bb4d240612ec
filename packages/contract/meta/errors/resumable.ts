import type { CatalogueSource } from "../../catalogue.ts";
import type { Evidence } from "../../evidence.ts";
import { debugInfoError } from "../debug_info.ts";

const UPLOAD = ["meta.uploads.upload"] as const;
const SESSION = ["meta.uploads.upload", "meta.uploads.status"] as const;

/** That the calls on a session answer as the sibling service does is inferred, whatever is known of that one. */
function ofSibling(sources: readonly string[], note = ""): Evidence {
  return {
    level: "assumed",
    sources,
    note: "Known of Meta's byte-upload service for sibling products, whose sessions and handles look the same; that " +
      `this call answers so is inferred.${note && ` ${note}`}`,
  };
}

/** Why the bytes of a resumable upload are refused, in the envelope of the service that takes them. */
export const resumableErrors = {
  "upload-offset-missing": {
    status: 400,
    body: debugInfoError({
      retriable: false,
      type: "ParameterValidationError",
      message: "HeaderValuePredicate: Header Offset not convertable to unsigned long",
    }),
    when:
      "There is no header `file_offset`, or it is no number: it came in the query, was dropped on the way, or twice.",
    retryable: false,
    operations: UPLOAD,
    evidence: ofSibling(["I13"], "There the header is `Offset`."),
  },
  "upload-offset-invalid": {
    status: 412,
    body: debugInfoError({
      retriable: true,
      type: "OffsetInvalidError",
      message: "Request starting offset is invalid",
    }),
    when: "`file_offset` is not where the upload goes on, or another request is writing to the session.",
    retryable: true,
    operations: UPLOAD,
    evidence: ofSibling(["I12"]),
  },
  "upload-partial": {
    status: 400,
    body: debugInfoError({
      retriable: true,
      type: "PartialRequestError",
      message: "Partial request (did not match length of file)",
    }),
    when: "The offset and the body's length do not come to the `file_length` of the session.",
    retryable: true,
    operations: UPLOAD,
    evidence: ofSibling(["D11", "U27"], "One test of a client pairs it with status 200."),
  },
  "upload-not-authorized": {
    status: 400,
    otherStatuses: [401, 403],
    body: debugInfoError({ retriable: false, type: "NotAuthorizedError", message: "Not authorized" }),
    when: "There is no good token in the Authorization header; under `meta.resumable-auth: strict`, or none in OAuth.",
    retryable: false,
    operations: SESSION,
    evidence: ofSibling(["I12", "D4", "U15"], "Its message is not known."),
  },
  "upload-signature-missing": {
    status: 400,
    body: debugInfoError({ retriable: false, type: "InvalidSignature", message: "Signature missing" }),
    when: "The session's `sig` is not in the query: the id was percent-encoded, or cut.",
    retryable: false,
    operations: SESSION,
    evidence: { level: "assumed", sources: ["U18"], note: "One public test double answers so; no capture is known." },
  },
  "upload-signature-invalid": {
    status: 400,
    body: debugInfoError({ retriable: false, type: "InvalidSignature", message: "Signature invalid" }),
    when: "The `sig` in the query is not the session's: something was appended to it.",
    retryable: false,
    operations: SESSION,
    evidence: { level: "assumed", sources: ["U18", "U35"], note: "By analogy with a missing one." },
  },
  "upload-session-unknown": {
    status: 400,
    body: debugInfoError({
      retriable: false,
      type: "ParameterValidationError",
      message: "Upload session is not valid or has expired",
    }),
    when: "Nobody opened the session, or it has expired.",
    retryable: false,
    operations: SESSION,
    evidence: {
      level: "assumed",
      sources: ["I9"],
      note: "Status 400 is reported of a stale session; the rest is a choice.",
    },
  },
  "upload-processing-failed": {
    status: 400,
    body: debugInfoError({ retriable: true, type: "ProcessingFailedError", message: "Request processing failed" }),
    when: "The service failed on bytes that were in order.",
    retryable: true,
    operations: UPLOAD,
    evidence: ofSibling(["D11"], "Whether it calls itself retriable is not known."),
    injectableOnly: "Nothing here fails on good bytes; it is ordered as a fault.",
  },
  "upload-rate-limited": {
    status: 429,
    body: {
      ...debugInfoError({
        retriable: false,
        type: "RequestRateLimitedError",
        message: "Request rate limit has been exceeded",
      }),
      backoff: 10_000,
    },
    when: "Too many requests: `backoff` says for how many milliseconds to wait, whatever `retriable` says.",
    retryable: true,
    operations: SESSION,
    evidence: ofSibling(["I12"]),
    injectableOnly: "No quota of Meta's is counted here; it is ordered as a fault.",
  },
} as const satisfies CatalogueSource;
