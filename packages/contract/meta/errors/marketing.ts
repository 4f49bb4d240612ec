import type { CatalogueSource } from "../../catalogue.ts";
import { NEW_ERROR_PAGE, UNTITLED } from "../grounds.ts";
import { BY_WEBHOOK, NO_MARKETING_API, titledError } from "./wording.ts";

const SEND = ["meta.messages.send"] as const;

/** What keeps a marketing message from its reader. */
export const marketingErrors = {
  "ecosystem-engagement": {
    status: 400,
    body: titledError(131049, "This message was not delivered to maintain healthy ecosystem engagement."),
    when: "Meta withheld the message for the sake of what it calls a healthy ecosystem.",
    retryable: true,
    operations: [],
    evidence: UNTITLED,
    injectableOnly: BY_WEBHOOK,
  },
  "recipient-stopped-marketing": {
    status: 400,
    body: titledError(131050, "Recipient stopped marketing messages"),
    when: "The user has stopped marketing messages of this business.",
    retryable: false,
    operations: [],
    evidence: { ...UNTITLED, note: `${UNTITLED.note} That it only comes by webhook is assumed too.` },
    injectableOnly: BY_WEBHOOK,
  },
  "marketing-templates-disabled": {
    status: 400,
    body: titledError(131063, "Marketing templates disabled on Cloud API"),
    when: "Marketing templates are disabled on the Cloud API for the account.",
    retryable: false,
    operations: SEND,
    evidence: UNTITLED,
    injectableOnly: NO_MARKETING_API,
  },
  "marketing-only": {
    status: 400,
    body: titledError(134100, "Only marketing messages supported"),
    when: "The marketing API was given a message that is not marketing.",
    retryable: false,
    operations: SEND,
    evidence: NEW_ERROR_PAGE,
    injectableOnly: NO_MARKETING_API,
  },
  "template-syncing": {
    status: 400,
    body: titledError(134101, "Your template is still syncing"),
    when: "The template has not reached the marketing API yet.",
    retryable: true,
    operations: SEND,
    evidence: NEW_ERROR_PAGE,
    injectableOnly: NO_MARKETING_API,
  },
  "template-unavailable": {
    status: 500,
    body: titledError(134102, "Template unavailable for use"),
    when: "The template cannot be used in the marketing API.",
    retryable: false,
    operations: SEND,
    evidence: NEW_ERROR_PAGE,
    injectableOnly: NO_MARKETING_API,
  },
} as const satisfies CatalogueSource;
