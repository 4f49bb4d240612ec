import type { Operation, UnservedOperation } from "../provider.ts";
import { RECORDED } from "./grounds.ts";

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
    failsLater: true,
    evidence: { level: "recorded", sources: ["R1"], date: "2026-02" },
  },
  {
    id: "meta.uploads.create",
    method: "POST",
    path: "/{version}/{app-id}/uploads",
    parameters: VERSION,
    summary: "Opens a resumable upload and answers the id of its session. Takes its parameters in the query as well.",
    body: "json",
    auth: ["bearer", "oauth", "query", "form"],
    evidence: { level: "documented", sources: ["D4"], date: "2026" },
  },
  {
    id: "meta.uploads.upload",
    method: "POST",
    path: "/{version}/upload:{session}",
    parameters: { ...VERSION, session: "MTphdHRhY2htZW50" },
    summary: "Sends the bytes of a resumable upload from `file_offset` on, and answers the file's handle.",
    body: "raw",
    auth: ["oauth", "bearer"],
    evidence: { level: "documented", sources: ["D4"], date: "2026" },
  },
  {
    id: "meta.uploads.status",
    method: "GET",
    path: "/{version}/upload:{session}",
    parameters: { ...VERSION, session: "MTphdHRhY2htZW50" },
    summary: "Says at which offset a resumable upload goes on.",
    body: "none",
    auth: ["oauth", "bearer", "query"],
    evidence: { level: "documented", sources: ["D4"], date: "2026" },
  },
  {
    id: "meta.templates.create",
    method: "POST",
    path: "/{version}/{waba-id}/message_templates",
    parameters: VERSION,
    summary: "Creates a message template.",
    body: "json",
    auth: ["bearer", "oauth", "query", "form"],
    evidence: RECORDED,
  },
  {
    id: "meta.templates.list",
    method: "GET",
    path: "/{version}/{waba-id}/message_templates",
    parameters: VERSION,
    summary: "Lists the business account's message templates, page by page.",
    body: "none",
    auth: ["bearer", "oauth", "query"],
    evidence: RECORDED,
  },
  {
    id: "meta.templates.delete",
    method: "DELETE",
    path: "/{version}/{waba-id}/message_templates",
    parameters: VERSION,
    summary: "Deletes a message template by its name, in every language or in one.",
    body: "none",
    auth: ["bearer", "oauth", "query"],
    evidence: RECORDED,
  },
] as const satisfies readonly Operation[];

/** The operations that the error catalogue speaks of and nothing serves yet. */
export const META_UNSERVED_OPERATIONS = [
  { id: "meta.phone.register", summary: "Registers a phone number: POST /{version}/{phone-number-id}/register." },
] as const satisfies readonly UnservedOperation[];

/** The operations that refuse otherwise than in Graph's envelope: the download, and those on an upload's session. */
const OTHER_ENVELOPES: readonly string[] = ["meta.media.download", "meta.uploads.upload", "meta.uploads.status"];

/** Every operation that refuses in Graph's envelope. */
export const GRAPH_OPERATIONS: readonly string[] = [...metaOperations, ...META_UNSERVED_OPERATIONS]
  .map(({ id }): string => id).filter((id) => !OTHER_ENVELOPES.includes(id));
