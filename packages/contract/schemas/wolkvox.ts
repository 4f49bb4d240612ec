import { z } from "zod";
import { binary, type OperationSchemas } from "./operation_schemas.ts";

const text = z.string();

/** A success: `code` is text of digits in every call but the oldest. */
function success(code: string, msg: string, data: z.ZodType, id: string): z.ZodType {
  return z.strictObject({ code: z.literal(code), error: z.null(), msg: z.literal(msg), data }).meta({ id });
}

/** What upload_media answers. */
export const uploadedMedia = success(
  "200",
  "Media uploaded successfully",
  z.strictObject({
    "0": z.literal("media_uploaded_successfully"),
    handle: text.min(1).describe("For header_handle of a new template."),
  }),
  "WolkvoxUploadedMedia",
);

/** What send_template_official answers: no id, and no data. */
export const sentTemplate = z.strictObject({
  code: z.literal(201),
  error: z.null(),
  msg: z.literal("Message has been sent successfully"),
}).meta({ id: "WolkvoxSentTemplate" });

const status = z.enum(["APPROVED", "PENDING", "REJECTED"]);

/** What create_template answers. */
export const createdTemplate = success(
  "200",
  "Template created successfully",
  z.strictObject({ template_id: text, name: text, status }),
  "WolkvoxCreatedTemplate",
);

/** What list_templates answers. */
export const listedTemplates = success(
  "200",
  "Templates listed successfully",
  z.strictObject({
    meta_templates: z.array(z.strictObject({
      name: text,
      previous_category: text,
      parameter_format: z.literal("POSITIONAL"),
      components: z.array(z.record(z.string(), z.unknown())),
      language: text,
      status,
      category: text,
      id: text,
    })),
  }),
  "WolkvoxListedTemplates",
);

/** What upload_files answers; its counts are text. */
export const uploadedFiles = success(
  "200",
  "All files uploaded successfully",
  z.strictObject({
    successful_files: z.array(z.strictObject({ name: text, status: z.literal("success") })),
    errors: z.array(z.unknown()),
    counts: z.strictObject({ success: text, errors: text, total_received: text }),
  }),
  "WolkvoxUploadedFiles",
);

const changedFiles = z.strictObject({
  code: text,
  message: text,
  files: z.array(z.strictObject({ name: text, code: text, message: text })),
});

const deletedFiles = z.strictObject({
  error: text,
  files: z.array(z.strictObject({ code: text, name: text })),
});

/** What file_details answers. */
export const fileDetails = success(
  "200",
  "OK",
  z.strictObject({
    full_name: text,
    file_name: text,
    updated: text.regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
    is_public: z.enum(["true", "false"]),
    size_mb: text.regex(/^\d+\.\d{3}$/),
  }),
  "WolkvoxFileDetails",
);

/** What list_files answers. */
export const listedFiles = success(
  "200",
  "OK",
  z.strictObject({
    items: z.array(z.union([
      z.strictObject({
        name: text,
        file_name: text,
        contentType: text,
        id: text.describe("Bucket, path and generation."),
        updated: text,
        isDirectory: z.literal("false"),
        size: text.regex(/^\d+\.\d\d$/).describe("In MB."),
      }),
      z.strictObject({ name: text, isDirectory: z.literal("true") }),
    ])),
    pagination: z.strictObject({ limit: text, next_page_token: text.nullable() }),
  }),
  "WolkvoxListedFiles",
);

/** Wolkvox's refusal. */
export const wolkvoxErrorEnvelope = z.strictObject({
  code: z.union([text, z.int()]).describe("As the call's own success writes it, as far as is known."),
  error: text.nullable(),
  msg: text,
}).meta({ id: "WolkvoxError" });

const error = { "application/json": wolkvoxErrorEnvelope, "text/html": text };
const files = z.object({ files: z.array(text) }).meta({ id: "WolkvoxFileNames" });

function json(schema: z.ZodType): OperationSchemas["success"] {
  return { "application/json": schema };
}

const changedAccess: OperationSchemas = {
  request: json(files),
  success: json(success("200", "OK", changedFiles, "WolkvoxChangedAccess")),
  multiStatus: json(success("207", "OK", changedFiles, "WolkvoxPartlyChangedAccess")),
  error,
};

/** Requests and answers of Wolkvox's operations, by operation id. */
export const wolkvoxSchemas: Readonly<Record<string, OperationSchemas>> = {
  "wolkvox.media.upload": {
    request: json(z.object({ connector_id: text, file_url: text.describe("Public, in Wolkvox Storage.") })),
    success: json(uploadedMedia),
    error,
  },
  "wolkvox.templates.send": {
    request: json(z.object({
      connector_id: text,
      telephone: text.regex(/^\d{8,15}$/),
      template_name: text,
      template_vars: text.optional().describe("Values parted by semicolons."),
      customer_id: text.optional(),
      url_attach: text.optional().describe("Public URL of the header's file."),
      url_params: z.array(z.object({ index: z.int().min(0).max(1), text })).max(2).optional(),
    })),
    success: json(sentTemplate),
    successStatus: 201,
    error,
  },
  "wolkvox.templates.create": {
    request: json(z.object({
      connector_id: text,
      name: text,
      language: text,
      category: text,
      components: z.array(z.record(z.string(), z.unknown())),
    })),
    success: json(createdTemplate),
    error,
  },
  "wolkvox.templates.list": {
    query: [{ name: "connector_id", description: "In place of the JSON body that Wolkvox wants with this GET." }],
    success: json(listedTemplates),
    error,
  },
  "wolkvox.storage.upload": {
    request: {
      "multipart/form-data": z.object({
        file: binary.optional().describe("One file."),
        "file[]": z.array(binary).optional().describe("Several files."),
        path: text.optional().describe("The folder, such as /Fondos."),
      }),
    },
    success: json(uploadedFiles),
    error,
  },
  "wolkvox.storage.publish": changedAccess,
  "wolkvox.storage.restrict": changedAccess,
  "wolkvox.storage.describe": { request: json(z.object({ file_name: text })), success: json(fileDetails), error },
  "wolkvox.storage.list": {
    request: json(z.object({ path: text.optional(), limit: z.int().optional(), page_token: text.optional() })),
    success: json(listedFiles),
    error,
  },
  "wolkvox.storage.delete": {
    request: json(files),
    success: json(success("200", "OK", deletedFiles, "WolkvoxDeletedFiles")),
    multiStatus: json(success("207", "OK", deletedFiles, "WolkvoxPartlyDeletedFiles")),
    error,
  },
  "wolkvox.storage.download": { success: { "*/*": binary }, error: { "*/*": binary } },
};
