import type { Json } from "@wamock/contract";
import type { CallRequest, HeaderLine, PartSpec, UploadRequest } from "../../request.ts";

/** The headers of an ordinary client, as Wolkvox's pages send them. */
export const HEADERS: readonly HeaderLine[] = [
  ["wolkvox-token", "{token}"],
  ["Content-Type", "application/json"],
];

/** {@link HEADERS} without one. */
export function without(name: "wolkvox-token" | "Content-Type"): readonly HeaderLine[] {
  return HEADERS.filter(([header]) => header !== name);
}

/** The path of one of the calls about WhatsApp. */
export function whatsapp(api: string): string {
  return `/api/v2/whatsapp.php?api=${api}`;
}

/** The path of one of the storage's calls. */
export function storage(api: string): string {
  return `/api/v2/wolkvox_storage.php?api=${api}`;
}

/** A call with a JSON body. */
export function call(path: string, value: Json, changes: Partial<Omit<CallRequest, "kind">> = {}): CallRequest {
  return { kind: "call", method: "POST", path, headers: HEADERS, body: { text: JSON.stringify(value) }, ...changes };
}

/** A call without a body. */
export function bare(method: string, path: string, headers: readonly HeaderLine[] = HEADERS): CallRequest {
  return { kind: "call", method, path, headers };
}

/** The parameters of an upload that succeeds. */
export const MEDIA = { connector_id: "{connectorId}", file_url: "{fileUrl}" };

/** An upload_media that succeeds, but for what is changed about it. */
export function uploadMedia(
  parameters: Json = MEDIA,
  changes: Partial<Omit<CallRequest, "kind">> = {},
): CallRequest {
  return call(whatsapp("upload_media"), parameters, changes);
}

/** The parameters of a send that succeeds, as the vendor's page has them with digits for its mask. */
export const MESSAGE = {
  connector_id: "{connectorId}",
  telephone: "9319000000",
  template_name: "my_template",
  template_vars: "var1;var2;var3",
  customer_id: "110000003",
  url_attach: "",
};

/** A send_template_official that succeeds, but for what is changed about it. */
export function send(parameters: Json = MESSAGE, changes: Partial<Omit<CallRequest, "kind">> = {}): CallRequest {
  return call(whatsapp("send_template_official"), parameters, changes);
}

/** A body of a template. */
export const BODY: Json = { type: "BODY", text: "Look at this." };

/** The media header of a template. */
export function header(handle: Json, format = "IMAGE"): Json {
  return { type: "HEADER", format, example: { header_handle: handle } };
}

/** A create_template. */
export function create(name: string, components: readonly Json[], more: { readonly [key: string]: Json } = {}) {
  const parameters = { connector_id: "{connectorId}", name, language: "en", category: "MARKETING", components };
  return call(whatsapp("create_template"), { ...parameters, ...more });
}

/** A part with a file. */
export function filePart(filename: string, type: string, text: string, name = "file"): PartSpec {
  return { name, filename, type, content: { text } };
}

/** A upload_files. */
export function putFiles(...parts: readonly PartSpec[]): UploadRequest {
  return {
    kind: "upload",
    path: storage("upload_files"),
    headers: without("Content-Type"),
    contentType: "multipart/form-data; boundary={boundary}",
    parts,
  };
}
