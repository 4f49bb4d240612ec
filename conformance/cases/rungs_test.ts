/** For every provider: what each rung of the mock's ladders refuses is what some case is there to see. */
import { assert, assertEquals } from "@std/assert";
import type { Answer } from "@wamock/engine";
import type { Exchange } from "wamock";
import type { Case } from "../case.ts";
import { run } from "../run.ts";
import type { ProviderSuite } from "../suite.ts";
import { openTarget } from "../target/open_target.ts";
import { brokenMock } from "../mutants/broken_mock.ts";
import { SUITES } from "./mod.ts";

/** Checks of the mock's that no case is refused at, each with the fact whose exclusion gives the reason. */
const UNREACHED: Readonly<Record<string, string>> = {
  "meta one-writer": "meta.uploads-one-writer",
};

/** A rung as `<operation>/<check>`. */
function rung({ operation = "no operation" }: Exchange, check: string): string {
  return `${operation}/${check}`;
}

/** What a mock that breaks nothing does with a suite. */
interface Whole {
  readonly provider: string;
  readonly suite: ProviderSuite;
  readonly passed: readonly string[];
  /** Every check that was made, passed or not. */
  readonly checks: ReadonlySet<string>;
  readonly refusingChecks: ReadonlySet<string>;
  /** The cases that each rung refuses something in. */
  readonly refused: ReadonlyMap<string, ReadonlySet<string>>;
  /** A success for each operation, of those whose body is text. */
  readonly successes: ReadonlyMap<string | undefined, Answer>;
}

async function runOn(suite: ProviderSuite, cases: readonly Case[], url: string, onResult?: (id: string) => void) {
  const selected = [{ suite, cases }];
  const target = await openTarget(url, selected, { allowLive: false, environment: {} });
  const { results, exitCode } = await run(selected, target, {
    targetName: url,
    onResult: ({ case: { id } }) => onResult?.(id),
  });
  const having = (wanted: string) => results.filter(({ verdict }) => verdict === wanted).map(({ case: { id } }) => id);
  return { passed: having("pass"), failed: having("fail"), exitCode };
}

async function runWhole(suite: ProviderSuite): Promise<Whole> {
  const checks = new Set<string>();
  const refusingChecks = new Set<string>();
  const refused = new Map<string, Set<string>>();
  const successes = new Map<string | undefined, Answer>();
  let current: string[] = [];
  await using mock = await brokenMock(({ exchange, answer }) => {
    for (const { check } of exchange.trace) checks.add(check);
    const { refusedAt, operation, error } = exchange;
    if (refusedAt) {
      refusingChecks.add(refusedAt.check);
      current.push(rung(exchange, refusedAt.check));
    }
    if (!error && typeof answer.body === "string" && !successes.has(operation)) successes.set(operation, answer);
    return undefined;
  });
  const { passed } = await runOn(suite, suite.cases, mock.url, (id) => {
    for (const name of current) refused.set(name, (refused.get(name) ?? new Set()).add(id));
    current = [];
  });
  return { provider: suite.provider, suite, passed, checks, refusingChecks, refused, successes };
}

const wholes: Whole[] = [];
for (const suite of SUITES) wholes.push(await runWhole(suite));

Deno.test.each(wholes)("$provider rungs: when none is broken every case passes", ({ suite, passed }) => {
  assertEquals(passed, suite.cases.map(({ id }) => id));
});

Deno.test.each(wholes)("$provider rungs: each is one that a case is refused at", (whole) => {
  const { provider, suite, checks, refusingChecks } = whole;
  const excused = (check: string) => (UNREACHED[`${provider} ${check}`] ?? "") in suite.excluded;
  assertEquals([...checks].filter((check) => !refusingChecks.has(check) && !excused(check)), []);
  assertEquals([...refusingChecks].filter(excused), []);
});

for (const { suite, refused, successes } of wholes) {
  for (const [broken, ids] of refused) {
    Deno.test(`${suite.provider} rungs: when ${broken} does not hold, every case that it refuses goes red`, async () => {
      const cases = suite.cases.filter(({ id }) => ids.has(id));
      await using mock = await brokenMock(({ exchange }) => {
        const { refusedAt, operation } = exchange;
        if (!refusedAt || rung(exchange, refusedAt.check) !== broken) return undefined;
        const success = successes.get(operation) ?? [...successes.values()][0];
        assert(success, "no case succeeds");
        return success;
      });
      const { passed, failed, exitCode } = await runOn(suite, cases, mock.url);
      assertEquals(passed, []);
      assertEquals(failed, cases.map(({ id }) => id));
      assertEquals(exitCode, 1);
    });
  }
}
