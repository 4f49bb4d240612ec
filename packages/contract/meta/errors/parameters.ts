import type { CatalogueSource } from "../../catalogue.ts";
import { graphError } from "../graph_error.ts";
import { CHOICE, RECORDED } from "../grounds.ts";
import { ALLOWED_TYPES_TEXT } from "../media_types.ts";
import { GRAPH_OPERATIONS } from "../operations.ts";

/** A code 100 of the Graph layer whose text says everything. */
function parameterError(message: string) {
  return graphError({ message, type: "OAuthException", code: 100 });
}

/** The calls that must name their product. */
const PRODUCT_OPERATIONS = ["meta.media.upload", "meta.messages.send"] as const;

const NOT_ALLOWED = `(#100) Param file must be a file with one of the following types: ${ALLOWED_TYPES_TEXT}.`;

/** What is wrong with the parameters of a call. */
export const parameterErrors = {
  "messaging-product-required": {
    status: 400,
    body: parameterError("(#100) The parameter messaging_product is required."),
    when: "The form has no `messaging_product`, or cannot be read at all.",
    retryable: false,
    operations: PRODUCT_OPERATIONS,
    evidence: {
      level: "reported",
      sources: ["I3", "U22"],
      note: "Reported for uploads; that a message is refused so is inferred.",
    },
  },
  "messaging-product-not-whatsapp": {
    status: 400,
    body: parameterError('(#100) Param messaging_product must be one of {WHATSAPP} - got "%{got}".'),
    when: "`messaging_product` is something other than `whatsapp`.",
    retryable: false,
    operations: PRODUCT_OPERATIONS,
    samples: { got: "sms" },
    evidence: { level: "assumed", sources: [], note: "Graph's phrase for enumerations." },
  },
  "file-required": {
    status: 400,
    body: parameterError("(#100) The parameter file is required."),
    when: "The form has no `file`, its `file` is empty, or the body came chunked.",
    retryable: false,
    operations: ["meta.media.upload"],
    evidence: {
      level: "reported",
      sources: ["U22", "I4", "I18"],
      note: "The text is reported for this call and circulates with and without the full stop; the whole body was " +
        "shown for the edge that uploads a Flow. That an empty file gets it is assumed.",
    },
  },
  "file-not-a-file": {
    status: 400,
    body: parameterError(NOT_ALLOWED),
    when: "`file` is there and is not a file part: a text field, nested fields, a JSON string.",
    retryable: false,
    operations: ["meta.media.upload"],
    evidence: { level: "reported", sources: ["I1"], date: "2024-02" },
  },
  "type-not-allowed": {
    status: 400,
    body: parameterError(`${NOT_ALLOWED} Received file of type '%{type}'.`),
    when: "The Content-Type of the file part is not on the list; a part without one counts as octet-stream.",
    retryable: false,
    operations: ["meta.media.upload"],
    samples: { type: "application/octet-stream" },
    evidence: { level: "reported", sources: ["I2", "U19", "U20", "U21", "U24"], date: "2026-10" },
  },
  "file-too-large": {
    status: 400,
    body: graphError({
      message: "(#100) Invalid parameter",
      type: "OAuthException",
      code: 100,
      isTransient: false,
      userTitle: "File Too Large",
      userMessage: "The file you uploaded is too large.",
    }),
    when: "The file is larger than its class may be.",
    retryable: false,
    operations: ["meta.media.upload"],
    evidence: {
      level: "assumed",
      sources: ["I11"],
      note: "Status 400 and fragments of the text are reported for audio and video over 16 MB; the shape is " +
        "approximate. Key on the status and code 100.",
    },
  },
  "ttl-out-of-range": {
    status: 400,
    body: parameterError("(#100) Param ttl_minutes must be an integer between %{minimum} and %{maximum}"),
    when: "`ttl_minutes` is not an integer from one hour to thirty days.",
    retryable: false,
    operations: ["meta.media.upload"],
    samples: { minimum: 60, maximum: 43_200 },
    evidence: { ...CHOICE, note: "The bounds are documented; that and how they are enforced is not." },
  },
  "phone-number-id-mismatch": {
    status: 400,
    body: parameterError("(#100) Param phone_number_id is not a valid whatsapp business phone number id ID"),
    when: "`phone_number_id` is not the number that the media was uploaded on; media that arrived has none.",
    retryable: false,
    operations: ["meta.media.get", "meta.media.delete"],
    evidence: {
      level: "assumed",
      sources: ["I4"],
      note: "Everything but the prefix `(#100) ` is reported, for the GET; the DELETE is by analogy.",
    },
  },
  "invalid-post-id": {
    status: 400,
    body: parameterError("(#100) Invalid post_id parameter"),
    when: "The id to delete has the form `123_123`, which is taken for a page's post.",
    retryable: false,
    operations: ["meta.media.delete"],
    evidence: RECORDED,
  },
  "parameter-required": {
    status: 400,
    body: parameterError("(#100) The parameter %{parameter} is required."),
    when: "A parameter that the call needs is missing, or a length is not above zero.",
    retryable: false,
    operations: ["meta.uploads.create", "meta.templates.create", "meta.templates.delete"],
    samples: { parameter: "file_length" },
    evidence: { ...CHOICE, note: "Graph's phrase for a missing parameter, known of uploads of media." },
  },
  "invalid-parameter": {
    status: 400,
    body: parameterError("(#100) Invalid parameter"),
    when: "The request has unsupported or misspelled parameters.",
    retryable: false,
    operations: GRAPH_OPERATIONS,
    evidence: {
      level: "documented",
      sources: ["D2", "D3"],
      date: "2026-09-11",
      note: "The recordings show this message with details only.",
    },
    injectableOnly: "Which parameters Meta refuses so, beside those with a text of their own, is not known.",
  },
} as const satisfies CatalogueSource;
