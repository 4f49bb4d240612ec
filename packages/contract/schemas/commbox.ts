import { z } from "zod";
import { MEDIA_ID, MESSAGE_ID, RESPONSE_TIME } from "../commbox/identifiers.ts";
import { MAXIMUM_RECIPIENTS } from "../commbox/limits.ts";
import { binary, type OperationSchemas } from "./operation_schemas.ts";

const envelope = {
  status: z.union([z.string().regex(/^\d{3}$/), z.int()])
    .describe("The HTTP status: a string or an integer, as the dialect commbox.envelope says."),
  description: z.string(),
  response_time: z.string().regex(RESPONSE_TIME),
};

/** What an upload answers. */
export const uploadResult = z.strictObject({
  ...envelope,
  data: z.array(z.strictObject({ filename: z.string(), id: z.string().regex(MEDIA_ID) })).min(1),
}).meta({ id: "CommBoxUploadResult" });

const sentMessage = z.strictObject({
  recipient: z.string(),
  id: z.string().regex(MESSAGE_ID),
  status: z.literal(200),
  object_id: z.int().optional().describe("Only with object data."),
});

const failedMessage = z.strictObject({ recipient: z.string(), status: z.literal(400), failed: z.string() });

/** What a send answers. */
export const sendResult = z.strictObject({ ...envelope, data: z.array(sentMessage).min(1) })
  .meta({ id: "CommBoxSendResult" });

/** What a send answers of which a part failed. */
export const partialSendResult = z.strictObject({
  ...envelope,
  data: z.array(z.union([sentMessage, failedMessage])).min(2),
}).meta({ id: "CommBoxPartialSendResult" });

/** CommBox's error envelope. */
export const errorEnvelope = z.strictObject({
  ...envelope,
  data: z.union([
    z.literal(""),
    z.array(failedMessage),
    z.strictObject({ errors: z.array(z.strictObject({ code: z.string(), message: z.string() })) }),
  ]).optional(),
}).meta({ id: "CommBoxError" });

const uploadForm = z.object({
  pic: binary.describe("A part with a filename. Under commbox.file-field: observed its name does not matter."),
}).meta({ id: "CommBoxUploadForm" });

const media = z.object({
  id: z.string().optional(),
  link: z.string().optional(),
  filename: z.string().optional(),
});

const templateMessage = z.object({
  schedule: z.int().optional().describe("Seconds since the epoch. Not looked at."),
  template_data: z.object({
    to: z.union([z.string(), z.int()]).describe("Digits with the country's code, without +."),
    template: z.object({
      name: z.string(),
      language: z.object({ code: z.string() }).optional(),
      components: z.array(z.object({
        type: z.string(),
        parameters: z.array(z.object({
          type: z.string(),
          image: media.optional(),
          video: media.optional(),
          document: media.optional(),
        })).optional(),
      })).optional(),
    }),
    object_data: z.object({}).optional(),
  }),
  object_data: z.object({}).optional(),
});

const sendBody = z.object({ data: z.array(templateMessage).min(1).max(MAXIMUM_RECIPIENTS) })
  .meta({ id: "CommBoxSendBody" });

const error = { "application/json": errorEnvelope };

/** Requests and answers of CommBox's operations, by operation id. */
export const commboxSchemas: Readonly<Record<string, OperationSchemas>> = {
  "commbox.media.upload": {
    request: { "multipart/form-data": uploadForm },
    success: { "application/json": uploadResult },
    error,
  },
  "commbox.templates.send": {
    request: { "application/json": sendBody },
    success: { "application/json": sendResult },
    partial: { "application/json": partialSendResult },
    error,
  },
};
