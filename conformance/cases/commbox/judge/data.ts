import type { Json } from "@wamock/contract";
import { commboxSchemas } from "@wamock/contract/schemas/commbox";
import { type Check, checkEqual, checkThat } from "../../../check.ts";
import { fieldAt, jsonObject } from "../../../json_object.ts";
import { fillJson, fillText, type Names } from "../../../placeholders.ts";
import type { WireAnswer } from "../../../wire/exchange.ts";
import type { CommBoxSuccessExpectation } from "../case.ts";

/** The keys of an element of `data`, in their order, for every kind of element there is. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  "commbox.media.upload": ["filename,id"],
  "commbox.templates.send": ["recipient,id,status", "recipient,id,status,object_id", "recipient,status,failed"],
};

/** Compares the JSON of a success with its operation's schema, and with what the case knows of it. */
export function judgeData(
  { success, partial, count = 1, equals = {}, differs = {} }: CommBoxSuccessExpectation,
  answer: WireAnswer,
  body: Json | undefined,
  names: Names,
): Check[] {
  const schemas = commboxSchemas[success];
  const schema = (partial ? schemas?.partial : schemas?.success)?.["application/json"];
  if (!schema) throw new TypeError(`Failed to judge a success of ${success}: it has no schema.`);
  const result = schema.safeParse(body);
  const problems = result.error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
  const { description, data } = jsonObject(body);
  const elements: readonly Json[] = Array.isArray(data) ? data : [];
  const strange = elements.map((element) => Object.keys(jsonObject(element)).join())
    .filter((keys) => !KEYS[success]?.includes(keys));
  return [
    checkEqual("status", answer.status, partial ? 206 : 200),
    checkThat("body.schema", result.success, `an answer of ${success}`, problems ?? "as it should be"),
    partial
      ? checkEqual("body.description", description, "Provider returned failure", { assumed: true })
      : checkEqual("body.description", description, "Operation successful"),
    checkEqual("data.count", elements.length, count),
    checkEqual("data.keys", strange, []),
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
