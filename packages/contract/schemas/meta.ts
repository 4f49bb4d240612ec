import { FBTRACE_ID, MEDIA_ID } from "../meta/identifiers.ts";
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
