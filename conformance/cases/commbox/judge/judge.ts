import { type Json, renderBody } from "@wamock/contract";
import { commboxErrors, type Envelope, inDialect, RESPONSE_TIME } from "@wamock/contract/commbox";
import { type Check, checkEqual, checkShape, checkThat } from "../../../check.ts";
import { jsonObject, readJson } from "../../../json_object.ts";
import { fillText, type Names } from "../../../placeholders.ts";
import { showBytes } from "../../../report/show_bytes.ts";
import { headerOf, type WireExchange } from "../../../wire/exchange.ts";
import type { CommBoxErrorExpectation, CommBoxExpectation } from "../case.ts";
import { judgeData } from "./data.ts";

/** Judges an answer of CommBox's. */
export function judgeCommBox(expect: CommBoxExpectation, exchange: WireExchange, names: Names): readonly Check[] {
  const body = readJson(exchange.answer.body);
  return [
    ..."success" in expect
      ? judgeData(expect, exchange.answer, body, names)
      : judgeError(expect, exchange, body, names),
    ...judgeEnvelope(expect, exchange, body),
    ...judgeHead(expect, exchange),
  ];
}

function judgeError(
  { error, values = {}, status, items, dialect = "documented" }: CommBoxErrorExpectation,
  { answer }: WireExchange,
  body: Json | undefined,
  names: Names,
): Check[] {
  const entry = commboxErrors[error];
  const filled = Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value === "object") throw new TypeError(`Failed to judge ${entry.id}: no value has a shape here.`);
      return [name, typeof value === "string" ? fillText(value, names) : value];
    }),
  );
  const rendered = renderBody(entry, { ...filled, response_time: "" }) as Envelope;
  const expected = inDialect(items ? { ...rendered, data: items } : rendered, dialect);
  return [
    checkEqual("status", answer.status, status ?? entry.status),
    checkEqual("body", body === undefined ? showBytes(answer.body) : comparable(body), comparable(expected), {
      assumed: entry.evidence.level === "assumed",
    }),
  ];
}

/** A body without its time; a status as a string and one as an integer are told apart elsewhere. */
function comparable(body: Json): Json {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return body;
  return Object.fromEntries(
    Object.entries(jsonObject(body)).map(([key, value]): [string, Json] =>
      key === "response_time" ? [key, ""] : [key, key === "status" ? Number(value) : value]
    ),
  );
}

/** What every answer has. Digits and types differ between sources: a live API that differs is only worth a warning. */
function judgeEnvelope(expect: CommBoxExpectation, { answer }: WireExchange, body: Json | undefined): Check[] {
  const { status, response_time: time, ...rest } = jsonObject(body);
  const { dialect = "documented" } = expect;
  const isString = dialect === "documented" && [200, 206, 400].includes(answer.status);
  const digits = dialect === "observed" ? /(:\d\d|\.\d{0,6}[1-9])Z$/ : "success" in expect ? /\.\d{7}Z$/ : /\.\d{3}Z$/;
  const text = typeof time === "string" ? time : undefined;
  const away = Math.abs(Date.parse(text ?? "") - Date.parse(headerOf(answer, "date") ?? ""));
  return [
    checkEqual("body.keys", Object.keys(jsonObject(body)), [
      "status",
      "description",
      "response_time",
      ...("data" in rest ? ["data"] : []),
    ]),
    checkEqual("body.status", Number(status), answer.status),
    checkEqual("body.status-type", typeof status, isString ? "string" : "number", { assumed: true }),
    checkShape("body.response-time", text, RESPONSE_TIME),
    checkShape("body.response-time.digits", text, digits, { assumed: true }),
    checkThat("body.response-time.now", away <= 2000, `the time of the answer, ${headerOf(answer, "date")}`, `${time}`),
  ];
}

function judgeHead(expect: CommBoxExpectation, { request, answer }: WireExchange): Check[] {
  const type = headerOf(answer, "content-type");
  const assumed = { assumed: true };
  const wanted = "error" in expect ? expect.retryAfter : undefined;
  const limits = answer.headers.filter(([name]) => /^(retry-after|x-rate-?limit)/i.test(name));
  const id = headerOf(request, "x-request-id");
  return [
    checkShape("header.content-type", type, /^application\/json\b/i),
    checkShape("header.charset", type, /; ?charset=utf-8$/i, assumed),
    checkEqual("header.content-length", headerOf(answer, "content-length"), String(answer.body.length)),
    checkEqual(
      "header.rate-limit",
      limits.map(([name, value]) => [name.toLowerCase(), value]),
      wanted === undefined ? [] : [["retry-after", wanted]],
      assumed,
    ),
    ...(id === undefined ? [] : [checkEqual("header.x-request-id", headerOf(answer, "x-request-id"), id, assumed)]),
  ];
}
