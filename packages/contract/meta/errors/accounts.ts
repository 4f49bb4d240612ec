import type { CatalogueSource } from "../../catalogue.ts";
import { ERROR_TABLES, OLD_ERROR_TABLE, UNTITLED } from "../grounds.ts";
import { GRAPH_OPERATIONS } from "../operations.ts";
import { NO_ACCOUNT_STATE, titledError, userFacingError } from "./wording.ts";

/** What state of a business account or number stands in the way. */
export const accountErrors = {
  "access-denied": {
    status: 403,
    body: titledError(131005, "Access denied", "Permission is either not granted or has been removed."),
    when: "The WhatsApp layer misses a permission.",
    retryable: false,
    operations: GRAPH_OPERATIONS,
    evidence: ERROR_TABLES,
    injectableOnly: "A missing permission is answered with a text that is better known.",
  },
  "account-locked": {
    status: 403,
    body: titledError(131031, "Account has been locked"),
    when: "The business account was locked or restricted.",
    retryable: false,
    operations: GRAPH_OPERATIONS,
    evidence: OLD_ERROR_TABLE,
    injectableOnly: NO_ACCOUNT_STATE,
  },
  "account-in-maintenance": {
    status: 500,
    body: titledError(131057, "Account in maintenance mode", "Business Account is in maintenance mode"),
    when: "The account is in maintenance, for instance while its throughput is raised.",
    retryable: true,
    operations: GRAPH_OPERATIONS,
    evidence: ERROR_TABLES,
    injectableOnly: NO_ACCOUNT_STATE,
  },
  "number-in-migration": {
    status: 400,
    body: userFacingError(2494100, "Account is in maintenance mode", "Account is in maintenance mode"),
    when: "The phone number is being migrated.",
    retryable: true,
    operations: GRAPH_OPERATIONS,
    evidence: {
      ...UNTITLED,
      note: "Only the subcode and its description are documented; code, shape and status are assumed.",
    },
    injectableOnly: NO_ACCOUNT_STATE,
  },
  "country-restricted": {
    status: 403,
    body: titledError(130497, "Business account is restricted from messaging users in this country"),
    when: "The account may not message users in the recipient's country.",
    retryable: false,
    operations: ["meta.messages.send"],
    evidence: {
      level: "reported",
      sources: ["D2"],
      note: "The code is documented; the status is from a provider's copy of Meta's table.",
    },
    injectableOnly: NO_ACCOUNT_STATE,
  },
  "display-name-not-approved": {
    status: 400,
    body: titledError(131037, "555 number without approved display name"),
    when: "The 555 number that sends has no approved display name.",
    retryable: false,
    operations: ["meta.messages.send"],
    evidence: UNTITLED,
    injectableOnly: NO_ACCOUNT_STATE,
  },
  "payment-issue": {
    status: 400,
    body: titledError(
      131042,
      "Business eligibility payment issue",
      "There was an error related to your payment method.",
    ),
    when: "Something is wrong with the account's payment method.",
    retryable: false,
    operations: ["meta.messages.send"],
    evidence: ERROR_TABLES,
    injectableOnly: NO_ACCOUNT_STATE,
  },
  "payments-terms-pending": {
    status: 400,
    body: titledError(134011, "WhatsApp Payments ToS pending"),
    when: "The terms of WhatsApp Payments have not been accepted.",
    retryable: false,
    operations: ["meta.messages.send"],
    evidence: UNTITLED,
    injectableOnly: NO_ACCOUNT_STATE,
  },
} as const satisfies CatalogueSource;
