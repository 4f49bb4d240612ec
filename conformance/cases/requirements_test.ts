/** What holds between every provider's contract and its cases. */
import { assert, assertEquals, assertMatch } from "@std/assert";
import { PROVIDER_NAMES } from "wamock";
import { isRequestStep } from "../case.ts";
import { GRADING } from "../requirements/grading.ts";
import { REQUIREMENT_LEVELS } from "../requirements/requirement.ts";
import { requirementsOf } from "../requirements/rows.ts";
import type { ProviderSuite } from "../suite.ts";
import { metaSuite } from "./meta/mod.ts";
import { SUITES } from "./mod.ts";

function named({ cases }: ProviderSuite): Set<string> {
  return new Set(cases.flatMap(({ requirements }) => requirements));
}

Deno.test("requirements: every provider that is served has a suite, and every suite is of one", () => {
  assertEquals(SUITES.map(({ provider }) => provider).sort(), [...PROVIDER_NAMES].sort());
  for (const { provider, contract } of SUITES) assertEquals(contract.name, provider);
});

Deno.test.each(SUITES)(
  "$provider requirements: every row has a case, is checked on every answer, or is excluded with a reason",
  (suite) => {
    const rows = requirementsOf(suite);
    assertEquals(rows.length, suite.contract.facts.length + suite.contract.errors.length);
    const without = rows.filter(({ cases, everyAnswer, excluded }) =>
      cases.length === 0 && everyAnswer === undefined && excluded === undefined
    );
    assertEquals(without.map(({ id }) => id), []);
  },
);

Deno.test("requirements: every row says what, how binding it is, and when that was known", () => {
  for (const { id, sentence, date, level, excluded } of [...SUITES.flatMap(requirementsOf), ...GRADING]) {
    assertMatch(sentence, /[.`]$/, id);
    assertMatch(date, /^\d{4}(-\d\d(-\d\d)?)?$/, id);
    assert(REQUIREMENT_LEVELS.includes(level), id);
    if (excluded !== undefined) assertMatch(excluded, /\w/, id);
  }
});

Deno.test("requirements: a sentence about clients names sources that are known, and has no case", () => {
  const known = new Set(Object.keys(metaSuite.contract.sources));
  for (const { id, evidence: { sources }, cases, grading } of GRADING) {
    assert(sources.length > 0 && sources.every((source) => known.has(source)), id);
    assertEquals([cases, grading], [[], true], id);
  }
});

Deno.test.each(SUITES)("$provider requirements: nothing is excluded that has a case", (suite) => {
  const covered = named(suite);
  assertEquals(Object.keys(suite.excluded).filter((id) => covered.has(id) || id in suite.checkedEverywhere), []);
});

Deno.test.each(SUITES)("$provider requirements: whatever a case is about is in the contract", (suite) => {
  const { contract } = suite;
  const known = new Set([...contract.facts, ...contract.errors].map(({ id }) => id));
  const used = [...named(suite), ...Object.keys(suite.checkedEverywhere), ...Object.keys(suite.excluded)];
  assertEquals(used.filter((id) => !known.has(id)), []);
});

Deno.test.each(SUITES)(
  "$provider requirements: every error that something can cause is expected by a case",
  (suite) => {
    const { provider, contract } = suite;
    const expected = new Set(
      suite.cases.flatMap(({ steps }) =>
        steps.flatMap((step) =>
          isRequestStep(step) && "error" in step.expect ? [`${provider}.${step.expect.error}`] : []
        )
      ),
    );
    const served = new Set(contract.operations.map(({ id }) => id));
    const reachable = contract.errors.filter(({ operations, injectableOnly }) =>
      injectableOnly === undefined && operations.some((operation) => served.has(operation))
    );
    assert(reachable.length > 0);
    assertEquals(reachable.map(({ id }) => id).filter((id) => !expected.has(id)), []);
  },
);
