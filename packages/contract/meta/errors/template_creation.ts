import type { CatalogueSource } from "../../catalogue.ts";
import type { Evidence } from "../../evidence.ts";
import { RECORDED } from "../grounds.ts";
import { userFacingError } from "./wording.ts";

const CREATE = ["meta.templates.create"] as const;

const SUBCODE = {
  level: "assumed",
  sources: ["D2"],
  date: "2026-09-11",
  note: "Subcode and reason are documented; the status 400 and the text for the user are inferred.",
} as const satisfies Evidence;

/** Why a template is not created. */
export const templateCreationErrors = {
  "template-limit": {
    status: 400,
    body: userFacingError(2388019, "Message Template Limit Exceeded", "Message Template Limit Exceeded"),
    when: "The account has 250 templates.",
    retryable: false,
    operations: CREATE,
    evidence: SUBCODE,
  },
  "template-status-fixed": {
    status: 400,
    body: userFacingError(2388039, "Status can't be changed", "Status can't be changed"),
    when: "The template's status cannot be changed.",
    retryable: false,
    operations: CREATE,
    evidence: SUBCODE,
  },
  "template-character-limit": {
    status: 400,
    body: userFacingError(2388040, "Character limit exceeded", "Character limit exceeded"),
    when: "A field of the template is too long.",
    retryable: false,
    operations: CREATE,
    evidence: SUBCODE,
  },
  "template-header-format": {
    status: 400,
    body: userFacingError(2388047, "Header format incorrect", "Header format incorrect"),
    when: "The template's header is not formatted as it must be.",
    retryable: false,
    operations: CREATE,
    evidence: SUBCODE,
  },
  "template-body-format": {
    status: 400,
    body: userFacingError(2388072, "Body format incorrect", "Body format incorrect"),
    when: "The template's body is not formatted as it must be.",
    retryable: false,
    operations: CREATE,
    evidence: SUBCODE,
  },
  "template-footer-format": {
    status: 400,
    body: userFacingError(2388073, "Footer format incorrect", "Footer format incorrect"),
    when: "The template's footer is not formatted as it must be.",
    retryable: false,
    operations: CREATE,
    evidence: SUBCODE,
  },
  "template-words-ratio": {
    status: 400,
    body: userFacingError(2388293, "Parameters words ratio", "Parameters words ratio"),
    when: "The template has too many parameters for its words.",
    retryable: false,
    operations: CREATE,
    evidence: SUBCODE,
  },
  "template-edge-parameters": {
    status: 400,
    body: userFacingError(2388299, "Leading or trailing parameters", "Leading or trailing parameters"),
    when: "The template begins or ends with a parameter.",
    retryable: false,
    operations: CREATE,
    evidence: SUBCODE,
  },
  "template-sample-missing": {
    status: 400,
    body: userFacingError(
      2388273,
      "Missing sample parameter for title type",
      "Templates with %{format} header type need an example/sample, but it was not provided.",
    ),
    when: "A media header has no example, or its handle is a URL; the format reads `IMAGE`.",
    retryable: false,
    operations: CREATE,
    evidence: {
      level: "assumed",
      sources: ["I8", "U29"],
      note: "Everything but the status is reported, for images.",
    },
  },
  "media-handle-invalid": {
    status: 400,
    body: userFacingError(
      2494102,
      "Uploaded media handle is invalid",
      "Uploaded media handle is invalid.",
    ),
    when: "The header's handle is a media id, is altered or expired, or was uploaded to the business account.",
    retryable: false,
    operations: CREATE,
    evidence: {
      level: "assumed",
      sources: ["U12", "D2"],
      note: "Code, subcode and title are reported; status and text for the user are assumed.",
    },
  },
  "template-not-found": {
    status: 400,
    body: userFacingError(
      2593002,
      "Message Template Not Found",
      "The message template %{name} wasn't found for this account.",
    ),
    when: "A call about an existing template names none of the account's.",
    retryable: false,
    operations: CREATE,
    evidence: { ...RECORDED, note: "Recorded for another call on the account's templates than the creation." },
  },
} as const satisfies CatalogueSource;
