import { type Answer, SettingsError } from "@wamock/engine";
import { run } from "../run.ts";
import type { RunResult } from "../result.ts";
import type { ProviderSuite } from "../suite.ts";
import { openTarget } from "../target/open_target.ts";
import { brokenMock, type Replace, type Replaceable } from "./broken_mock.ts";
import type { Mutant } from "./mutant.ts";
import { judgeMutant, type Outcome } from "./outcome.ts";
import type { CheckName } from "./pattern.ts";
import { matches } from "./where.ts";

const JSON_TYPE = "application/json";

/** What a mock that is as it should be does with a suite. */
export interface Whole {
  /** A success of each operation, of those whose body is text. */
  readonly successes: ReadonlyMap<string | undefined, Answer>;
  /** The ids of every check that was made. */
  readonly checks: ReadonlySet<string>;
  /** The cases that do not pass: no mutant says anything while there are any. */
  readonly failed: readonly string[];
}

/** Runs a suite on a mock of which nothing is changed. */
export async function runWhole(suite: ProviderSuite): Promise<Whole> {
  const successes = new Map<string | undefined, Answer>();
  const { results } = await runOn(suite, ({ exchange: { error, operation }, answer }) => {
    if (!error && typeof answer.body === "string" && !successes.has(operation)) successes.set(operation, answer);
    return undefined;
  });
  return {
    successes,
    checks: new Set(results.flatMap(({ steps }) => steps.flatMap(({ checks }) => checks.map(({ id }) => id)))),
    failed: results.filter(({ verdict }) => verdict !== "pass").map(({ case: { id } }) => id),
  };
}

/** Runs a suite on a mutant, and judges what turned red. */
export async function runMutant(mutant: Mutant, suite: ProviderSuite, { successes }: Whole): Promise<Outcome> {
  const { mutation } = mutant;
  const memory = new Map<string, string>();
  let applied = 0;
  const change = async ({ exchange, answer, body }: Replaceable) => {
    if (!("where" in mutation) || !matches(mutation.where, exchange, body)) return undefined;
    const changed = await mutation.change(answer, { successes, exchange, body, memory });
    if (changed) applied++;
    return changed;
  };
  if ("settings" in mutation) applied = 1;
  const deliver = async (request: Request) => {
    const body = await request.text();
    const changed = "told" in mutation ? mutation.told(body) : body;
    if (changed !== body) applied++;
    return await fetch(request.url, { method: request.method, headers: { "Content-Type": JSON_TYPE }, body: changed });
  };
  const options = "settings" in mutation ? { settings: mutation.settings } : "told" in mutation ? { deliver } : {};
  let results: RunResult["results"] = [];
  try {
    ({ results } = await runOn(suite, change, options));
  } catch (cause) {
    // There is no such dialect or limit any more.
    if (!(cause instanceof SettingsError)) throw cause;
    applied = 0;
  }
  return judgeMutant(mutant, applied, redOf(results), suite.cases.map(({ id }) => id));
}

async function runOn(
  suite: ProviderSuite,
  replace: Replace,
  options: Parameters<typeof brokenMock>[1] = {},
): Promise<RunResult> {
  await using mock = await brokenMock(replace, options);
  const selected = [{ suite, cases: suite.cases }];
  const target = await openTarget(mock.url, selected, { allowLive: false, environment: {} });
  return await run(selected, target, { targetName: "mutant" });
}

/** A case that came to no judgement is red in a way that no mutant can name. */
function redOf(results: RunResult["results"]): CheckName[] {
  return results.flatMap(({ case: { id }, verdict, reason, steps }) => {
    if (verdict === "pass") return [];
    const failed = steps.flatMap(({ checks }) => checks.filter(({ passed }) => !passed).map((check) => check.id));
    return failed.length > 0 ? failed.map((check) => `${id}/${check}`) : [`${id}/(${verdict}: ${reason})`];
  });
}
