import { z } from "zod";
import { FILE_HANDLE, MEDIA_NUMBER, MEDIA_UUID, TEMPLATE_ID, TRACE_ID } from "../nxcloud/identifiers.ts";
import { binary, type OperationSchemas } from "./operation_schemas.ts";

const traceId = z.string().regex(TRACE_ID).optional()
  .describe("Only under the dialect nxcloud.trace-id: present.");
const message = z.string().describe("Not to be relied on: several wordings are in circulation.");

function success(data: z.ZodType, id: string): z.ZodType {
  return z.strictObject({ code: z.literal(0), data, message, traceId }).meta({ id });
}

/** A media id: a UUID, or digits under the dialect nxcloud.media-id-style: numeric. */
export const mediaId = z.union([z.string().regex(MEDIA_UUID), z.string().regex(MEDIA_NUMBER)]);

/** What uploadTemplateFile answers. */
export const templateFileResult = success(
  z.strictObject({ id: z.string().regex(FILE_HANDLE) }),
  "NxcloudTemplateFileResult",
);

/** What uploadMedia answers. */
export const mediaResult = success(z.strictObject({ id: mediaId }), "NxcloudMediaResult");

/** What getMedia answers. */
export const mediaDescription = success(
  z.strictObject({ mime_type: z.string(), file_name: z.string(), url: z.url() }),
  "NxcloudMediaDescription",
);

/** What deleteMedia answers. */
export const mediaDeleted = success(z.strictObject({ success: z.literal(true) }), "NxcloudMediaDeleted");

/** What createTemplate answers. */
export const templateResult = success(z.strictObject({ id: z.string().regex(TEMPLATE_ID) }), "NxcloudTemplateResult");

/** A failure. */
export const nxcloudFailure = z.strictObject({
  code: z.int().refine((code) => code !== 0),
  message,
  data: z.null(),
  traceId,
}).meta({ id: "NxcloudFailure" });

const product = z.literal("whatsapp");
const phone = z.string().describe("The merchant's WhatsApp number with country code, digits alone.");

const uploadForm = z.object({
  business_phone: phone,
  messaging_product: product,
  type: z.string().describe("Media type of the file. The part's own Content-Type does not count."),
  file: binary.describe("A part with a filename."),
}).meta({ id: "NxcloudUploadForm" });

const mediaQuestion = z.object({
  business_phone: phone,
  messaging_product: product,
  "Media-ID": z.string(),
}).meta({ id: "NxcloudMediaQuestion" });

const templateRequest = z.object({
  appkey: z.string(),
  business_phone: phone,
  messaging_product: product,
  category: z.enum(["MARKETING", "UTILITY", "AUTHENTICATION"]),
  language: z.string(),
  name: z.string(),
  components: z.array(z.looseObject({ type: z.string() })),
}).meta({ id: "NxcloudTemplateRequest" });

function json(body: z.ZodType) {
  return { "application/json": body };
}

const error = json(nxcloudFailure);

/** Requests and answers of NXCloud's operations, by operation id. */
export const nxcloudSchemas: Readonly<Record<string, OperationSchemas>> = {
  "nxcloud.template-files.upload": {
    request: { "multipart/form-data": uploadForm },
    success: json(templateFileResult),
    error,
  },
  "nxcloud.media.upload": { request: { "multipart/form-data": uploadForm }, success: json(mediaResult), error },
  "nxcloud.media.get": { request: json(mediaQuestion), success: json(mediaDescription), error },
  "nxcloud.media.delete": { request: json(mediaQuestion), success: json(mediaDeleted), error },
  "nxcloud.templates.create": { request: json(templateRequest), success: json(templateResult), error },
  "nxcloud.media.download": {
    query: [
      { name: "Expires", description: "When the URL expires, in seconds since the epoch.", required: true },
      { name: "OSSAccessKeyId", description: "Whose signature it is.", required: true },
      { name: "Signature", description: "Signs the others.", required: true },
    ],
    success: { "*/*": binary },
    error: { "application/xml": z.literal("") },
  },
};
