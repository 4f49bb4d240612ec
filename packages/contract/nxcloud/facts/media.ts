import type { Fact } from "../../provider.ts";
import { CHOICE, inferred, TEMPLATE_PAGE } from "../grounds.ts";

/** What becomes of uploaded files. */
export const mediaFacts = [
  {
    id: "nxcloud.get-answer",
    operation: "nxcloud.media.get",
    statement: "The answer's data has mime_type, file_name and url, a pre-signed link to an object store.",
    evidence: { level: "documented", sources: ["M3"] },
  },
  {
    id: "nxcloud.get-media-id-name",
    operation: "nxcloud.media.get",
    statement: "The media id's name in the body is `Media-ID`.",
    evidence: { level: "documented", sources: ["M3", "M4"] },
  },
  {
    id: "nxcloud.download-unsigned",
    operation: "nxcloud.media.download",
    statement: "The link is fetched without the signature headers.",
    evidence: inferred("It is pre-signed.", "M3"),
  },
  {
    id: "nxcloud.delete-answer",
    operation: "nxcloud.media.delete",
    statement: "The answer's data is success: true.",
    evidence: { level: "documented", sources: ["M4"] },
  },
  {
    id: "nxcloud.media-unknown",
    statement: "A media id that is unknown or deleted is answered with -1.",
    evidence: CHOICE,
  },
  { id: "nxcloud.media-kept", statement: "Media does not expire.", evidence: CHOICE },
  {
    id: "nxcloud.handle-is-no-media-id",
    statement: "The handle of an example file is no media id.",
    evidence: inferred("The two are used in different places.", "U1", "M1", "T1"),
  },
  {
    id: "nxcloud.template-fields",
    operation: "nxcloud.templates.create",
    statement: "A template has appkey, business_phone, messaging_product, category, language, name and components.",
    evidence: TEMPLATE_PAGE,
  },
  {
    id: "nxcloud.template-answer",
    operation: "nxcloud.templates.create",
    statement: "The answer's data has the id, a string of digits.",
    evidence: TEMPLATE_PAGE,
  },
  {
    id: "nxcloud.template-handle",
    operation: "nxcloud.templates.create",
    statement: "A media header has example.header_handle, a plain string; Meta's own API takes an array.",
    evidence: TEMPLATE_PAGE,
  },
  {
    id: "nxcloud.template-handle-array",
    operation: "nxcloud.templates.create",
    statement: "A header_handle that is an array of one string passes too.",
    evidence: CHOICE,
  },
  {
    id: "nxcloud.template-handle-url",
    operation: "nxcloud.templates.create",
    statement: "custom_header_handle_url may stand in the handle's place; one is required, and the URL wins over both.",
    evidence: TEMPLATE_PAGE,
  },
  {
    id: "nxcloud.template-handle-unknown",
    operation: "nxcloud.templates.create",
    statement: "A handle that was never given out, or of a file that does not fit the format, is answered with -1.",
    evidence: CHOICE,
  },
  {
    id: "nxcloud.template-appkey",
    operation: "nxcloud.templates.create",
    statement: "Any appkey that is not empty passes.",
    evidence: CHOICE,
  },
] as const satisfies readonly Fact[];
