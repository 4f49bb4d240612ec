import type { Json } from "@wamock/contract";
import { DOWNLOAD_HASH } from "@wamock/contract/meta";
import { metaSchemas } from "@wamock/contract/schemas/meta";
import { createHash } from "node:crypto";
import { bytesOf, sizeOf } from "../../../bytes.ts";
import { type Check, checkEqual, checkShape, checkThat } from "../../../check.ts";
import type { FileExpectation, SuccessExpectation } from "../../../expectation.ts";
import { type JsonObject, jsonObject } from "../../../json_object.ts";
import { fillJson, fillText, type Names } from "../../../placeholders.ts";
import { headerOf, type WireAnswer } from "../../../wire/exchange.ts";

/** The keys of each operation's answer, in their order. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  "meta.media.upload": ["id"],
  "meta.media.get": ["url", "mime_type", "sha256", "file_size", "id", "messaging_product"],
  "meta.media.delete": ["success"],
};

/** Compares the JSON of a success with its operation's schema, and with what the case knows of it. */
export function judgeSuccessBody(
  { success, file, equals = {}, differs = {} }: SuccessExpectation,
  answer: WireAnswer,
  body: Json | undefined,
  names: Names,
): Check[] {
  const fields = jsonObject(body);
  const schema = metaSchemas[success]?.success["application/json"];
  if (!schema) throw new TypeError(`Failed to judge a success of ${success}: it has no schema.`);
  const result = schema.safeParse(body);
  const problems = result.error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
  return [
    checkThat("body.schema", result.success, `an answer of ${success}`, problems ?? "as it should be"),
    checkEqual("body.keys", Object.keys(fields), KEYS[success]),
    ...Object.entries(equals).map(([name, value]) => checkEqual(`field.${name}`, fields[name], fillJson(value, names))),
    ...Object.entries(differs).map(([name, value]) => {
      const other = fillText(value, names);
      return checkThat(`field.${name}.new`, fields[name] !== other, `anything but ${other}`, String(fields[name]));
    }),
    ...(file && success === "meta.media.get" ? describeChecks(fields, file, answer) : []),
  ];
}

function describeChecks(
  fields: JsonObject,
  { content, type }: FileExpectation,
  answer: WireAnswer,
): Check[] {
  const text = typeof fields.url === "string" ? fields.url : "";
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const date = Date.parse(headerOf(answer, "date") ?? "");
  return [
    checkEqual("field.mime_type", fields.mime_type, type),
    checkEqual("field.sha256", fields.sha256, createHash("sha256").update(bytesOf(content)).digest("hex")),
    checkEqual("field.file_size", fields.file_size, sizeOf(content)),
    checkEqual("url.path", url?.pathname, "/whatsapp_business/attachments/"),
    checkEqual("url.parameters", [...url?.searchParams.keys() ?? []], ["mid", "ext", "hash"]),
    checkEqual("url.mid", url?.searchParams.get("mid"), String(fields.id)),
    checkEqual("url.ext", url?.searchParams.get("ext"), String(date / 1000 + 300)),
    checkShape("url.hash", url?.searchParams.get("hash") ?? undefined, DOWNLOAD_HASH),
  ];
}
