import type { Json } from "@wamock/contract";
import type { BytesSpec } from "../../bytes.ts";
import type { CallRequest, DownloadRequest, HeaderLine, PartSpec, UploadRequest } from "../../request.ts";

/** The version in the paths of cases that are not about versions. */
export const VERSION = "v24.0";

/** Where an upload goes. */
export const UPLOAD_PATH = `/${VERSION}/{phoneNumberId}/media`;

/** Where a media object is. */
export const MEDIA_PATH = `/${VERSION}/{mediaId}`;

/** Where a message goes. */
export const MESSAGES_PATH = `/${VERSION}/{phoneNumberId}/messages`;

/** The headers of an ordinary client. */
export const HEADERS: readonly HeaderLine[] = [
  ["Authorization", "Bearer {accessToken}"],
  ["Accept", "*/*"],
  ["User-Agent", "wamock-conformance"],
];

/** {@link HEADERS} without one. */
export function without(name: "Authorization" | "Accept" | "User-Agent"): readonly HeaderLine[] {
  return HEADERS.filter(([header]) => header !== name);
}

/** {@link HEADERS} with one of another value, or with one more. */
export function having(name: string, value: string): readonly HeaderLine[] {
  const isThere = HEADERS.some(([header]) => header === name);
  if (!isThere) return [...HEADERS, [name, value]];
  return HEADERS.map((line): HeaderLine => line[0] === name ? [name, value] : line);
}

/** A text field of a form. */
export function field(name: string, text: string): PartSpec {
  return { name, content: { text } };
}

/** `messaging_product=whatsapp` */
export const PRODUCT: PartSpec = field("messaging_product", "whatsapp");

/** A file part with content, name and type. */
export interface FilePart extends PartSpec {
  readonly filename: string;
  readonly type: string;
}

/** A file part named `file`. */
export function file(type: string, filename: string, content: BytesSpec): FilePart {
  return { name: "file", filename, type, content };
}

/** The file of cases that are not about files. */
export const PNG: FilePart = file("image/png", "pixel.png", { fixture: "png" });

/** An upload that succeeds, but for what is changed about it. */
export function upload(changes: Partial<Omit<UploadRequest, "kind">> = {}): UploadRequest {
  return {
    kind: "upload",
    path: UPLOAD_PATH,
    headers: HEADERS,
    contentType: "multipart/form-data; boundary={boundary}",
    parts: [PRODUCT, PNG],
    ...changes,
  };
}

/** A call without a body. */
export function call(method: string, path: string, headers: readonly HeaderLine[] = HEADERS): CallRequest {
  return { kind: "call", method, path, headers };
}

/** A call with a body that is no multipart form. */
export function post(path: string, contentType: string, body: BytesSpec): CallRequest {
  return { kind: "call", method: "POST", path, headers: having("Content-Type", contentType), body };
}

/** A call with a JSON body. */
export function postJson(path: string, value: Json): CallRequest {
  return post(path, "application/json", { json: value });
}

/** The bytes behind the URL that a GET gave. */
export function download(headers: readonly HeaderLine[] = HEADERS, url = "{url}"): DownloadRequest {
  return { kind: "download", url, headers };
}

/** A message, but for who it is for: what is `undefined` is left out. */
export type MessageBody = Readonly<Record<string, Json | undefined>>;

/** A message to `{recipient}` as JSON, but for what is changed about it. */
export function message(body: MessageBody, path = MESSAGES_PATH): CallRequest {
  return postText({ messaging_product: "whatsapp", to: "{recipient}", ...body }, path);
}

/** A JSON body; a text `"<{name}>"` in it becomes the bare value, as a number is written. */
export function postText(body: MessageBody, path = MESSAGES_PATH): CallRequest {
  const text = JSON.stringify(body).replace(/"<(\{[A-Za-z]+\})>"/g, "$1");
  return post(path, "application/json", { text });
}
