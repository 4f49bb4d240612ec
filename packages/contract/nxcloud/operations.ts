import type { Operation } from "../provider.ts";

/** The operations that are served. */
export const nxcloudOperations = [
  {
    id: "nxcloud.template-files.upload",
    method: "POST",
    path: "/api/wa/uploadTemplateFile",
    summary: "Uploads an example file for a template and answers a handle.",
    body: "multipart",
    auth: ["signature"],
    evidence: { level: "documented", sources: ["U1", "U2", "U3"], date: "2023-06-14" },
  },
  {
    id: "nxcloud.media.upload",
    method: "POST",
    path: "/api/wa/uploadMedia",
    summary: "Uploads a media file for messages and answers its id.",
    body: "multipart",
    auth: ["signature"],
    evidence: { level: "documented", sources: ["M1", "M2"], date: "2024-08-01" },
  },
  {
    id: "nxcloud.media.get",
    method: "POST",
    path: "/api/wa/getMedia",
    summary: "Describes a media file and gives a pre-signed URL to download it from.",
    body: "json",
    auth: ["signature"],
    evidence: { level: "documented", sources: ["M3"] },
  },
  {
    id: "nxcloud.media.delete",
    method: "POST",
    path: "/api/wa/deleteMedia",
    summary: "Deletes a media file.",
    body: "json",
    auth: ["signature"],
    evidence: { level: "documented", sources: ["M4"] },
  },
  {
    id: "nxcloud.templates.create",
    method: "POST",
    path: "/api/wa/createTemplate",
    summary: "Creates a template; its media header consumes the handle of an example file.",
    body: "json",
    auth: ["signature"],
    evidence: { level: "documented", sources: ["T1", "T2"], date: "2025-02-26" },
  },
  {
    id: "nxcloud.media.download",
    method: "GET",
    path: "/{object-key}",
    parameters: { "object-key": "a75c6d9b-a7c8-4f41-8f61-94548e92cbee" },
    summary: "Downloads the bytes of a media file from the pre-signed URL, on the object store's host.",
    body: "none",
    auth: ["query"],
    evidence: {
      level: "assumed",
      sources: ["M3"],
      note: "The URL is documented. That it is fetched without the signature headers is inferred.",
    },
  },
] as const satisfies readonly Operation[];

/** Every operation that is signed and answers with NXCloud's envelope: all but the download. */
export const SIGNED_OPERATIONS: readonly string[] = nxcloudOperations.filter(({ method }) => method === "POST")
  .map(({ id }) => id);

/** The `bizType` of every WhatsApp operation. Documented (U1, U2). */
export const WHATSAPP_BIZ_TYPE = "2";

/** The `action` that each path's page prints. Documented (U1, M1, M3, M4, T1). */
export const ACTIONS: Readonly<Record<string, string>> = {
  "nxcloud.template-files.upload": "uploadTemplateFile",
  "nxcloud.media.upload": "uploadMedia",
  "nxcloud.media.get": "getMedia",
  "nxcloud.media.delete": "deleteMedia",
  "nxcloud.templates.create": "createTemplate",
};

/** Every `action` that some WhatsApp page prints. Documented (U1, M1, M3, M4, T1, T3, T5, T6, W3, D6, D7, R1). */
export const KNOWN_ACTIONS: readonly string[] = [
  "uploadTemplateFile",
  "uploadMedia",
  "getMedia",
  "deleteMedia",
  "createTemplate",
  "updateTemplate",
  "deleteTemplate",
  "getTemplate",
  "getPhone",
  "read",
  "mt",
];
