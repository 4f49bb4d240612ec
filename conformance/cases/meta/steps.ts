import type { RequestStep } from "../../case.ts";
import type { HeaderLine, UploadRequest } from "../../request.ts";
import type { MetaError, MetaExpectation } from "./case.ts";
import {
  call,
  download,
  type FilePart,
  MEDIA_PATH,
  message,
  type MessageBody,
  PNG,
  PRODUCT,
  upload,
} from "./requests.ts";

type MetaRequestStep = RequestStep<MetaExpectation>;

/** An upload that must succeed; its id is kept as `{mediaId}`, or under another name. */
export function uploaded(changes: Partial<Omit<UploadRequest, "kind">> = {}, name = "mediaId"): MetaRequestStep {
  return { request: upload(changes), expect: { success: "meta.media.upload" }, keep: { [name]: "id" } };
}

/** An upload of a file that must succeed. */
export function uploadedFile(part: FilePart, name = "mediaId"): MetaRequestStep {
  return uploaded({ parts: [PRODUCT, part] }, name);
}

/** An upload that must be refused. */
export function refused(error: MetaError, changes: Partial<Omit<UploadRequest, "kind">>): MetaRequestStep {
  return { request: upload(changes), expect: { error } };
}

/** A GET of `{mediaId}` that must describe the file; its URL is kept as `{url}`. */
export function described(part: FilePart = PNG, path = MEDIA_PATH): MetaRequestStep {
  return {
    request: call("GET", path),
    expect: { success: "meta.media.get", file: part, equals: { id: "{mediaId}" } },
    keep: { url: "url" },
  };
}

/** A download of `{url}` that must give the file's bytes. */
export function downloaded(part: FilePart = PNG, headers?: readonly HeaderLine[]): MetaRequestStep {
  return { request: download(headers), expect: { success: "meta.media.download", file: part } };
}

/** A download of `{url}` that must be refused. */
export function downloadRefused(error: MetaError, headers?: readonly HeaderLine[], url?: string): MetaRequestStep {
  return { request: download(headers, url), expect: { error } };
}

/** A GET or DELETE of `{mediaId}` that must be answered as if it had never been. */
export function unknownMedia(method: "GET" | "DELETE" = "GET"): MetaRequestStep {
  return {
    request: call(method, MEDIA_PATH),
    expect: { error: "unsupported-object", values: { verb: method.toLowerCase(), object_id: "{mediaId}" } },
  };
}

/** A DELETE of `{mediaId}` that must succeed. */
export const deleted: MetaRequestStep = {
  request: call("DELETE", MEDIA_PATH),
  expect: { success: "meta.media.delete" },
};

/** A message to `{recipient}` that must be accepted. */
export function sent(body: MessageBody): MetaRequestStep {
  return {
    request: message(body),
    expect: {
      success: "meta.messages.send",
      equals: { contacts: [{ input: "{recipient}", wa_id: "{recipient}" }] },
    },
  };
}

/** A message that must be refused. */
export function messageRefused(
  error: MetaError,
  body: MessageBody,
  values?: Readonly<Record<string, string>>,
): MetaRequestStep {
  return { request: message(body), expect: { error, ...(values && { values }) } };
}
