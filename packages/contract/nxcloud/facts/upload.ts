import type { Fact } from "../../provider.ts";
import { CHOICE, CLIENT, CLIENTS, inferred, MEDIA_PAGE, UPLOAD_PAGE } from "../grounds.ts";

/** How files are uploaded. */
export const uploadFacts = [
  {
    id: "nxcloud.upload-fields",
    statement: "An upload has business_phone, messaging_product, type and file, all of them required.",
    evidence: UPLOAD_PAGE,
  },
  {
    id: "nxcloud.upload-field-order",
    statement: "The fields may come in any order.",
    evidence: inferred("A client and a page order them differently.", "C1", "U1"),
  },
  {
    id: "nxcloud.upload-unknown-fields",
    statement: "Fields that no page names, such as appkey, are ignored.",
    evidence: CLIENTS,
  },
  {
    id: "nxcloud.upload-part-type",
    statement: "The field type counts, and not the Content-Type of the file part.",
    evidence: { ...CLIENT, note: "The client sends application/octet-stream there; what follows is inferred." },
  },
  {
    id: "nxcloud.template-file-types",
    operation: "nxcloud.template-files.upload",
    statement: "The types are application/pdf, video/mp4, image/jpeg, image/png and image/jpg.",
    evidence: UPLOAD_PAGE,
  },
  {
    id: "nxcloud.media-types",
    operation: "nxcloud.media.upload",
    statement: "The page lists 18 types, image/jpg not among them.",
    evidence: { level: "documented", sources: ["M1"], date: "2023-06-14" },
  },
  {
    id: "nxcloud.type-not-listed",
    statement: "A type that the page does not list is answered with 9000.",
    evidence: CHOICE,
  },
  {
    id: "nxcloud.product-not-whatsapp",
    statement: "A messaging_product other than whatsapp is answered with 9000.",
    evidence: CHOICE,
  },
  { id: "nxcloud.file-empty", statement: "A file of no bytes is answered with 9000.", evidence: CHOICE },
  {
    id: "nxcloud.body-unreadable",
    statement: "A body that cannot be read, though its signature is right, is answered with 9000.",
    evidence: CHOICE,
  },
  {
    id: "nxcloud.phone-shape",
    statement: "A business_phone with a plus, blanks or a comma is answered with 9002.",
    evidence: CHOICE,
  },
  { id: "nxcloud.file-too-large", statement: "A file above its limit is answered with -1.", evidence: CHOICE },
  {
    id: "nxcloud.template-file-answer",
    operation: "nxcloud.template-files.upload",
    statement: "The answer's data has the id alone, a string that begins with `4:`.",
    evidence: UPLOAD_PAGE,
  },
  {
    id: "nxcloud.handle-anatomy",
    operation: "nxcloud.template-files.upload",
    statement: "The id is a handle of Meta's resumable upload: file name and type in base64, expiry, app and user.",
    evidence: inferred(
      "It follows from its prefix, the allowed types and how it is used.",
      "U1",
      "T1",
      "X1",
      "X2",
      "X3",
    ),
  },
  {
    id: "nxcloud.handle-name",
    operation: "nxcloud.template-files.upload",
    statement: "Characters of the file name beyond ASCII stand in the handle as question marks.",
    evidence: inferred("The page's example begins with two question marks in base64.", "U1"),
  },
  {
    id: "nxcloud.media-answer",
    operation: "nxcloud.media.upload",
    statement: "The answer's data has the id alone, a UUID.",
    evidence: MEDIA_PAGE,
  },
  { id: "nxcloud.upload-twice", statement: "The same file uploaded twice gets two ids.", evidence: CHOICE },
] as const satisfies readonly Fact[];
