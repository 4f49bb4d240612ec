import type { CatalogueSource } from "../../catalogue.ts";
import { graphError } from "../graph_error.ts";
import { OLD_ERROR_TABLE } from "../grounds.ts";
import { GRAPH_OPERATIONS } from "../operations.ts";

/** Why a call with a good token is not allowed. */
export const permissionErrors = {
  "messages-permission": {
    status: 403,
    body: graphError({
      message:
        "(#200) You do not have the necessary permissions to send messages on behalf of this WhatsApp Business " +
        "Account",
      type: "OAuthException",
      code: 200,
    }),
    when: "The token may not act for the business account, for instance because a partner owns it.",
    retryable: false,
    operations: ["meta.media.upload", "meta.messages.send"],
    evidence: {
      level: "reported",
      sources: ["U9"],
      note: "Reported for messages; that an upload answers so is assumed.",
    },
  },
  "permission-denied": {
    status: 403,
    body: graphError({
      message: "(#10) Application does not have permission for this action",
      type: "OAuthException",
      code: 10,
    }),
    when: "The app was not granted the permission, or it has been removed.",
    retryable: false,
    operations: GRAPH_OPERATIONS,
    evidence: {
      level: "reported",
      sources: ["D3"],
      note: "Code and status are documented; the text is reported, by several.",
    },
  },
  "api-permission": {
    status: 403,
    body: graphError({ message: "(#200) API Permission", type: "OAuthException", code: 200 }),
    when: "A permission was not granted or has been removed; any code from 200 to 299.",
    retryable: false,
    operations: GRAPH_OPERATIONS,
    evidence: {
      ...OLD_ERROR_TABLE,
      level: "assumed",
      note: "Range, title and status are documented; the message is made from them.",
    },
    injectableOnly: "A missing permission is answered with a text that is better known.",
  },
  "capability-missing": {
    status: 500,
    body: graphError({
      message: "(#3) Application does not have the capability to make this API call.",
      type: "OAuthException",
      code: 3,
    }),
    when: "The app lacks a capability.",
    retryable: false,
    operations: GRAPH_OPERATIONS,
    evidence: {
      ...OLD_ERROR_TABLE,
      level: "assumed",
      note: "Code and status, the surprising 500, are documented; the text is from memory.",
    },
    injectableOnly: "No capabilities are kept for an app.",
  },
  "auth-exception": {
    status: 401,
    body: graphError({
      message: "(#0) AuthException",
      type: "OAuthException",
      code: 0,
      details: "We were unable to authenticate the app user.",
    }),
    when: "The user of the app could not be authenticated.",
    retryable: false,
    operations: GRAPH_OPERATIONS,
    evidence: {
      level: "documented",
      sources: ["D2", "D3"],
      date: "2026-09-11",
      note: "Code, title, status and details are documented; how they make a body is the tables' general rule.",
    },
    injectableOnly: "Meta does not say what sets it apart from code 190.",
  },
} as const satisfies CatalogueSource;
