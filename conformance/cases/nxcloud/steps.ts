import type { Json } from "@wamock/contract";
import type { NxcloudError, NxcloudStep, NxcloudSuccessExpectation } from "./case.ts";
import {
  download,
  type FilePart,
  FORM,
  formWith,
  MEDIA_QUESTION,
  PNG,
  postJson,
  upload,
  type UploadChanges,
  type UploadOperation,
} from "./requests.ts";
import type { NxcloudSign } from "./sign.ts";

/** What a success of an upload may be expected to be, besides. */
type More = Partial<Omit<NxcloudSuccessExpectation, "success">>;

/** An example file for a template that must be taken; its handle is kept as `{handle}`. */
export function templateFile(changes: UploadChanges = {}, more: More = {}): NxcloudStep {
  return {
    request: upload("nxcloud.template-files.upload", changes),
    expect: { success: "nxcloud.template-files.upload", ...more },
    keep: { handle: "data.id" },
  };
}

/** A media file that must be taken; its id is kept as `{mediaId}`. */
export function media(changes: UploadChanges = {}, more: More = {}): NxcloudStep {
  return {
    request: upload("nxcloud.media.upload", changes),
    expect: { success: "nxcloud.media.upload", ...more },
    keep: { mediaId: "data.id" },
  };
}

/** An upload that must be refused. */
export function refused(
  error: NxcloudError,
  changes: UploadChanges = {},
  operation: UploadOperation = "nxcloud.template-files.upload",
): NxcloudStep {
  return { request: upload(operation, changes), expect: { error } };
}

/** An example file whose signature must be refused. */
export function unsigned(error: NxcloudError, sign: Partial<NxcloudSign>): NxcloudStep {
  return refused(error, { sign });
}

/** A getMedia of `{mediaId}` that must describe the file; its URL is kept as `{url}`. */
export function described(part: FilePart = PNG, type = "image/png"): NxcloudStep {
  return {
    request: postJson("nxcloud.media.get", MEDIA_QUESTION),
    expect: {
      success: "nxcloud.media.get",
      file: { content: part.content, type, filename: part.filename },
    },
    keep: { url: "data.url" },
  };
}

/** A download of `{url}` that must give the file's bytes. */
export function downloaded(part: FilePart = PNG, type = "image/png"): NxcloudStep {
  const file = { content: part.content, type, filename: part.filename };
  return { request: download(), expect: { success: "nxcloud.media.download", file } };
}

/** A deleteMedia of `{mediaId}` that must succeed. */
export const deleted: NxcloudStep = {
  request: postJson("nxcloud.media.delete", MEDIA_QUESTION),
  expect: { success: "nxcloud.media.delete" },
};

/** A getMedia or deleteMedia that must be refused. */
export function mediaRefused(
  error: NxcloudError,
  value: Json,
  operation: "nxcloud.media.get" | "nxcloud.media.delete" = "nxcloud.media.get",
): NxcloudStep {
  return { request: postJson(operation, value), expect: { error } };
}

/** The form with another type and file. */
export function formOf(type: string, part: FilePart = PNG) {
  return formWith({ name: "type", content: { text: type } }).map((other) => other === FORM[3] ? part : other);
}
