import type { CatalogueSource } from "../../catalogue.ts";
import type { Evidence } from "../../evidence.ts";
import { SIGNED_OPERATIONS } from "../operations.ts";
import { failure } from "./envelope.ts";

const UNKNOWN = {
  level: "assumed",
  sources: [],
  note: "Nobody public says: status and body are this project's choice.",
} as const satisfies Evidence;

/** What is answered before any operation is reached. */
export const edgeErrors = {
  "unknown-path": {
    status: 404,
    body: failure(-1, "Request failed"),
    when: "The path is none of the API's that is served.",
    retryable: false,
    operations: SIGNED_OPERATIONS,
    evidence: UNKNOWN,
  },
  "wrong-method": {
    status: 405,
    body: failure(-1, "Request failed"),
    when: "The method is not POST.",
    retryable: false,
    operations: SIGNED_OPERATIONS,
    evidence: UNKNOWN,
  },
  "body-too-large": {
    status: 413,
    body: failure(-1, "Request failed"),
    when: "A body that is signed is larger than the limit for such bodies.",
    retryable: false,
    operations: SIGNED_OPERATIONS,
    evidence: UNKNOWN,
  },
} as const satisfies CatalogueSource;
