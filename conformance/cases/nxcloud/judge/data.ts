import { URL_PARAMETERS } from "@wamock/contract/nxcloud";
import {
  mediaDeleted,
  mediaDescription,
  mediaResult,
  templateFileResult,
  templateResult,
} from "@wamock/contract/schemas/nxcloud";
import { z } from "zod";
import { type Check, checkEqual, checkThat } from "../../../check.ts";
import type { FileExpectation } from "../../../expectation.ts";
import { type JsonObject, jsonObject, readJson } from "../../../json_object.ts";
import { fillJson, fillText, type Names } from "../../../placeholders.ts";
import type { WireAnswer } from "../../../wire/exchange.ts";
import type { NxcloudSuccessExpectation } from "../case.ts";

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  "nxcloud.template-files.upload": templateFileResult,
  "nxcloud.media.upload": mediaResult,
  "nxcloud.media.get": mediaDescription,
  "nxcloud.media.delete": mediaDeleted,
  "nxcloud.templates.create": templateResult,
};

/** Judges what a success holds. */
export function judgeData(expect: NxcloudSuccessExpectation, answer: WireAnswer, names: Names): Check[] {
  const body = readJson(answer.body);
  const data = jsonObject(jsonObject(body).data);
  const { success, equals = {}, differs = {}, file, handle } = expect;
  const parsed = SCHEMAS[success]!.safeParse(body);
  const problems = parsed.success ? "as it should be" : z.prettifyError(parsed.error).replaceAll("\n", "; ");
  return [
    checkThat("body.schema", parsed.success, `an answer of ${success}`, problems),
    ...Object.entries(equals).map(([name, value]) => checkEqual(`data.${name}`, data[name], fillJson(value, names))),
    ...Object.entries(differs).map(([name, value]) => {
      const other = fillText(value, names);
      return checkThat(`data.${name}.new`, data[name] !== other, `anything but ${other}`, String(data[name]));
    }),
    ...(handle ? judgeHandle(String(data.id), handle) : []),
    ...(file ? judgeDescription(data, file) : []),
  ];
}

/** What a handle has in base64. That it is Meta's handle at all is inferred. */
function judgeHandle(id: string, { filename, type }: { readonly filename: string; readonly type: string }): Check[] {
  const [, name = "", kind = ""] = id.split(":");
  return [
    checkEqual("handle.filename", fromBase64(name), filename, { assumed: true }),
    checkEqual("handle.type", fromBase64(kind), type, { assumed: true }),
  ];
}

function fromBase64(text: string): string {
  try {
    return atob(text);
  } catch {
    return `no base64: ${text}`;
  }
}

function judgeDescription(data: JsonObject, { type, filename }: FileExpectation): Check[] {
  const url = typeof data.url === "string" && URL.canParse(data.url) ? new URL(data.url) : undefined;
  return [
    checkEqual("data.mime_type", data.mime_type, type),
    // The vendor's example shows a name of the store's own making.
    checkEqual("data.file_name", data.file_name, filename, { assumed: true }),
    checkEqual("url.parameters", [...url?.searchParams.keys() ?? []], [...URL_PARAMETERS]),
  ];
}
