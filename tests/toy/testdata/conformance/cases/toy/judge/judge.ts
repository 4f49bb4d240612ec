import { renderBody, type TemplateValues } from "@wamock/contract";
import { toyErrors } from "@wamock/contract/toy";
import { type Check, checkEqual } from "../../../check.ts";
import { jsonObject, readJson } from "../../../json_object.ts";
import { headerOf, type WireExchange } from "../../../wire/exchange.ts";
import type { ToyExpectation } from "../case.ts";

/** Judges an answer of Toy's. */
export function judgeToy(expect: ToyExpectation, { answer }: WireExchange): readonly Check[] {
  const body = readJson(answer.body);
  const type = checkEqual("header.content-type", headerOf(answer, "content-type"), "application/json");
  if ("error" in expect) {
    const entry = toyErrors[expect.error];
    return [
      checkEqual("status", answer.status, expect.status ?? entry.status),
      checkEqual("body", body, renderBody(entry, expect.values as TemplateValues ?? {})),
      type,
    ];
  }
  return [
    checkEqual("status", answer.status, 200),
    ...Object.entries(expect.equals ?? {}).map(([name, value]) => checkEqual(name, jsonObject(body)[name], value)),
    type,
  ];
}
