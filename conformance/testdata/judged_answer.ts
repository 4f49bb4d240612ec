import { assert } from "@std/assert";
import { startMock } from "wamock";
import { isRequestStep } from "../case.ts";
import type { Check } from "../check.ts";
import { fieldAt, readJson } from "../json_object.ts";
import type { HeaderLine } from "../request.ts";
import { run } from "../run.ts";
import type { ProviderSuite } from "../suite.ts";
import { openTarget } from "../target/open_target.ts";
import type { WireAnswer, WireExchange } from "../wire/exchange.ts";

/** What is changed about an answer. */
export type Alter = (answer: WireAnswer) => Partial<WireAnswer>;

/** An answer of the mock's that passes, and how it is judged. */
export interface JudgedAnswer {
  readonly exchange: WireExchange;
  /** The checks that an altered answer fails. */
  failed(alter: Alter): readonly Check[];
  /** Their ids. */
  failedBy(alter: Alter): string[];
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Runs a case on a mock, and takes one of its answers.
 *
 * @param index the place of its step
 * @param keep names that later steps know, each with its path in this answer
 */
export async function judgedAnswer(
  suite: ProviderSuite,
  id: string,
  index = 0,
  keep: Readonly<Record<string, string>> = {},
): Promise<JudgedAnswer> {
  await using mock = await startMock();
  const cases = suite.cases.filter((one) => one.id === id);
  const selected = [{ suite, cases }];
  const target = await openTarget(mock.url, selected, { allowLive: false, environment: {} });
  const { results } = await run(selected, target, { targetName: "mock" });
  const { request, answer } = results[0]?.steps.find((taken) => taken.index === index) ?? {};
  const step = cases[0]?.steps[index];
  assert(request && answer && step && isRequestStep(step), `${id} has no answer ${index}`);
  const kept = Object.entries(keep).map(([name, path]) => [name, String(fieldAt(readJson(answer.body), path))]);
  const names = { ...target.names[suite.provider], ...Object.fromEntries(kept) };
  const failed = (alter: Alter) =>
    suite.judge(step.expect, { request, answer: { ...answer, ...alter(answer) } }, names)
      .filter(({ passed }) => !passed);
  return { exchange: { request, answer }, failed, failedBy: (alter) => failed(alter).map(({ id }) => id) };
}

/** Another value for a header, whose name is given in lower case. */
export function withHeader(name: string, value: string): Alter {
  return ({ headers }) => ({
    headers: headers.map((line): HeaderLine => line[0].toLowerCase() === name ? [line[0], value] : line),
  });
}

/** One header less. */
export function withoutHeader(name: string): Alter {
  return ({ headers }) => ({ headers: headers.filter(([other]) => other.toLowerCase() !== name) });
}

/** Another body, with the length that it has. */
export function withBody(change: (text: string) => string): Alter {
  return (answer) => {
    const body = encoder.encode(change(decoder.decode(answer.body)));
    return { body, ...withHeader("content-length", String(body.length))(answer) };
  };
}
