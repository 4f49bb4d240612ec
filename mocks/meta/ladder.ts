import { ALLOWED_TYPES_TEXT, mediaClass, metaErrors } from "@wamock/contract/meta";
import { essence, type Refusal, type Rung } from "@wamock/engine";
import { PRODUCT_RUNGS, type ProductFacts } from "./product.ts";

/** What the decision on an upload depends on, once the gate is passed. */
export interface UploadFacts extends ProductFacts {
  readonly chunked: boolean;
  readonly ttlMinutes: string | undefined;
  readonly ttlRange: { readonly minimum: number; readonly maximum: number };
  /** The largest file of this type, in bytes; `undefined` where no size is enforced. */
  readonly maximumBytes: number | undefined;
  readonly jsonDialect: string;
}

/** The checks on an upload, in Meta's order. */
export const UPLOAD_LADDER: readonly Rung<UploadFacts>[] = [
  ...PRODUCT_RUNGS,
  { check: "file-present", judge: judgeFilePresent },
  { check: "file-is-a-file", judge: judgeFileIsAFile },
  { check: "type-allowed", judge: judgeType },
  { check: "size", judge: judgeSize },
  { check: "ttl", judge: judgeTtl },
];

/** Whether this is the JSON upload of Meta's own example, under the dialect that takes it at its word. */
function isDocumentedJsonUpload({ form, jsonDialect }: UploadFacts): boolean {
  return jsonDialect === "documented" && form.kind === "json" && form.notAFile !== undefined;
}

function judgeFilePresent({ form, chunked }: UploadFacts): Refusal | string {
  if (form.notAFile) return "there is a parameter named file";
  const error = metaErrors["file-required"];
  if (form.file && form.file.size > 0) return "there is a part named file";
  if (form.file) return { error, reason: "the file part has 0 bytes: send the file's content" };
  const reason = chunked
    ? "the body came with Transfer-Encoding: chunked, and Meta then sees no file: send it with a Content-Length"
    : "the form has no part named file that holds a file";
  return { error, reason };
}

function judgeFileIsAFile(facts: UploadFacts): Refusal | string {
  const { form } = facts;
  if (form.file) return `"${form.file.filename}" is a file part`;
  if (isDocumentedJsonUpload(facts)) return "a JSON upload, which the dialect documented takes at its word";
  return { error: metaErrors["file-not-a-file"], reason: form.notAFile ?? "there is no file part" };
}

function judgeType(facts: UploadFacts): Refusal | string {
  const { file } = facts.form;
  if (!file) return "no file part, so no type to judge";
  if (mediaClass(essence(file.type))) return `the part's Content-Type "${file.type}" is on the list`;
  const reason = file.typeDeclared
    ? `the part's Content-Type is "${file.type}", which is not on the list: ${ALLOWED_TYPES_TEXT}`
    : "the file part has no Content-Type, so it counts as application/octet-stream: give the part its type " +
      "(the field type and the file's name do not count)";
  return { error: metaErrors["type-not-allowed"], values: { type: file.type }, reason };
}

function judgeSize({ form: { file }, maximumBytes }: UploadFacts): Refusal | string {
  if (!file) return "no file part, so no size to judge";
  if (maximumBytes === undefined) return `no size is enforced for "${file.type}"`;
  if (file.size <= maximumBytes) return `${file.size} bytes are within ${maximumBytes}`;
  return {
    error: metaErrors["file-too-large"],
    reason: `${file.size} bytes are more than the ${maximumBytes} that "${file.type}" may have`,
  };
}

function judgeTtl({ ttlMinutes, ttlRange: { minimum, maximum } }: UploadFacts): Refusal | string {
  if (ttlMinutes === undefined) return "no ttl_minutes: the usual lifetime";
  const minutes = /^\d+$/.test(ttlMinutes) ? Number(ttlMinutes) : NaN;
  if (minutes >= minimum && minutes <= maximum) return `ttl_minutes is ${minutes}`;
  return {
    error: metaErrors["ttl-out-of-range"],
    values: { minimum, maximum },
    reason: `ttl_minutes is "${ttlMinutes}": it must be from ${minimum} to ${maximum}`,
  };
}
