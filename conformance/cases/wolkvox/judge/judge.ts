import { type CatalogueEntry, type Json, renderBody, type TemplateValues } from "@wamock/contract";
import { type CodeType, errorCodeType, HANDLE, wolkvoxErrors, wolkvoxOperations } from "@wamock/contract/wolkvox";
import { wolkvoxSchemas } from "@wamock/contract/schemas/wolkvox";
import { bytesOf } from "../../../bytes.ts";
import { type Check, checkEqual, checkShape, checkThat } from "../../../check.ts";
import { fieldAt, jsonObject, readJson } from "../../../json_object.ts";
import { fillJson, fillText, type Names } from "../../../placeholders.ts";
import { showBytes } from "../../../report/show_bytes.ts";
import { headerOf, type WireAnswer, type WireExchange } from "../../../wire/exchange.ts";
import type { WolkvoxErrorExpectation, WolkvoxExpectation, WolkvoxSuccessExpectation } from "../case.ts";

/** Every comparison of an answer of Wolkvox's with what a step expects. */
export function judgeWolkvox(expect: WolkvoxExpectation, exchange: WireExchange, names: Names): readonly Check[] {
  const { answer } = exchange;
  const always = [checkEqual("header.retry-after", headerOf(answer, "retry-after"), undefined)];
  if ("error" in expect) return [...judgeError(expect, exchange, names), ...always];
  if (expect.success === "wolkvox.storage.download") return [...judgeDownload(expect, answer, names), ...always];
  return [...judgeSuccess(expect, answer, names), ...always];
}

function judgeError(expect: WolkvoxErrorExpectation, { request, answer }: WireExchange, names: Names): Check[] {
  const entry: CatalogueEntry = wolkvoxErrors[expect.error];
  const status = checkEqual("status", answer.status, entry.status);
  const values: TemplateValues = Object.fromEntries(
    Object.entries(expect.values ?? {}).flatMap(([name, value]) =>
      typeof value === "object" ? [] : [[name, typeof value === "string" ? fillText(value, names) : value]]
    ),
  );
  const expected = renderBody(entry, values);
  if (typeof expected === "string") {
    return [status, checkEqual("body", new TextDecoder().decode(answer.body), expected, { assumed: true })];
  }
  const body = readJson(answer.body);
  const { code } = jsonObject(body);
  return [
    status,
    checkEqual("header.content-type", mediaType(answer), "application/json"),
    // Which way `code` is written is a check of its own: nothing public shows the body of a refusal.
    checkEqual("body", withTextCode(body), expected, { assumed: entry.evidence.level === "assumed" }),
    checkEqual("body.code-type", codeType(code), expect.codeType ?? codeTypeFor(request.target), { assumed: true }),
  ];
}

function judgeSuccess(expect: WolkvoxSuccessExpectation, answer: WireAnswer, names: Names): Check[] {
  const { success, partly, equals = {}, differs = {} } = expect;
  const { successStatus = 200, success: whole, multiStatus = {} } = wolkvoxSchemas[success] ?? { success: {} };
  const schema = (partly ? multiStatus : whole)["application/json"];
  if (!schema) throw new TypeError(`Failed to judge a success of ${success}: it has no schema.`);
  const body = readJson(answer.body);
  const read = schema.safeParse(body);
  const problems = read.error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
  const keys = Object.keys(jsonObject(body));
  return [
    checkEqual("status", answer.status, partly ? 207 : successStatus),
    checkEqual("header.content-type", mediaType(answer), "application/json"),
    checkThat("body.schema", read.success, `an answer of ${success}`, problems ?? showBytes(answer.body)),
    checkEqual("body.keys", keys, ["code", "error", "msg", "data"].slice(0, successStatus === 201 ? 3 : 4)),
    ...success === "wolkvox.media.upload"
      ? [checkShape("handle", String(fieldAt(body, "data.handle")), HANDLE, { assumed: true })]
      : [],
    ...Object.entries(equals).map(([path, value]) =>
      checkEqual(`field.${path}`, fieldAt(body, path), fillJson(value, names))
    ),
    ...Object.entries(differs).map(([path, value]) => {
      const other = fillText(value, names);
      const actual = String(fieldAt(body, path));
      return checkThat(`field.${path}.new`, actual !== other, `anything but ${other}`, actual);
    }),
  ];
}

function judgeDownload({ file }: WolkvoxSuccessExpectation, answer: WireAnswer, names: Names): Check[] {
  const checks = [checkEqual("status", answer.status, 200)];
  if (!file) return checks;
  const { content, type } = file;
  const expected = bytesOf("text" in content ? { text: fillText(content.text, names) } : content);
  return [
    ...checks,
    checkEqual("header.content-type", headerOf(answer, "content-type"), type),
    checkEqual("bytes", showBytes(answer.body), showBytes(expected)),
  ];
}

function mediaType(answer: WireAnswer): string | undefined {
  return headerOf(answer, "content-type")?.split(";")[0]?.trim();
}

function withTextCode(body: Json | undefined): Json | undefined {
  const fields = jsonObject(body);
  return "code" in fields ? { ...fields, code: String(fields.code) } : body;
}

function codeType(code: Json | undefined): string {
  return Number.isInteger(code) ? "integer" : typeof code;
}

function codeTypeFor(target: string): CodeType {
  const operation = wolkvoxOperations.find(({ path }) => target.startsWith(path))?.id;
  return errorCodeType(operation, "as-success");
}
