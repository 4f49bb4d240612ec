import type { Json } from "@wamock/contract";
import type { BytesSpec } from "../../bytes.ts";
import type { CallRequest, HeaderLine, PartSpec, UploadRequest } from "../../request.ts";

/** Where an upload goes. */
export const UPLOAD_PATH = "/whatsapp/uploadmedia/{streamId}";

/** Where a send goes. */
export const SEND_PATH = "/v2/whatsapp/sendtemplatedmessage/{streamId}";

/** A stream id of the right form that no channel has. */
export const UNKNOWN_STREAM = "AAAAAAAAAAAAAAAAAAAAAA%3d%3d";

/** The headers of an ordinary client. */
export const HEADERS: readonly HeaderLine[] = [
  ["Authorization", "Bearer {apiKey}"],
  ["Accept", "application/json"],
  ["User-Agent", "wamock-conformance"],
];

/** {@link HEADERS} without the key. */
export const WITHOUT_KEY: readonly HeaderLine[] = HEADERS.filter(([name]) => name !== "Authorization");

/** {@link HEADERS} with another `Authorization`. */
export function authorized(value: string): readonly HeaderLine[] {
  return [["Authorization", value], ...WITHOUT_KEY];
}

/** A file part of an upload. */
export interface FilePart extends PartSpec {
  readonly filename: string;
}

/** A file part named `pic`. */
export function pic(type: string, filename: string, content: BytesSpec): FilePart {
  return { name: "pic", filename, type, content };
}

/** The file of cases that are not about files: the vendor page's own name. */
export const VIDEO: FilePart = pic("video/mp4", "video_sample.mp4", { fixture: "mp4" });

/** What may be changed about an upload. */
export type UploadChanges = Partial<Omit<UploadRequest, "kind">>;

/** An upload that succeeds, but for what is changed about it. */
export function upload(changes: UploadChanges = {}): UploadRequest {
  return {
    kind: "upload",
    path: UPLOAD_PATH,
    headers: HEADERS,
    contentType: "multipart/form-data; boundary={boundary}",
    parts: [VIDEO],
    ...changes,
  };
}

/** A call without a body. */
export function call(method: string, path: string, headers: readonly HeaderLine[] = HEADERS): CallRequest {
  return { kind: "call", method, path, headers };
}

/** A POST with a body that is no multipart form. */
export function post(path: string, contentType: string, body: BytesSpec): CallRequest {
  return { kind: "call", method: "POST", path, headers: [...HEADERS, ["Content-Type", contentType]], body };
}

/** A send of some messages. */
export function send(data: Json, path = SEND_PATH): CallRequest {
  return post(path, "application/json", { text: JSON.stringify({ data }) });
}

/** The recipient of cases that are not about recipients. */
export const RECIPIENT = "19172537000";

/** A message whose header is a document, but for what is changed about its template data. */
export function message(media: Json, changes: Readonly<Record<string, Json>> = {}, type = "document"): Json {
  const parameters = [{ type, [type]: media }];
  const template = {
    name: "header_doc",
    language: { code: "en" },
    components: [{ type: "header", parameters }],
  };
  return { template_data: { to: RECIPIENT, template, ...changes } };
}
