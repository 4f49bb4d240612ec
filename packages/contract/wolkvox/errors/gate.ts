import type { CatalogueSource } from "../../catalogue.ts";
import { wolkvoxError } from "../envelope.ts";
import { CHOICE, CODE_LIST } from "../grounds.ts";
import { API_OPERATIONS } from "../operations.ts";

/** What every call can be refused for, before anybody looks at what it asks. */
export const gateErrors = {
  "token-missing": {
    status: 401,
    body: wolkvoxError(401, "UNAUTHORIZED", "PLEASE ENTER THE WOLKVOX-TOKEN"),
    when: "There is no header wolkvox-token.",
    retryable: false,
    operations: API_OPERATIONS,
    evidence: CODE_LIST,
  },
  "token-invalid": {
    status: 403,
    body: wolkvoxError(403, "FORBIDDEN", "PLEASE VALIDATE TOKEN"),
    when: "The token is wrong, or another account's.",
    retryable: false,
    operations: API_OPERATIONS,
    evidence: CODE_LIST,
  },
  "token-expired": {
    status: 403,
    body: wolkvoxError(403, "FORBIDDEN", "PLEASE VALIDATE TOKEN"),
    when: "The token is incorrect, expired or malformed: the list has a row of its own for it.",
    retryable: false,
    operations: API_OPERATIONS,
    evidence: {
      level: "assumed",
      sources: ["D3"],
      note: "The row is known in part only, without its answer: that it is a wrong token's is a choice.",
    },
  },
  "simultaneous-requests": {
    status: 403,
    body: wolkvoxError(403, "FORBIDDEN", "EXCEEDS THE LIMIT OF SIMULTANEOUS REQUESTS PER TOKEN (2)"),
    when: "Two requests with the token are running already.",
    retryable: true,
    operations: API_OPERATIONS,
    evidence: CODE_LIST,
  },
  "token-limit": {
    status: 403,
    body: wolkvoxError(403, "FORBIDDEN", "TOKEN LIMIT EXCEEDED"),
    when: "The operation has used up its calls of the day.",
    retryable: true,
    operations: API_OPERATIONS,
    evidence: CODE_LIST,
  },
  "api-unknown": {
    status: 400,
    body: wolkvoxError(400, "BAD REQUEST", "THE API YOU WANT TO CONSULT DOES NOT EXIST"),
    when: "There is no such file or no such value of api.",
    retryable: false,
    operations: API_OPERATIONS,
    evidence: CODE_LIST,
  },
  "method-not-allowed": {
    status: 405,
    body: wolkvoxError(405, "METHOD NOT ALLOWED", "METHOD NOT ALLOWED"),
    when: "The call is made with another method than its own.",
    retryable: false,
    operations: API_OPERATIONS,
    evidence: {
      level: "assumed",
      sources: ["D7"],
      note: "The status and its name are in the list of a sister API; that this one answers so is a choice.",
    },
  },
  "parameters-required": {
    status: 400,
    body: wolkvoxError(400, "BAD REQUEST", "SOME PARAMETERS ARE REQUIRED"),
    when: "A parameter is missing in the URL or the body.",
    retryable: false,
    operations: API_OPERATIONS,
    evidence: {
      ...CODE_LIST,
      note:
        "That an empty or wrongly typed parameter, a body that is no JSON, a media header's file and a variable's " +
        "example count as such is inferred.",
    },
  },
  "records-not-found": {
    status: 404,
    body: wolkvoxError(404, "NOT FOUND", "0 records were found"),
    when: "What is asked for does not exist.",
    retryable: false,
    operations: ["wolkvox.storage.describe"],
    evidence: {
      level: "assumed",
      sources: ["C1"],
      note: "Clients know empty reports as 404; the text, and that a missing file is answered so, are a choice.",
    },
  },
  "maintenance": {
    status: 403,
    body: wolkvoxError(403, "FORBIDDEN", "THE SERVER IS UNDER MAINTENANCE"),
    when: "The server is being maintained or backed up.",
    retryable: true,
    operations: API_OPERATIONS,
    evidence: { level: "assumed", sources: ["D5"], note: "The status is documented; the body is a choice." },
    injectableOnly: "No request brings about maintenance, and its hours are not published.",
  },
  "time-limit": {
    status: 504,
    body: "<html><head><title>504 Gateway Time-out</title></head><body>504 Gateway Time-out</body></html>\n",
    when: "The call took more than 60 seconds; what it asked for may have been done.",
    retryable: true,
    operations: API_OPERATIONS,
    evidence: {
      level: "assumed",
      sources: ["D2", "D4"],
      note: "The 60 seconds are documented; what exceeding them answers is a choice.",
    },
  },
  "internal": {
    status: 500,
    body: wolkvoxError(500, "INTERNAL SERVER ERROR", "INTERNAL SERVER ERROR"),
    when: "The server failed.",
    retryable: true,
    operations: API_OPERATIONS,
    evidence: CHOICE,
    injectableOnly: "No request makes the server fail.",
  },
} as const satisfies CatalogueSource;
