import { type Check, checkEqual } from "../../../check.ts";
import { jsonObject, readJson } from "../../../json_object.ts";
import { headerOf, type WireAnswer } from "../../../wire/exchange.ts";
import type { UsageExpectation } from "../case.ts";

/** Compares what the answer's usage header says with what the case knows of it. */
export function usageChecks(answer: WireAnswer, expected: UsageExpectation | undefined): Check[] {
  if (!expected) return [];
  const { call_count: calls, estimated_time_to_regain_access: minutes } = figuresOf(answer);
  return [
    checkEqual("usage.call-count", calls, expected.calls),
    ...(expected.minutes === undefined ? [] : [checkEqual("usage.minutes", minutes, expected.minutes)]),
  ];
}

function figuresOf(answer: WireAnswer) {
  const app = headerOf(answer, "x-app-usage");
  if (app !== undefined) return jsonObject(jsonOf(app));
  const [accounts] = Object.values(jsonObject(jsonOf(headerOf(answer, "x-business-use-case-usage") ?? "")));
  return jsonObject(Array.isArray(accounts) ? accounts[0] : undefined);
}

function jsonOf(text: string) {
  return readJson(new TextEncoder().encode(text));
}
