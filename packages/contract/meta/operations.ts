import type { Operation, UnservedOperation } from "../provider.ts";

const VERSION = { version: "v26.0" } as const;

/** The operations that are served. */
export const metaOperations = [
  {
    id: "meta.media.upload",
    method: "POST",
    path: "/{version}/{phone-number-id}/media",
    parameters: VERSION,
    summary: "Uploads a media file for a phone number and answers its id.",
    body: "multipart",
    auth: ["bearer", "oauth", "query", "form"],
    evidence: { level: "recorded", sources: ["R1", "R2", "D1"], date: "2026-09-11" },
  },
  {
    id: "meta.media.get",
    method: "GET",
    path: "/{version}/{media-id}",
    parameters: VERSION,
    summary: "Describes a media file and gives a URL to download it from.",
    body: "none",
    auth: ["bearer", "oauth", "query"],
    evidence: { level: "recorded", sources: ["R1", "R2", "D1"], date: "2026-09-11" },
  },
  {
    id: "meta.media.delete",
    method: "DELETE",
    path: "/{version}/{media-id}",
    parameters: VERSION,
    summary: "Deletes a media file.",
    body: "none",
    auth: ["bearer", "oauth", "query"],
    evidence: { level: "recorded", sources: ["R1", "R2", "D1"], date: "2026-09-11" },
  },
  {
    id: "meta.media.download",
    method: "GET",
    path: "/whatsapp_business/attachments/",
    summary: "Downloads the bytes of a media file from the URL that was given, on lookaside.fbsbx.com.",
    body: "none",
    auth: ["bearer"],
    evidence: { level: "recorded", sources: ["R1", "D1"], date: "2026-09-11" },
  },
  {
    id: "meta.messages.send",
    method: "POST",
    path: "/{version}/{phone-number-id}/messages",
    summary: "Sends a message from a phone number, or marks one that it received as read.",
    body: "json",
    auth: ["bearer", "oauth", "query", "form"],
    evidence: { level: "recorded", sources: ["R1"], date: "2026-02" },
  },
] as const satisfies readonly Operation[];

/** The operations that the error catalogue speaks of and nothing serves yet. */
export const META_UNSERVED_OPERATIONS = [
  { id: "meta.templates.create", summary: "Creates a template: POST /{version}/{waba-id}/message_templates." },
  { id: "meta.uploads.create", summary: "Opens a resumable upload: POST /{version}/{app-id}/uploads." },
  { id: "meta.uploads.upload", summary: "Sends the bytes of a resumable upload: POST /{version}/upload:<session>." },
  { id: "meta.uploads.status", summary: "Says how far a resumable upload is: GET /{version}/upload:<session>." },
  { id: "meta.phone.register", summary: "Registers a phone number: POST /{version}/{phone-number-id}/register." },
] as const satisfies readonly UnservedOperation[];

/** Every operation that answers with Graph's JSON: all but the download. */
export const GRAPH_OPERATIONS: readonly string[] = [
  "meta.media.upload",
  "meta.media.get",
  "meta.media.delete",
  "meta.messages.send",
  ...META_UNSERVED_OPERATIONS.map(({ id }) => id),
];
