import type { Json } from "@wamock/contract";
import { DOWNLOAD_HASH, readWamid } from "@wamock/contract/meta";
import { metaSchemas } from "@wamock/contract/schemas/meta";
import { createHash } from "node:crypto";
import { bytesOf, sizeOf } from "../../../bytes.ts";
import { type Check, checkEqual, checkShape, checkThat } from "../../../check.ts";
import type { FileExpectation } from "../../../expectation.ts";
import { fieldAt, type JsonObject, jsonObject } from "../../../json_object.ts";
import { fillJson, fillText, type Names } from "../../../placeholders.ts";
import { headerOf, type WireAnswer } from "../../../wire/exchange.ts";
import type { MetaSuccessExpectation } from "../case.ts";
import { handleChecks, sessionCheck } from "./upload_text.ts";

/** The keys of each operation's answer, in their order. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  "meta.messages.send": ["messaging_product", "contacts", "messages"],
  "meta.media.upload": ["id"],
  "meta.media.get": ["url", "mime_type", "sha256", "file_size", "id", "messaging_product"],
  "meta.media.delete": ["success"],
  "meta.uploads.create": ["id"],
  "meta.uploads.upload": ["h"],
  "meta.uploads.status": ["id", "file_offset"],
  "meta.templates.create": ["id", "status", "category"],
  "meta.templates.list": ["data", "paging"],
  "meta.templates.delete": ["success"],
};

/** The keys of each template in a list. */
const TEMPLATE_KEYS = ["name", "parameter_format", "components", "language", "status", "category", "id"];

/** Compares the JSON of a success with its operation's schema, and with what the case knows of it. */
export function judgeSuccessBody(
  expect: MetaSuccessExpectation,
  answer: WireAnswer,
  body: Json | undefined,
  names: Names,
): Check[] {
  const { success, file, handle, session, equals = {}, differs = {} } = expect;
  const fields = jsonObject(body);
  const schema = metaSchemas[success]?.success["application/json"];
  if (!schema) throw new TypeError(`Failed to judge a success of ${success}: it has no schema.`);
  const result = schema.safeParse(body);
  const problems = result.error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
  return [
    checkThat("body.schema", result.success, `an answer of ${success}`, problems ?? "as it should be"),
    checkEqual("body.keys", Object.keys(fields), keysOf(expect, fields)),
    ...Object.entries(equals).map(([name, value]) =>
      checkEqual(`field.${name}`, fieldAt(body, name), fillJson(value, names))
    ),
    ...Object.entries(differs).map(([name, value]) => {
      const other = fillText(value, names);
      const actual = fieldAt(body, name);
      return checkThat(`field.${name}.new`, actual !== other, `anything but ${other}`, String(actual));
    }),
    ...(file && success === "meta.media.get" ? describeChecks(fields, file, answer) : []),
    ...(success === "meta.messages.send" && !isReceipt(expect) ? [messageIdCheck(body)] : []),
    ...(success === "meta.templates.list" ? templateChecks(fields) : []),
    ...(handle ? handleChecks(fields.h, handle, answer, names) : []),
    ...(session === undefined ? [] : [sessionCheck(fields.id, session)]),
  ];
}

/** The keys of an answer, in their order. */
function keysOf(expect: MetaSuccessExpectation, { data }: JsonObject): readonly string[] | undefined {
  if (isReceipt(expect)) return Object.keys(expect.equals ?? {});
  // An empty list has no pages.
  return Array.isArray(data) && data.length === 0 ? ["data"] : KEYS[expect.success];
}

/** The order of the keys in each template of a list. */
function templateChecks({ data }: JsonObject): Check[] {
  const templates: readonly Json[] = Array.isArray(data) ? data : [];
  return templates.map((template, index) =>
    checkEqual(`field.data.${index}.keys`, Object.keys(jsonObject(template)), TEMPLATE_KEYS)
  );
}

/** A read receipt goes the way of a message, and is answered like a deletion. */
function isReceipt({ success, equals = {} }: MetaSuccessExpectation): boolean {
  return success === "meta.messages.send" && "success" in equals;
}

/** A message's id names its recipient. */
function messageIdCheck(body: Json | undefined): Check {
  const id = fieldAt(body, "messages.0.id");
  const read = typeof id === "string" ? readWamid(id) : undefined;
  const expected = { direction: "outbound", waId: fieldAt(body, "contacts.0.wa_id"), keyLength: 18 };
  return checkEqual(
    "message-id",
    { direction: read?.direction, waId: read?.waId, keyLength: read?.key.length },
    expected,
  );
}

function describeChecks(
  fields: JsonObject,
  { content, type }: FileExpectation,
  answer: WireAnswer,
): Check[] {
  const text = typeof fields.url === "string" ? fields.url : "";
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const expiry = url?.searchParams.get("ext") ?? "nothing";
  const latest = Date.parse(headerOf(answer, "date") ?? "") / 1000 + 300;
  return [
    checkEqual("field.mime_type", fields.mime_type, type),
    checkEqual("field.sha256", fields.sha256, createHash("sha256").update(bytesOf(content)).digest("hex")),
    checkEqual("field.file_size", fields.file_size, sizeOf(content)),
    checkEqual("url.path", url?.pathname, "/whatsapp_business/attachments/"),
    checkEqual("url.parameters", [...url?.searchParams.keys() ?? []], ["mid", "ext", "hash"]),
    checkEqual("url.mid", url?.searchParams.get("mid"), String(fields.id)),
    // A second may begin between the URL and the header.
    checkThat("url.ext", [latest, latest - 1].map(String).includes(expiry), `${latest}, or a second before`, expiry),
    checkShape("url.hash", url?.searchParams.get("hash") ?? undefined, DOWNLOAD_HASH),
  ];
}
