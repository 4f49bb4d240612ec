import { MEDIA_TYPES } from "@wamock/contract/meta";
import type { HeaderLine } from "../../request.ts";
import type { MetaCase } from "./case.ts";
import { inferred, known } from "./known.ts";
import { call, field, file, having, HEADERS, MEDIA_PATH, PNG, PRODUCT, UPLOAD_PATH } from "./requests.ts";
import { described, downloaded, uploaded, uploadedFile } from "./steps.ts";

const LOWER_CASE = HEADERS.map(([name, value]): HeaderLine => [name.toLowerCase(), value]);
const OGG = file("audio/ogg", "voice.ogg", { fixture: "ogg" });

/** Odd things that live clients do and that work: a mock that refuses them is of no use. */
export const controlCases = [
  {
    id: "meta.media.control-product-in-query",
    title: "messaging_product may come in the query.",
    ...inferred("A client that always does so is in use.", "meta.upload-fields"),
    control: true,
    steps: [uploaded({ path: `${UPLOAD_PATH}?messaging_product=whatsapp`, parts: [PNG] })],
  },
  {
    id: "meta.media.control-type-field-absent",
    title: "The field type may be left out.",
    ...known("meta.upload-type-optional"),
    control: true,
    steps: [uploaded({ parts: [PRODUCT, PNG] }), described()],
  },
  {
    id: "meta.media.control-unknown-field",
    title: "Fields that nobody knows are ignored.",
    ...inferred("Clients that send such fields are in use.", "meta.upload-fields"),
    control: true,
    steps: [uploaded({ parts: [PRODUCT, PNG, field("typeFile", "image/png"), field("x[y]", "z")] })],
  },
  {
    id: "meta.media.control-unknown-parameter",
    title: "pretty and debug in the query change nothing.",
    ...known("meta.json-never-pretty"),
    control: true,
    steps: [uploaded(), described(undefined, `${MEDIA_PATH}?pretty=1&debug=all`)],
  },
  {
    id: "meta.media.control-file-first",
    title: "The file may come before messaging_product.",
    ...known("meta.upload-field-order"),
    control: true,
    steps: [uploaded({ parts: [PNG, field("type", "image/png"), PRODUCT] }), described()],
  },
  {
    id: "meta.media.control-file-in-the-middle",
    title: "The file may stand between the other fields.",
    ...known("meta.upload-field-order"),
    control: true,
    steps: [uploaded({ parts: [field("type", "image/png"), PNG, PRODUCT] }), described()],
  },
  {
    id: "meta.media.control-part-headers",
    title: "Content-Length and Content-Transfer-Encoding on a part are tolerated.",
    ...known("meta.upload-part-headers"),
    control: true,
    steps: [
      uploaded({
        parts: [PRODUCT, {
          ...PNG,
          headers: [["Content-Length", "75"], ["Content-Transfer-Encoding", "binary"]],
        }],
      }),
      described(),
      downloaded(),
    ],
  },
  {
    id: "meta.media.control-boundary-quoted",
    title: "The boundary may be quoted.",
    ...inferred("Clients that quote it are in use.", "meta.upload-answer"),
    control: true,
    steps: [uploaded({ contentType: 'multipart/form-data; boundary="{boundary}"' }), described()],
  },
  {
    id: "meta.media.control-content-type-parameters",
    title: "The Content-Type may have further parameters, and blanks around them.",
    ...inferred("As HTTP has it.", "meta.upload-answer"),
    control: true,
    steps: [uploaded({ contentType: "Multipart/Form-Data; charset=utf-8 ; boundary={boundary}" })],
  },
  {
    id: "meta.media.control-lower-case-headers",
    title: "Header names may be in lower case.",
    ...inferred("As HTTP has it.", "meta.upload-answer"),
    control: true,
    steps: [
      uploaded({ headers: LOWER_CASE }),
      { ...described(), request: call("GET", MEDIA_PATH, LOWER_CASE) },
      downloaded(PNG, LOWER_CASE),
    ],
  },
  {
    id: "meta.media.control-filename-blob",
    title: "A part whose filename is blob is accepted when its type is right.",
    ...known("meta.upload-part-decides"),
    control: true,
    steps: [uploadedFile({ ...PNG, filename: "blob" }), described()],
  },
  {
    id: "meta.media.control-filename-other-extension",
    title: "A filename whose extension says something else is accepted when the type is right.",
    ...known("meta.upload-part-decides"),
    control: true,
    steps: [uploadedFile({ ...PNG, filename: "pixel.csv" }), described()],
  },
  {
    id: "meta.media.control-filename-beyond-ascii",
    title: "A filename beyond ASCII is accepted.",
    ...inferred("Browsers send names so.", "meta.upload-answer"),
    control: true,
    steps: [uploadedFile({ ...PNG, filename: "fotografía – 写真.png" }), described()],
  },
  {
    id: "meta.media.control-filename-quotes",
    title: "A filename with quotes in it, escaped as browsers or as mail does, is accepted.",
    ...inferred("Both ways are in use.", "meta.upload-answer"),
    control: true,
    steps: [
      uploadedFile({ ...PNG, filename: "a %22b%22.png" }),
      uploadedFile({ ...PNG, filename: 'a \\"b\\".png' }),
      described(),
    ],
  },
  {
    id: "meta.media.control-ogg-without-codecs",
    title: "audio/ogg without codecs is accepted.",
    ...known("meta.upload-ogg-plain"),
    control: true,
    steps: [uploadedFile(OGG), described(OGG)],
  },
  {
    id: "meta.media.control-product-upper-case",
    title: "messaging_product may be in upper case, as the refusal itself writes it.",
    ...inferred("The refusal lists the value so.", "meta.upload-product-value", "meta.upload-product-case"),
    control: true,
    steps: [uploaded({ parts: [field("messaging_product", "WHATSAPP"), PNG] })],
  },
  {
    id: "meta.media.control-webp",
    title: "image/webp is accepted by the upload: only sending it as an image fails.",
    ...known("meta.upload-webp"),
    control: true,
    steps: [uploadedFile(file("image/webp", "sticker.webp", { fixture: "webp" }))],
  },
  {
    id: "meta.media.control-documents",
    title: `A document of any of the ${
      MEDIA_TYPES.filter((type) => type.class === "document").length
    } types is accepted.`,
    ...known("meta.upload-list"),
    control: true,
    steps: MEDIA_TYPES.filter((type) => type.class === "document")
      .map(({ type }) => uploadedFile(file(type, "document", { text: "a document" }))),
  },
  {
    id: "meta.media.control-origin",
    title: "A call from a web page is let in: every origin is allowed.",
    ...inferred("The header is recorded; a call with an Origin is not.", "meta.origin-open"),
    control: true,
    steps: [uploaded({ headers: having("Origin", "https://example.com") })],
  },
] satisfies readonly MetaCase[];
