import { FBTRACE_ID, MEDIA_ID, SESSION_ID, TEMPLATE_ID, UPLOAD_HANDLE } from "../meta/identifiers.ts";
import { z } from "zod";
import { messageRequest, messageResult, receiptResult } from "./meta_messages.ts";
import { binary, type OperationSchemas } from "./operation_schemas.ts";

const mediaId = z.string().regex(MEDIA_ID);

/** What an upload answers. */
export const uploadResult = z.strictObject({ id: mediaId }).meta({ id: "MetaUploadResult" });

/** What GET on a media id answers. */
export const mediaDescriptor = z.strictObject({
  url: z.url().describe("Works for 300 s, with the token and a User-Agent."),
  mime_type: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/).describe("Lower-case hex of the file's SHA-256."),
  file_size: z.int().min(0).describe("In bytes. A number on the wire; Meta's pages show a string."),
  id: mediaId,
  messaging_product: z.literal("whatsapp"),
}).meta({ id: "MetaMediaDescriptor" });

/** What DELETE on a media id answers. */
export const deleteResult = z.strictObject({ success: z.literal(true) }).meta({ id: "MetaDeleteResult" });

/** Graph's error envelope. */
export const graphErrorEnvelope = z.strictObject({
  error: z.strictObject({
    message: z.string(),
    type: z.enum(["OAuthException", "GraphMethodException"]),
    code: z.int(),
    error_data: z.strictObject({ messaging_product: z.literal("whatsapp"), details: z.string() }).optional(),
    error_subcode: z.int().optional(),
    is_transient: z.boolean().optional(),
    error_user_title: z.string().optional(),
    error_user_msg: z.string().optional(),
    fbtrace_id: z.string().regex(FBTRACE_ID),
  }),
}).meta({ id: "MetaGraphError" });

/** The envelope of the service that takes an upload's bytes. */
export const debugInfoEnvelope = z.strictObject({
  debug_info: z.strictObject({ retriable: z.boolean(), type: z.string(), message: z.string() }),
  backoff: z.int().optional().describe("How long to wait, in milliseconds."),
}).meta({ id: "MetaDebugInfo" });

const sessionId = z.string().regex(SESSION_ID).describe("To be used in the path as it is, its query included.");

/** What opening a resumable upload answers. */
export const sessionResult = z.strictObject({ id: sessionId }).meta({ id: "MetaUploadSession" });

/** What the bytes of a resumable upload are answered with, once all are there. */
export const handleResult = z.strictObject({
  h: z.string().regex(UPLOAD_HANDLE).describe("Of a larger file it has several lines, and counts as a whole."),
}).meta({ id: "MetaUploadHandle" });

/** What GET on a session answers. */
export const sessionStatus = z.strictObject({
  id: sessionId,
  file_offset: z.union([z.int().min(0), z.string().regex(/^[0-9]+$/)])
    .describe("Where the upload goes on. Text only under the dialect meta.file-offset-type: text."),
}).meta({ id: "MetaUploadStatus" });

const sessionRequest = z.object({
  file_length: z.union([z.int(), z.string()]).describe("In bytes."),
  file_type: z.string().optional(),
  file_name: z.string().optional(),
}).meta({ id: "MetaUploadSessionRequest" });

const component = z.looseObject({
  type: z.string(),
  format: z.string().optional(),
  text: z.string().optional(),
  example: z.looseObject({
    header_handle: z.array(z.string()).optional().describe("One handle of a resumable upload, whole."),
  }).optional(),
}).meta({ id: "MetaTemplateComponent" });

const templateRequest = z.object({
  name: z.string(),
  language: z.string(),
  category: z.string(),
  components: z.array(component),
  parameter_format: z.string().optional(),
}).meta({ id: "MetaTemplateRequest" });

const templateStatus = z.enum(["PENDING", "APPROVED"]);
const templateId = z.string().regex(TEMPLATE_ID);

/** What creating a template answers. */
export const templateResult = z.strictObject({ id: templateId, status: templateStatus, category: z.string() })
  .meta({ id: "MetaTemplateResult" });

/** A template as a list has it. */
export const template = z.strictObject({
  name: z.string(),
  parameter_format: z.enum(["POSITIONAL", "NAMED"]),
  components: z.array(component),
  language: z.string(),
  status: templateStatus,
  category: z.string(),
  id: templateId,
}).meta({ id: "MetaTemplate" });

/** What listing templates answers. */
export const templateList = z.strictObject({
  data: z.array(template),
  paging: z.strictObject({
    cursors: z.strictObject({ before: z.string(), after: z.string() }),
    next: z.url().optional(),
    previous: z.url().optional(),
  }).optional(),
}).meta({ id: "MetaTemplateList" });

const uploadForm = z.object({
  messaging_product: z.literal("whatsapp"),
  file: binary.describe("A part with a filename and its own Content-Type, which decides the media type."),
  type: z.string().optional().describe("Documented as required, and not looked at."),
  ttl_minutes: z.string().optional().describe("Lifetime of the id, 60 to 43200 minutes."),
}).meta({ id: "MetaUploadForm" });

const jsonUpload = z.object({
  messaging_product: z.literal("whatsapp"),
  file: z.string(),
}).meta({ id: "MetaJsonUpload" }).describe("Answered with an id only under the dialect meta.json-upload: documented.");

const phoneNumberQuery = {
  name: "phone_number_id",
  description: "Must be the number that the media was uploaded on.",
};

const graphAnswer = { "application/json": graphErrorEnvelope, "text/javascript": graphErrorEnvelope };

const sessionError = z.union([debugInfoEnvelope, graphErrorEnvelope]);
const sessionAnswer = { "application/json": sessionError, "text/javascript": sessionError };

const signatureQuery = { name: "sig", description: "The session's own, as its id has it.", required: true };

function graphSuccess(schema: z.ZodType): OperationSchemas["success"] {
  return { "application/json": schema, "text/javascript": schema };
}

/** Requests and answers of Meta's operations, by operation id. */
export const metaSchemas: Readonly<Record<string, OperationSchemas>> = {
  "meta.media.upload": {
    request: { "multipart/form-data": uploadForm, "application/json": jsonUpload },
    success: graphSuccess(uploadResult),
    error: graphAnswer,
  },
  "meta.media.get": { query: [phoneNumberQuery], success: graphSuccess(mediaDescriptor), error: graphAnswer },
  "meta.media.delete": { query: [phoneNumberQuery], success: graphSuccess(deleteResult), error: graphAnswer },
  "meta.messages.send": {
    request: { "application/json": messageRequest },
    success: graphSuccess(z.union([messageResult, receiptResult])),
    error: graphAnswer,
  },
  "meta.uploads.create": {
    query: [
      { name: "file_length", description: "In bytes; may be in the body." },
      { name: "file_type", description: "Its media type." },
      { name: "file_name", description: "Its name, which the handle then holds." },
    ],
    request: { "application/json": sessionRequest, "application/x-www-form-urlencoded": sessionRequest },
    success: graphSuccess(sessionResult),
    error: graphAnswer,
  },
  "meta.uploads.upload": {
    query: [signatureQuery],
    request: { "*/*": binary },
    success: graphSuccess(handleResult),
    error: sessionAnswer,
  },
  "meta.uploads.status": { query: [signatureQuery], success: graphSuccess(sessionStatus), error: sessionAnswer },
  "meta.templates.create": {
    request: { "application/json": templateRequest, "application/x-www-form-urlencoded": templateRequest },
    success: graphSuccess(templateResult),
    error: graphAnswer,
  },
  "meta.templates.list": {
    query: [
      { name: "limit", description: "How many templates a page has; 25 unless given." },
      { name: "after", description: "The cursor behind which the page begins." },
      { name: "name", description: "Only templates of that name." },
    ],
    success: graphSuccess(templateList),
    error: graphAnswer,
  },
  "meta.templates.delete": {
    query: [
      { name: "name", description: "The template's name.", required: true },
      { name: "hsm_id", description: "The id of the one to delete; without it every language goes." },
    ],
    success: graphSuccess(deleteResult),
    error: graphAnswer,
  },
  "meta.media.download": {
    query: [
      { name: "mid", description: "The media id.", required: true },
      { name: "ext", description: "When the URL expires, in seconds since the epoch.", required: true },
      { name: "hash", description: "Signs the others.", required: true },
    ],
    success: { "*/*": binary },
    partial: { "*/*": binary },
    error: { "text/html": z.literal("") },
  },
};
