import type { CatalogueSource } from "../../catalogue.ts";
import { OLD_ERROR_TABLE } from "../grounds.ts";
import { NO_ACCOUNT_STATE, titledError } from "./wording.ts";

const REGISTER = ["meta.phone.register"] as const;

/** Why a phone number is not registered or deregistered. */
export const registrationErrors = {
  "incorrect-certificate": {
    status: 500,
    body: titledError(131045, "Incorrect certificate"),
    when: "The number's registration failed over its certificate.",
    retryable: false,
    operations: ["meta.phone.register", "meta.messages.send"],
    evidence: OLD_ERROR_TABLE,
    injectableOnly: NO_ACCOUNT_STATE,
  },
  "deregistration-incomplete": {
    status: 500,
    body: titledError(133000, "Incomplete Deregistration"),
    when: "An earlier deregistration did not complete.",
    retryable: true,
    operations: REGISTER,
    evidence: OLD_ERROR_TABLE,
  },
  "registration-unavailable": {
    status: 503,
    body: titledError(133004, "Server Temporarily Unavailable"),
    when: "The registration server is unavailable for a while.",
    retryable: true,
    operations: REGISTER,
    evidence: OLD_ERROR_TABLE,
  },
  "pin-mismatch": {
    status: 400,
    body: titledError(133005, "Two step verification PIN Mismatch"),
    when: "The PIN is wrong.",
    retryable: false,
    operations: REGISTER,
    evidence: OLD_ERROR_TABLE,
  },
  "number-unverified": {
    status: 400,
    body: titledError(133006, "Phone number re-verification needed"),
    when: "The number must be verified before it is registered.",
    retryable: false,
    operations: REGISTER,
    evidence: OLD_ERROR_TABLE,
  },
  "pin-guesses-exceeded": {
    status: 400,
    body: titledError(133008, "Too Many two step verification PIN Guesses"),
    when: "The PIN was wrong too often.",
    retryable: true,
    operations: REGISTER,
    evidence: OLD_ERROR_TABLE,
  },
  "pin-guessed-too-fast": {
    status: 400,
    body: titledError(133009, "Two step verification PIN Guessed Too Fast"),
    when: "PINs came too fast after each other.",
    retryable: true,
    operations: REGISTER,
    evidence: OLD_ERROR_TABLE,
  },
  "number-not-registered": {
    status: 400,
    body: titledError(133010, "Phone number Not Registered"),
    when: "The number is not registered.",
    retryable: false,
    operations: ["meta.phone.register", "meta.messages.send"],
    evidence: OLD_ERROR_TABLE,
    injectableOnly: NO_ACCOUNT_STATE,
  },
  "registration-too-soon": {
    status: 400,
    body: titledError(133015, "Please wait a few minutes before attempting to register this phone number"),
    when: "The number cannot be registered for a few minutes.",
    retryable: true,
    operations: REGISTER,
    evidence: OLD_ERROR_TABLE,
  },
} as const satisfies CatalogueSource;
