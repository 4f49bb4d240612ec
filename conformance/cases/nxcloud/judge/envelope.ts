import { TRACE_ID } from "@wamock/contract/nxcloud";
import { type Check, checkEqual, checkShape } from "../../../check.ts";
import { jsonObject, readJson } from "../../../json_object.ts";
import { headerOf, type WireAnswer } from "../../../wire/exchange.ts";

/** What an envelope must hold. */
export interface ExpectedEnvelope {
  readonly code: number;
  /** In their order. */
  readonly keys: readonly string[];
  readonly message: string;
}

/** Checks what every answer of the API has. Its text, its type and the order of its keys are not to be relied on. */
export function judgeEnvelope(
  answer: WireAnswer,
  status: number,
  { code, keys, message }: ExpectedEnvelope,
  traced = false,
): Check[] {
  const body = jsonObject(readJson(answer.body));
  const assumed = { assumed: true };
  return [
    checkEqual("status", answer.status, status),
    checkEqual("body.code", body.code, code),
    checkEqual("body.keys", Object.keys(body), traced ? [...keys, "traceId"] : keys, assumed),
    checkEqual("body.message", body.message, message, assumed),
    ...(traced ? [checkShape("body.trace-id", String(body.traceId), TRACE_ID)] : []),
    checkEqual("header.content-type", headerOf(answer, "content-type"), "application/json;charset=UTF-8", assumed),
    checkEqual("header.content-length", headerOf(answer, "content-length"), String(answer.body.length), assumed),
  ];
}
