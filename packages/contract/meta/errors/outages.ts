import type { CatalogueSource } from "../../catalogue.ts";
import { ERROR_TABLES } from "../grounds.ts";
import { GRAPH_OPERATIONS } from "../operations.ts";
import { NO_OUTAGE, titledError } from "./wording.ts";

/** What Meta answers when the trouble is on its side. */
export const outageErrors = {
  "api-unknown": {
    status: 400,
    body: titledError(1, "API Unknown", "Invalid request or possible server error."),
    when: "The request is invalid, or the server failed: Meta does not say which.",
    retryable: true,
    operations: GRAPH_OPERATIONS,
    evidence: ERROR_TABLES,
    injectableOnly: NO_OUTAGE,
  },
  "api-service": {
    status: 503,
    body: titledError(2, "API Service", "Temporary due to downtime or due to being overloaded."),
    when: "The service is down or overloaded for a while.",
    retryable: true,
    operations: GRAPH_OPERATIONS,
    evidence: ERROR_TABLES,
    injectableOnly: NO_OUTAGE,
  },
  "something-went-wrong": {
    status: 500,
    body: titledError(131000, "Something went wrong", "Message failed to send due to an unknown error."),
    when: "The WhatsApp layer failed for an unknown reason.",
    retryable: true,
    operations: GRAPH_OPERATIONS,
    evidence: ERROR_TABLES,
    injectableOnly: NO_OUTAGE,
  },
  "service-unavailable": {
    status: 500,
    body: titledError(131016, "Service unavailable", "A service is temporarily unavailable."),
    when: "A service behind the WhatsApp layer is unavailable for a while.",
    retryable: true,
    operations: GRAPH_OPERATIONS,
    evidence: ERROR_TABLES,
    injectableOnly: NO_OUTAGE,
  },
} as const satisfies CatalogueSource;
