import type { CatalogueSource } from "../../catalogue.ts";
import { graphError } from "../graph_error.ts";
import { GRAPH_OPERATIONS } from "../operations.ts";

/** A code 190: something about the token itself. */
function tokenError(message: string, subcode?: number) {
  return graphError({ message, type: "OAuthException", code: 190, ...(subcode !== undefined && { subcode }) });
}

/** Why a call is not let in because of its token or proof. */
export const authErrors = {
  "token-unparseable": {
    status: 401,
    otherStatuses: [400],
    body: tokenError("Invalid OAuth access token - Cannot parse access token"),
    when: "The token is not one.",
    retryable: false,
    operations: GRAPH_OPERATIONS,
    evidence: {
      level: "reported",
      sources: ["U2", "U7", "U8"],
      date: "2026",
      note: "401 on WhatsApp objects, 400 on `/me`.",
    },
  },
  "token-invalid-legacy": {
    status: 400,
    body: tokenError("Invalid OAuth access token."),
    when: "The token is not one; older spelling.",
    retryable: false,
    operations: GRAPH_OPERATIONS,
    evidence: { level: "reported", sources: ["U33"] },
  },
  "token-expired": {
    status: 401,
    otherStatuses: [400],
    body: tokenError(
      "Error validating access token: Session has expired on %{expired_at}. The current time is %{now}.",
      463,
    ),
    when: "The token has expired; both times read like `Saturday, 29-Jun-24 09:00:00 PDT`.",
    retryable: false,
    operations: GRAPH_OPERATIONS,
    samples: { expired_at: "Saturday, 29-Jun-24 09:00:00 PDT", now: "Saturday, 29-Jun-24 10:00:00 PDT" },
    evidence: {
      level: "reported",
      sources: ["I4", "S1", "D3"],
      note: "The status 401 is documented; 400 is by analogy with the other token errors.",
    },
  },
  "token-password-changed": {
    status: 401,
    otherStatuses: [400],
    body: tokenError(
      "Error validating access token: The session has been invalidated because the user changed their password " +
        "or Facebook has changed the session for security reasons.",
      460,
    ),
    when: "The user changed their password, or Meta ended the session for security.",
    retryable: false,
    operations: GRAPH_OPERATIONS,
    evidence: {
      level: "reported",
      sources: ["T1", "T2", "D3"],
      note: "The text is reported; 401 is documented for the code, 400 is by analogy with the other token errors.",
    },
  },
  "token-logged-out": {
    status: 401,
    otherStatuses: [400],
    body: tokenError("Error validating access token: The session is invalid because the user logged out.", 467),
    when: "The user of the token logged out.",
    retryable: false,
    operations: GRAPH_OPERATIONS,
    evidence: { level: "assumed", sources: [], note: "From memory of Graph." },
  },
  "token-app-not-authorized": {
    status: 401,
    otherStatuses: [400],
    body: tokenError("Error validating access token: The user has not authorized application %{app_id}.", 458),
    when: "The user has removed the app.",
    retryable: false,
    operations: GRAPH_OPERATIONS,
    samples: { app_id: "634974688087057" },
    evidence: { level: "assumed", sources: [], note: "From memory of Graph; a test double spells it without the id." },
  },
  "token-authentication-error": {
    status: 401,
    otherStatuses: [400],
    body: tokenError("Authentication Error"),
    when: "Not known; support posts quote the message.",
    retryable: false,
    operations: GRAPH_OPERATIONS,
    evidence: { level: "assumed", sources: [], note: "Only the message is known, from memory; its JSON is not." },
    injectableOnly: "What brings it about is not known.",
  },
  "token-missing": {
    status: 401,
    otherStatuses: [400],
    body: graphError({
      message: "An access token is required to request this resource.",
      type: "OAuthException",
      code: 104,
    }),
    when: "The call has no token.",
    retryable: false,
    operations: GRAPH_OPERATIONS,
    evidence: {
      level: "assumed",
      sources: ["U3", "R2", "D2"],
      note: "Reported with 400 on another call in 2015; Meta's OpenAPI prints it under 401, without the full stop. " +
        "What an upload answers is not known.",
    },
  },
  "token-missing-for-me": {
    status: 400,
    body: graphError({
      message: "An active access token must be used to query information about the current user.",
      type: "OAuthException",
      code: 2500,
    }),
    when: "The call is about `me` and has no token.",
    retryable: false,
    operations: ["meta.media.get"],
    evidence: { level: "reported", sources: ["U2"], date: "2023-08" },
  },
  "app-id-required": {
    status: 403,
    body: graphError({ message: "(#200) Provide valid app ID", type: "OAuthException", code: 200 }),
    when: "The call has no token and reads certain edges, such as a number's business profile.",
    retryable: false,
    operations: ["meta.media.get"],
    evidence: {
      level: "reported",
      sources: ["D2", "U28"],
      note: "The text is documented; the status is reported.",
    },
  },
  "proof-required": {
    status: 400,
    body: graphError({
      message: "API calls from the server require an appsecret_proof argument",
      type: "GraphMethodException",
      code: 100,
    }),
    when: "The app demands `appsecret_proof` and the call has none.",
    retryable: false,
    operations: GRAPH_OPERATIONS,
    evidence: { level: "reported", sources: ["U13"] },
  },
  "proof-invalid": {
    status: 400,
    body: graphError({
      message: "Invalid appsecret_proof provided in the API argument",
      type: "GraphMethodException",
      code: 100,
    }),
    when: "`appsecret_proof` does not match the token.",
    retryable: false,
    operations: GRAPH_OPERATIONS,
    evidence: { level: "reported", sources: ["U13"] },
  },
} as const satisfies CatalogueSource;
