import type { CatalogueSource } from "../../catalogue.ts";
import { wolkvoxError } from "../envelope.ts";
import { CHOICE } from "../grounds.ts";

/** What a template is refused for. Nobody public lists these: the situations are real, the answers a choice. */
export const templateErrors = {
  "template-not-found": {
    status: 404,
    body: wolkvoxError(404, "NOT FOUND", "TEMPLATE NOT FOUND"),
    when: "The template does not exist on the connector, or Meta has not approved it.",
    retryable: false,
    operations: ["wolkvox.templates.send"],
    evidence: CHOICE,
  },
  "variables-mismatch": {
    status: 400,
    body: wolkvoxError(400, "BAD REQUEST", "THE NUMBER OF VARIABLES DOES NOT MATCH THE TEMPLATE"),
    when: "template_vars holds more or fewer values between semicolons than the template has variables.",
    retryable: false,
    operations: ["wolkvox.templates.send"],
    evidence: CHOICE,
  },
  "telephone-invalid": {
    status: 400,
    body: wolkvoxError(400, "BAD REQUEST", "INVALID TELEPHONE"),
    when: "telephone is not 8 to 15 bare digits.",
    retryable: false,
    operations: ["wolkvox.templates.send"],
    evidence: CHOICE,
  },
  "url-params-mismatch": {
    status: 400,
    body: wolkvoxError(400, "BAD REQUEST", "THE URL PARAMETERS DO NOT MATCH THE TEMPLATE"),
    when: "url_params names a button without a dynamic URL, or the template has one that is static, or is neither " +
      "for marketing nor a utility's.",
    retryable: false,
    operations: ["wolkvox.templates.send"],
    evidence: { level: "assumed", sources: ["D6"], note: "That it fails is documented; the answer is a choice." },
  },
  "template-name": {
    status: 400,
    body: wolkvoxError(400, "BAD REQUEST", "INVALID TEMPLATE NAME"),
    when: "The name has other characters than lower-case letters, digits and underscores, or is taken.",
    retryable: false,
    operations: ["wolkvox.templates.create"],
    evidence: { level: "assumed", sources: ["D10"], note: "The rule is documented; the answer is a choice." },
  },
  "header-handle": {
    status: 400,
    body: wolkvoxError(400, "BAD REQUEST", "INVALID HEADER HANDLE"),
    when: "The handle of a media header is missing, unknown or has expired.",
    retryable: false,
    operations: ["wolkvox.templates.create"],
    evidence: CHOICE,
  },
} as const satisfies CatalogueSource;
