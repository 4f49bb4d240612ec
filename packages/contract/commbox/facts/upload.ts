import type { Fact } from "../../provider.ts";
import { CHOICE, OPENAPI, PAGE_AND_OPENAPI, UPLOAD_PAGE } from "../grounds.ts";

const operation = "commbox.media.upload";

/** What an upload takes and gives. */
export const uploadFacts = [
  {
    id: "commbox.upload-body",
    operation,
    statement: "An upload is a multipart form whose file is in `pic`, whatever kind of file it is.",
    evidence: { ...PAGE_AND_OPENAPI, note: "Neither marks it as required: see the dialect `commbox.file-field`." },
  },
  {
    id: "commbox.upload-answer",
    operation,
    statement: "An upload answers 200, `Operation successful` and a list of `filename` and `id`.",
    evidence: UPLOAD_PAGE,
  },
  {
    id: "commbox.upload-filename",
    operation,
    statement: "`filename` is the file name that the part was sent with.",
    evidence: { level: "assumed", sources: ["D1"] },
  },
  {
    id: "commbox.media-id-shape",
    operation,
    statement: "The id is WhatsApp's: a string of 15 or 16 digits.",
    evidence: { ...PAGE_AND_OPENAPI, note: "The length is that of the samples." },
  },
  {
    id: "commbox.upload-several-files",
    operation,
    statement: "Several file parts get an element of `data` each, in their order.",
    evidence: { level: "assumed", sources: ["D1"] },
  },
  {
    id: "commbox.upload-order",
    operation,
    statement: "What is wrong is told in this order: no file, an empty file, its type, its size.",
    evidence: CHOICE,
  },
  {
    id: "commbox.upload-type",
    operation,
    statement: "A file's type is its part's Content-Type; without one, what the file's name speaks of.",
    evidence: CHOICE,
  },
  {
    id: "commbox.upload-types",
    operation,
    statement: "The types and sizes are those that WhatsApp takes; CommBox publishes none.",
    evidence: { level: "assumed", sources: ["D7", "S3"] },
  },
  {
    id: "commbox.upload-chunked",
    operation,
    statement: "A chunked body is read like any other.",
    evidence: CHOICE,
  },
  {
    id: "commbox.media-write-only",
    operation,
    statement: "No call gives an uploaded file back or deletes it.",
    evidence: { ...OPENAPI, note: "It lists every path. The page speaks of retrieving the media from WhatsApp." },
  },
  {
    id: "commbox.media-scope",
    operation,
    statement: "A media id works only on the number that it was uploaded on.",
    evidence: { level: "assumed", sources: ["D7"] },
  },
] as const satisfies readonly Fact[];
