import type { Fact } from "../../provider.ts";
import { CHOICE, RECORDED } from "../grounds.ts";

/** How an upload is read and judged. */
export const uploadFacts = [
  {
    id: "meta.upload-fields",
    operation: "meta.media.upload",
    statement: "The form needs `messaging_product` and `file`.",
    evidence: { level: "documented", sources: ["D1", "I3"], date: "2026-09-11" },
  },
  {
    id: "meta.upload-type-optional",
    operation: "meta.media.upload",
    statement: "The `type` field may be left out, though a table calls it required.",
    evidence: {
      level: "documented",
      sources: ["D1", "R2"],
      date: "2026-09-11",
      note: "The same page has it both ways.",
    },
  },
  {
    id: "meta.upload-part-decides",
    operation: "meta.media.upload",
    statement: "The Content-Type of the file part decides the media's type.",
    evidence: { level: "reported", sources: ["I2", "U24"], date: "2025-03" },
  },
  {
    id: "meta.upload-type-field-ignored",
    operation: "meta.media.upload",
    statement: "Neither the `type` field nor the file name rescues a part whose Content-Type is not allowed.",
    evidence: {
      level: "reported",
      sources: ["I2", "U24"],
      date: "2025-03",
      note: "For the field; for the name it is inferred from uploads without a type.",
    },
  },
  {
    id: "meta.upload-part-untyped",
    operation: "meta.media.upload",
    statement: "A file part without a Content-Type counts as `application/octet-stream` and is refused.",
    evidence: { level: "reported", sources: ["I2", "U24"], date: "2025-03" },
  },
  {
    id: "meta.upload-list",
    operation: "meta.media.upload",
    statement: "Nineteen types are allowed, and a refusal lists them in one order.",
    evidence: { level: "reported", sources: ["I1", "I2", "U19", "U20"], date: "2026-10" },
  },
  {
    id: "meta.upload-no-sniffing",
    operation: "meta.media.upload",
    statement: "The bytes of a file are not looked at.",
    evidence: { level: "assumed", sources: [], note: "Nothing public suggests that they are." },
  },
  {
    id: "meta.upload-type-compare",
    operation: "meta.media.upload",
    statement: "Types are compared without regard to case and without their parameters, and echoed as they came.",
    evidence: CHOICE,
  },
  {
    id: "meta.upload-ogg-plain",
    operation: "meta.media.upload",
    statement: "`audio/ogg` without a codecs parameter is accepted when the bytes are Opus.",
    evidence: {
      level: "recorded",
      sources: ["R1", "D1"],
      date: "2026-09-11",
      note: "The media page says that base `audio/ogg` is not supported.",
    },
  },
  {
    id: "meta.upload-ogg-codecs",
    operation: "meta.media.upload",
    statement: "`audio/ogg; codecs=opus` is accepted.",
    evidence: { level: "assumed", sources: [], note: "Inferred from what later messages ask for." },
  },
  {
    id: "meta.upload-opus",
    operation: "meta.media.upload",
    statement: "`audio/opus` is accepted by the upload and refused when it is sent.",
    evidence: { level: "reported", sources: ["I1", "I5"], date: "2026-09-09" },
  },
  {
    id: "meta.upload-webp",
    operation: "meta.media.upload",
    statement: "`image/webp` is accepted and is a sticker; sent as an image it fails later.",
    evidence: {
      level: "reported",
      sources: ["D1", "I4"],
      date: "2026-09-11",
      note: "That it counts as a sticker is documented.",
    },
  },
  {
    id: "meta.upload-jpg",
    operation: "meta.media.upload",
    statement: "`image/jpg` is not on the list and is refused.",
    evidence: { level: "assumed", sources: ["I1"], note: "Inferred from the list." },
  },
  {
    id: "meta.upload-field-order",
    operation: "meta.media.upload",
    statement: "The order of the form's fields does not matter.",
    evidence: RECORDED,
  },
  {
    id: "meta.upload-part-headers",
    operation: "meta.media.upload",
    statement: "`Content-Length` and `Content-Transfer-Encoding` on a part are tolerated.",
    evidence: RECORDED,
  },
  {
    id: "meta.upload-answer",
    operation: "meta.media.upload",
    statement: 'An upload answers 200 and `{"id":"<digits>"}`, nothing else.',
    evidence: RECORDED,
  },
  {
    id: "meta.upload-unreadable",
    operation: "meta.media.upload",
    statement: "A form that cannot be read, for want of a boundary or with a wrong one, is answered as if " +
      "`messaging_product` were missing.",
    evidence: { level: "reported", sources: ["I3", "U22"] },
  },
  {
    id: "meta.upload-chunked",
    operation: "meta.media.upload",
    statement: "A body sent with `Transfer-Encoding: chunked` is answered as if `file` were missing.",
    evidence: { level: "reported", sources: ["I4", "I18", "U22"] },
  },
  {
    id: "meta.upload-order",
    operation: "meta.media.upload",
    statement: "What is wrong is told in this order: version, token, phone number, edge, `messaging_product`, " +
      "presence of `file`, being a file, type, size.",
    evidence: { level: "assumed", sources: ["I3"], note: "That `messaging_product` comes before `file` is reported." },
  },
  {
    id: "meta.upload-product-value",
    operation: "meta.media.upload",
    statement: "A `messaging_product` other than `whatsapp` is refused.",
    evidence: { level: "assumed", sources: ["D1"], note: "The value is documented; its refusal is inferred." },
  },
  {
    id: "meta.upload-empty-body",
    operation: "meta.media.upload",
    statement: "An empty body is answered as if `messaging_product` were missing.",
    evidence: { level: "assumed", sources: [], note: "Inferred from unreadable forms." },
  },
  {
    id: "meta.upload-empty-file",
    operation: "meta.media.upload",
    statement: "A file of no bytes is answered as if `file` were missing.",
    evidence: CHOICE,
  },
  {
    id: "meta.upload-not-a-file",
    operation: "meta.media.upload",
    statement: "A `file` that is a text field, nested fields or a JSON string is refused with the list of types " +
      "and without a received type.",
    evidence: { level: "reported", sources: ["I1"], date: "2024-02" },
  },
  {
    id: "meta.upload-several-files",
    operation: "meta.media.upload",
    statement: "Of several `file` parts the first counts.",
    evidence: { level: "assumed", sources: ["I19"], note: "A partner documents it for its own endpoint." },
  },
  {
    id: "meta.upload-json",
    operation: "meta.media.upload",
    statement: "A JSON body is refused as a `file` that is not a file.",
    evidence: {
      level: "assumed",
      sources: ["R2"],
      note: "Meta's OpenAPI lists the content type: see the dialect `meta.json-upload`.",
    },
  },
  {
    id: "meta.upload-oversize",
    operation: "meta.media.upload",
    statement: "A file above the limit of its class is refused with 400 and code 100, never 413.",
    evidence: {
      level: "assumed",
      sources: ["I11"],
      note: "Status 400 is reported for audio and video; the exact body is not known, and for images it is inferred.",
    },
  },
  {
    id: "meta.upload-size-unit",
    operation: "meta.media.upload",
    statement: "The limits count binary units and are inclusive.",
    evidence: {
      level: "assumed",
      sources: ["U19"],
      date: "2026-10",
      note: "A document of 104857600 bytes was delivered by link.",
    },
  },
  {
    id: "meta.upload-sticker-size",
    operation: "meta.media.upload",
    statement: "The documented sizes of stickers are not enforced by the upload.",
    evidence: {
      level: "recorded",
      sources: ["R1", "D1"],
      date: "2026-09-11",
      note: "See the dialect `meta.sticker-size`.",
    },
  },
  {
    id: "meta.upload-request-size",
    operation: "meta.media.upload",
    statement: "A request of up to 200 MB reaches the checks above; no size is refused before them.",
    evidence: CHOICE,
  },
  {
    id: "meta.upload-twice",
    operation: "meta.media.upload",
    statement: "The same bytes uploaded twice get two ids and have one hash.",
    evidence: { level: "assumed", sources: ["R1"], note: "Two recorded ids share a document's hash." },
  },
  {
    id: "meta.upload-ttl",
    operation: "meta.media.upload",
    statement: "`ttl_minutes` sets how long an upload's media is kept, from one hour to thirty days.",
    evidence: {
      level: "assumed",
      sources: ["D8", "S1"],
      date: "2026-05-21",
      note: "The durations are documented, for numbers without storage; the field's name is from a maintained SDK. " +
        "That it counts on every number is a choice.",
    },
  },
  {
    id: "meta.upload-ttl-refused",
    operation: "meta.media.upload",
    statement: "A `ttl_minutes` that is no integer within its bounds is refused.",
    evidence: CHOICE,
  },
  {
    id: "meta.upload-product-case",
    operation: "meta.media.upload",
    statement: "`messaging_product` is compared without regard to case.",
    evidence: CHOICE,
  },
  {
    id: "meta.upload-scope",
    operation: "meta.media.upload",
    statement: "The token needs the scope `whatsapp_business_messaging`.",
    evidence: { level: "documented", sources: ["D1", "R2"], date: "2026-09-11" },
  },
] as const satisfies readonly Fact[];
