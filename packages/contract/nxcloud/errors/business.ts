import type { CatalogueSource } from "../../catalogue.ts";
import type { Evidence } from "../../evidence.ts";
import { SIGNED_OPERATIONS } from "../operations.ts";
import { failure, STATUS_NOTE } from "./envelope.ts";

const TABLE = {
  level: "documented",
  sources: ["U1", "U2", "M1", "M3", "M4", "T1"],
  date: "2023-06-14",
  note: STATUS_NOTE,
} as const satisfies Evidence;

/** What NXCloud answers once the signature is right: every code that the pages of these operations list. */
export const businessErrors = {
  "request-failed": {
    status: 200,
    body: failure(-1, "Request failed"),
    when: "The request failed for a reason that no other code has, such as an unknown media id or a file too large.",
    retryable: false,
    operations: SIGNED_OPERATIONS,
    evidence: { ...TABLE, note: `${STATUS_NOTE} Code and text are documented; which faults get it is assumed.` },
  },
  "parameter-exception": {
    status: 200,
    body: failure(9000, "Parameter exception"),
    when: "A parameter of the body is missing, empty, or has a value that is not allowed.",
    retryable: false,
    operations: SIGNED_OPERATIONS,
    evidence: { ...TABLE, note: `${STATUS_NOTE} Missing parameters are documented; wrong values are assumed.` },
  },
  "system-error": {
    status: 200,
    body: failure(9001, "System business error"),
    when: "NXCloud failed.",
    retryable: true,
    operations: SIGNED_OPERATIONS,
    evidence: TABLE,
    injectableOnly: "It is the provider's own failure: nothing in a request, a credential or the time brings it about.",
  },
  "phone-number-error": {
    status: 200,
    body: failure(9002, "Merchant phone number error"),
    when: "business_phone is no WhatsApp number of the platform.",
    retryable: false,
    operations: SIGNED_OPERATIONS,
    evidence: TABLE,
  },
  "phone-not-bound": {
    status: 200,
    body: failure(9006, "The WhatsApp number is not bound to the application"),
    when: "business_phone is a WhatsApp number that is not bound to the caller's application.",
    retryable: false,
    operations: SIGNED_OPERATIONS,
    evidence: TABLE,
  },
} as const satisfies CatalogueSource;
