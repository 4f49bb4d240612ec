import type { Json } from "@wamock/contract";
import { ACTIONS, nxcloudOperations } from "@wamock/contract/nxcloud";
import type { BytesSpec } from "../../bytes.ts";
import type { CallRequest, DownloadRequest, HeaderLine, PartSpec, SignSpec, UploadRequest } from "../../request.ts";
import type { NxcloudOperation } from "./case.ts";
import type { NxcloudSign } from "./sign.ts";

/** The headers of an ordinary client, besides the signature. */
export const HEADERS: readonly HeaderLine[] = [["Accept", "*/*"], ["User-Agent", "wamock-conformance"]];

/** Where an operation is. */
export function pathOf(operation: NxcloudOperation): string {
  return nxcloudOperations.find(({ id }) => id === operation)!.path;
}

/** A good signature for an operation, but for what is changed about it. */
export function sign(operation: NxcloudOperation, changes: Partial<NxcloudSign> = {}): SignSpec {
  return { accessKey: "{accessKey}", accessSecret: "{accessSecret}", action: ACTIONS[operation]!, ...changes };
}

/** A text field of a form. */
export function field(name: string, text: string): PartSpec {
  return { name, content: { text } };
}

/** `messaging_product=whatsapp` */
export const PRODUCT: PartSpec = field("messaging_product", "whatsapp");

/** The caller's number. */
export const PHONE: PartSpec = field("business_phone", "{businessPhone}");

/** A file part with content, name and type. */
export interface FilePart extends PartSpec {
  readonly filename: string;
}

/** A file part named `file`; its own type is what a real client's library gives it. */
export function file(filename: string, content: BytesSpec): FilePart {
  return { name: "file", filename, type: "application/octet-stream", content };
}

/** The file of cases that are not about files. */
export const PNG: FilePart = file("pixel.png", { fixture: "png" });

/** The form of cases that are not about forms. */
export const FORM: readonly PartSpec[] = [PHONE, PRODUCT, field("type", "image/png"), PNG];

/** {@link FORM} with one part of another value. */
export function formWith(part: PartSpec): readonly PartSpec[] {
  return FORM.map((other) => other.name === part.name ? part : other);
}

/** {@link FORM} without one part. */
export function formWithout(name: string): readonly PartSpec[] {
  return FORM.filter((part) => part.name !== name);
}

/** What may be changed about an upload. */
export type UploadChanges = Partial<Omit<UploadRequest, "kind" | "sign">> & { readonly sign?: Partial<NxcloudSign> };

/** The two operations that take a file. */
export type UploadOperation = "nxcloud.template-files.upload" | "nxcloud.media.upload";

/** An upload that succeeds, but for what is changed about it. */
export function upload(operation: UploadOperation, changes: UploadChanges = {}): UploadRequest {
  return {
    kind: "upload",
    path: pathOf(operation),
    headers: HEADERS,
    contentType: "multipart/form-data; boundary={boundary}",
    parts: FORM,
    ...changes,
    sign: sign(operation, changes.sign),
  };
}

/** A call with any body. */
export function post(
  operation: NxcloudOperation,
  contentType: string,
  body: BytesSpec,
  changes: Partial<NxcloudSign> = {},
): CallRequest {
  const headers: readonly HeaderLine[] = [...HEADERS, ["Content-Type", contentType]];
  return { kind: "call", method: "POST", path: pathOf(operation), headers, body, sign: sign(operation, changes) };
}

/** A call with a JSON body. */
export function postJson(operation: NxcloudOperation, value: Json, changes: Partial<NxcloudSign> = {}): CallRequest {
  return post(operation, "application/json", { text: JSON.stringify(value) }, changes);
}

/** The body that names `{mediaId}`. */
export const MEDIA_QUESTION = {
  business_phone: "{businessPhone}",
  "Media-ID": "{mediaId}",
  messaging_product: "whatsapp",
} as const;

/** A template with a media header. */
export function template(example: Json, format = "IMAGE"): { readonly [key: string]: Json } {
  return {
    appkey: "{appKey}",
    business_phone: "{businessPhone}",
    messaging_product: "whatsapp",
    category: "MARKETING",
    language: "en_US",
    name: "promo_01",
    components: [{ type: "HEADER", format, example }, { type: "BODY", text: "Hello" }],
  };
}

/** The bytes behind the URL that getMedia gave; it is fetched without any signature header. */
export function download(url = "{url}"): DownloadRequest {
  return { kind: "download", url, headers: HEADERS };
}
