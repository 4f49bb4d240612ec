import type { CatalogueSource } from "../../catalogue.ts";
import type { Evidence } from "../../evidence.ts";
import { SIGNED_OPERATIONS } from "../operations.ts";
import { failure, STATUS_NOTE } from "./envelope.ts";

const CODES = {
  level: "documented",
  sources: ["D1", "D2", "D8"],
  date: "2024-02-05",
  note: `${STATUS_NOTE} The text is the Chinese page's, which prints it in English; pages differ in it. The one ` +
    "body of such a failure that is printed, on a page of another product, has data in front of message.",
} as const satisfies Evidence;

/** What NXCloud answers when the headers or the signature are wrong. The texts are those of the page of 2024 (D2). */
export const authErrors = {
  "missing-parameters": {
    status: 200,
    body: failure(1001, "Missing common parameters"),
    when: "One of the headers accessKey, ts, bizType, action and sign is missing or blank.",
    retryable: false,
    operations: SIGNED_OPERATIONS,
    evidence: { ...CODES, note: `${CODES.note} That blank counts as missing is inferred from D4.` },
  },
  "parameter-error": {
    status: 200,
    body: failure(1002, "Parameter error"),
    when: "The header bizType is not 2, or the header action is no WhatsApp action.",
    retryable: false,
    operations: SIGNED_OPERATIONS,
    evidence: CODES,
  },
  "invalid-signature": {
    status: 200,
    body: failure(1003, "Invalid signature"),
    when: "The header sign is not the hash of headers, body and secret: a wrong Content-Type, body, secret or hash.",
    retryable: false,
    operations: SIGNED_OPERATIONS,
    evidence: CODES,
  },
  "timestamp-expired": {
    status: 200,
    body: failure(1004, "Timestamp has expired"),
    when: "The header ts is more than 60 seconds off the server's clock, or not in milliseconds.",
    retryable: false,
    operations: SIGNED_OPERATIONS,
    evidence: CODES,
  },
  "insufficient-permissions": {
    status: 200,
    body: failure(1005, "Insufficient permissions"),
    when: "The header accessKey is unknown, or its account lacks the WhatsApp business.",
    retryable: false,
    operations: SIGNED_OPERATIONS,
    evidence: CODES,
  },
} as const satisfies CatalogueSource;
