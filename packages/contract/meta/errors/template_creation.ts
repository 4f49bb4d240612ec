import type { CatalogueSource } from "../../catalogue.ts";
import type { Evidence } from "../../evidence.ts";
import { RECORDED } from "../grounds.ts";
import { userFacingError } from "./wording.ts";

const CREATE = ["meta.templates.create"] as const;

/** Title and text are on Meta's error page; that they are what the user is told, and the status, is inferred. */
const DESCRIBED = {
  level: "assumed",
  sources: ["D2"],
  date: "2026-09-11",
  note: "Subcode, title and description are documented; that the user is told so, and the status 400, is inferred.",
} as const satisfies Evidence;

const RULE_UNKNOWN = "What Meta refuses so is not written down; it is ordered as a fault.";

/** Why a template is not created. */
export const templateCreationErrors = {
  "template-limit": {
    status: 400,
    body: userFacingError(
      2388019,
      "Message Template Limit Exceeded",
      "You have exceeded the maximum number of message templates you can have for this WhatsApp business account.",
    ),
    when: "The account has 250 templates.",
    retryable: false,
    operations: CREATE,
    evidence: DESCRIBED,
  },
  "template-status-fixed": {
    status: 400,
    body: userFacingError(
      2388039,
      "Message template status can't be changed",
      "The status for this message template can't be changed. You can only delete or add templates.",
    ),
    when: "The template's status cannot be changed.",
    retryable: false,
    operations: CREATE,
    evidence: DESCRIBED,
    injectableOnly: "Templates are not edited here; it is ordered as a fault.",
  },
  "template-character-limit": {
    status: 400,
    body: userFacingError(
      2388040,
      "Character limit exceeded",
      "A field in your template has exceeded the maximum character limit allowed.",
    ),
    when: "A field of the template is too long.",
    retryable: false,
    operations: CREATE,
    evidence: DESCRIBED,
  },
  "template-header-format": {
    status: 400,
    body: userFacingError(
      2388047,
      "Message header format is incorrect",
      "Your message header contains invalid formatting.",
    ),
    when: "The template's header is not formatted as it must be.",
    retryable: false,
    operations: CREATE,
    evidence: DESCRIBED,
    injectableOnly: RULE_UNKNOWN,
  },
  "template-body-format": {
    status: 400,
    body: userFacingError(
      2388072,
      "Message body format is incorrect",
      "Your message body contains invalid formatting.",
    ),
    when: "The template's body is not formatted as it must be.",
    retryable: false,
    operations: CREATE,
    evidence: DESCRIBED,
    injectableOnly: RULE_UNKNOWN,
  },
  "template-footer-format": {
    status: 400,
    body: userFacingError(
      2388073,
      "Message footer format is incorrect",
      "Your message footer contains invalid formatting.",
    ),
    when: "The template's footer is not formatted as it must be.",
    retryable: false,
    operations: CREATE,
    evidence: DESCRIBED,
    injectableOnly: RULE_UNKNOWN,
  },
  "template-words-ratio": {
    status: 400,
    body: userFacingError(
      2388293,
      "Parameters words ratio exceeds limit",
      "This template has too many variables for its length. Reduce the number of variables or increase the message " +
        "length.",
    ),
    when: "The template has too many parameters for its words.",
    retryable: false,
    operations: CREATE,
    evidence: DESCRIBED,
    injectableOnly: "The ratio is not written down; it is ordered as a fault.",
  },
  "template-edge-parameters": {
    status: 400,
    body: userFacingError(
      2388299,
      "Leading or trailing params not allowed",
      "Variables can't be at the start or end of the template.",
    ),
    when: "The template's body begins or ends with a parameter, punctuation aside.",
    retryable: false,
    operations: CREATE,
    evidence: {
      level: "reported",
      sources: ["U36", "D2"],
      date: "2026-09-11",
      note: "Several quote subcode, title and text; the subcode is documented too. The status 400 is inferred.",
    },
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
    samples: { format: "IMAGE" },
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
      note: "Code, subcode and title are reported; status and text for the user are assumed. Some report 131009 " +
        "with the same subcode.",
    },
  },
  "template-duplicate": {
    status: 400,
    body: userFacingError(
      2388024,
      "Content in This Language Already Exists",
      "There is already %{language} content for this template. You can create a new template and try again.",
    ),
    when: "The account has a template of that name in that language; the language reads `English (US)`.",
    retryable: false,
    operations: CREATE,
    samples: { language: "English (US)" },
    evidence: {
      level: "reported",
      sources: ["U37", "D15"],
      date: "2026-09-13",
      note: "The texts are quoted by several, the subcode on Meta's page about managing templates by one of them.",
    },
  },
  "template-not-found": {
    status: 400,
    body: userFacingError(
      2593002,
      "Message Template Not Found",
      "The message template %{name} wasn't found for this account.",
    ),
    when: "The template that is to be deleted is none of the account's.",
    retryable: false,
    operations: ["meta.templates.delete"],
    samples: { name: "fake name" },
    evidence: RECORDED,
  },
} as const satisfies CatalogueSource;
