import { type CatalogueEntry, type Json, renderBody, type TemplateValues } from "@wamock/contract";
import { FBTRACE_ID } from "@wamock/contract/meta";
import { type Check, checkEqual, checkShape, checkThat } from "../../../check.ts";
import type { ErrorExpectation } from "../../../expectation.ts";
import { jsonObject } from "../../../json_object.ts";
import { fillText, type Names } from "../../../placeholders.ts";
import { headerOf, type WireAnswer } from "../../../wire/exchange.ts";
import { readPacificTime } from "./pacific_time.ts";

/** What every Graph error has in its body. */
export interface GraphError {
  readonly error: { readonly message: string; readonly code: number };
}

/** The body that an entry stands for, and the checks on it. */
export interface JudgedError {
  readonly checks: readonly Check[];
  readonly expected: GraphError;
}

/**
 * Compares a Graph error with its catalogue entry: every field and the order of the keys. The trace id is anybody's
 * guess, but for its form, and that the header has the same.
 */
export function judgeErrorBody(
  entry: CatalogueEntry,
  { values = {} }: ErrorExpectation,
  answer: WireAnswer,
  body: Json | undefined,
  names: Names,
): JudgedError {
  const trace = traceOf(body);
  const shaped = shapedValues(entry, values, messageOf(body));
  const filled: TemplateValues = Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value === "object") return [name, shaped.values[name] ?? `<${value.like}>`];
      return [name, typeof value === "string" ? fillText(value, names) : value];
    }),
  );
  const expected = renderBody(entry, { ...filled, fbtrace_id: trace ?? "<fbtrace_id>" }) as unknown as GraphError;
  return {
    expected,
    checks: [
      checkEqual("body", body, expected),
      checkShape("trace-id", trace, FBTRACE_ID),
      checkEqual("trace-id.header", headerOf(answer, "x-fb-request-id"), trace),
      ...shaped.checks(headerOf(answer, "date")),
    ],
  };
}

function traceOf(body: Json | undefined): string | undefined {
  const { fbtrace_id: trace } = jsonObject(jsonObject(body).error);
  return typeof trace === "string" ? trace : undefined;
}

function messageOf(body: Json | undefined): string {
  const { message } = jsonObject(jsonObject(body).error);
  return typeof message === "string" ? message : "";
}

/** Reads what stands in the message in place of values that only have a shape. */
function shapedValues(entry: CatalogueEntry, values: NonNullable<ErrorExpectation["values"]>, message: string) {
  const shaped = Object.entries(values).filter(([, value]) => typeof value === "object").map(([name]) => name);
  const template = (entry.body as unknown as GraphError).error.message;
  const pattern = template.split(/(%\{[a-z_]+\})/).map((piece) =>
    shaped.some((name) => piece === `%{${name}}`) ? `(?<${piece.slice(2, -1)}>.+?)` : RegExp.escape(piece)
  ).join("");
  const found = new RegExp(`^${pattern}$`).exec(message)?.groups ?? {};
  return {
    values: found,
    checks: (date: string | undefined): Check[] =>
      shaped.map((name) => {
        const moment = readPacificTime(found[name] ?? "");
        // What is called now is the answer's own time, to the second; anything else lies before it.
        const answered = Date.parse(date ?? "");
        const passed = moment !== undefined &&
          (name === "now" ? Math.abs(answered - moment) <= 2000 : moment <= answered);
        const expected = name === "now" ? `the time of the answer, ${date}` : `a time before ${date}`;
        return checkThat(`body.${name.replaceAll("_", "-")}`, passed, expected, found[name] ?? "nothing");
      }),
  };
}
