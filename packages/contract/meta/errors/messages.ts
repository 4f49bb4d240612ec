import type { CatalogueSource } from "../../catalogue.ts";
import { graphError } from "../graph_error.ts";
import { ERROR_TABLES, NEW_ERROR_PAGE, OLD_ERROR_TABLE, RECORDED, UNTITLED } from "../grounds.ts";
import { BY_WEBHOOK, NO_MARKETING_API, NO_RECIPIENT_STATE, titledError } from "./wording.ts";

const SEND = ["meta.messages.send"] as const;

/** What is wrong with a message, or becomes of it. */
export const messageErrors = {
  "message-id-invalid": {
    status: 400,
    body: graphError({
      message: "(#100) Invalid parameter",
      type: "OAuthException",
      code: 100,
      details: "Please check the message ID you have provided.",
    }),
    when: "A read receipt names a message that is not there.",
    retryable: false,
    operations: SEND,
    evidence: RECORDED,
  },
  "required-parameter-missing": {
    status: 400,
    body: titledError(131008, "Required parameter is missing", "The request is missing a required parameter."),
    when: "The message lacks a required parameter.",
    retryable: false,
    operations: SEND,
    evidence: ERROR_TABLES,
  },
  "parameter-value-invalid": {
    status: 400,
    body: titledError(131009, "Parameter value is not valid", "One or more parameter values are invalid."),
    when: "A parameter of the message has a value that is not valid.",
    retryable: false,
    operations: SEND,
    evidence: ERROR_TABLES,
  },
  "recipient-is-sender": {
    status: 400,
    body: titledError(131021, "Recipient cannot be sender", "Sender and recipient phone number is the same."),
    when: "A number sends to itself.",
    retryable: false,
    operations: SEND,
    evidence: ERROR_TABLES,
  },
  "message-undeliverable": {
    status: 400,
    body: titledError(131026, "Message Undeliverable", "Unable to deliver message."),
    when: "The message cannot be delivered; mostly told by webhook.",
    retryable: false,
    operations: SEND,
    evidence: ERROR_TABLES,
    injectableOnly: NO_RECIPIENT_STATE,
  },
  "recipient-not-allowed": {
    status: 400,
    body: titledError(131030, "Recipient phone number not in allowed list"),
    when: "A test number sends to a number that is not on its list.",
    retryable: false,
    operations: SEND,
    evidence: {
      level: "assumed",
      sources: ["S1"],
      note: "The code is reported; title and status are from memory.",
    },
    injectableOnly: NO_RECIPIENT_STATE,
  },
  "message-type-unsupported": {
    status: 400,
    body: titledError(131051, "Unsupported message type"),
    when: "The message's type cannot be sent.",
    retryable: false,
    operations: SEND,
    evidence: OLD_ERROR_TABLE,
  },
  "recipient-blocked": {
    status: 400,
    body: titledError(130403, "Business has blocked the end user"),
    when: "The business has blocked the user it sends to.",
    retryable: false,
    operations: SEND,
    evidence: UNTITLED,
    injectableOnly: NO_RECIPIENT_STATE,
  },
  "generic-user-error": {
    status: 400,
    body: titledError(135000, "Generic user error", "unknown error with your request parameters"),
    when: "The parameters caused an error that Meta does not name.",
    retryable: false,
    operations: SEND,
    evidence: ERROR_TABLES,
    injectableOnly: "Which parameters cause it is not known.",
  },
  "method-not-allowed": {
    status: 400,
    body: titledError(131055, "Method not allowed", "Only marketing template messages are supported"),
    when: "Something other than a marketing template was sent through the marketing API.",
    retryable: false,
    operations: SEND,
    evidence: NEW_ERROR_PAGE,
    injectableOnly: NO_MARKETING_API,
  },
  "user-in-experiment": {
    status: 400,
    body: titledError(
      130472,
      "User's number is part of an experiment",
      "Failed to send message because this user's phone number is part of an experiment",
    ),
    when: "The user's number is part of an experiment of Meta's.",
    retryable: false,
    operations: [],
    evidence: ERROR_TABLES,
    injectableOnly: BY_WEBHOOK,
  },
  "re-engagement-required": {
    status: 400,
    body: titledError(
      131047,
      "Re-engagement message",
      "Message failed to send because more than 24 hours have passed since the customer last replied to this number.",
    ),
    when: "The user last wrote more than 24 hours ago.",
    retryable: false,
    operations: [],
    evidence: ERROR_TABLES,
    injectableOnly: BY_WEBHOOK,
  },
} as const satisfies CatalogueSource;
