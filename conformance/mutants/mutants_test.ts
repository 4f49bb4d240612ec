/** What holds between every provider's cases and its mutants; `deno task mutants` runs them all. */
import { assert, assertEquals, assertMatch } from "@std/assert";
import { SUITES } from "../cases/mod.ts";
import type { ProviderSuite } from "../suite.ts";
import { casesWithoutMutant } from "./coverage.ts";
import { MUTANTS } from "./mod.ts";
import { isAbout } from "./pattern.ts";
import { runMutant, runWhole } from "./run_mutant.ts";

/** So many cases at most are a mutant's own when it is about one of them. */
const FEW = 6;

/** Controls that are what every usual request is as well: who refuses them refuses nearly all. */
const USUAL = ["meta.media.control-version-v24", "meta.media.control-type-field-absent"];

function mutantsOf({ provider }: ProviderSuite) {
  return MUTANTS.filter((mutant) => mutant.provider === provider);
}

Deno.test.each(SUITES)("$provider mutants: each has a name of its own, and says what is wrong", (suite) => {
  const ids = mutantsOf(suite).map(({ id }) => id);
  assertEquals(ids.filter((id, index) => ids.indexOf(id) !== index), []);
  for (const { id, defect } of mutantsOf(suite)) {
    assertMatch(id, /^[a-z0-9]+(-[a-z0-9]+)*$/);
    assertMatch(defect, /^.*[.`]$/s, id);
  }
});

Deno.test.each(SUITES)("$provider mutants: what each names is a case of its provider", (suite) => {
  for (const { id, kills, also = [] } of mutantsOf(suite)) {
    assert(kills.length > 0, id);
    const lost = [...kills, ...also].filter((pattern) => !suite.cases.some((one) => isAbout(pattern, one.id)));
    assertEquals(lost, [], id);
  }
});

Deno.test.each(SUITES)("$provider mutants: every case has one", (suite) => {
  assertEquals(casesWithoutMutant([suite], mutantsOf(suite)), []);
});

Deno.test.each(SUITES)("$provider mutants: every control has one that refuses little else", (suite) => {
  const caseIds = suite.cases.map(({ id }) => id);
  const narrow = mutantsOf(suite).filter(({ kills }) =>
    caseIds.filter((id) => kills.some((pattern) => isAbout(pattern, id))).length <= FEW
  );
  const controls = suite.cases.filter(({ id, control }) => control && !USUAL.includes(id));
  const without = controls.filter(({ id }) => !narrow.some(({ kills }) => kills.some((one) => isAbout(one, id))));
  assertEquals(without.map(({ id }) => id), []);
});

Deno.test.each(SUITES)("$provider mutants: the first and the last of them bite", async (suite) => {
  const whole = await runWhole(suite);
  const mutants = mutantsOf(suite);
  for (const mutant of new Set([mutants[0], mutants.at(-1)])) {
    assert(mutant);
    assertEquals((await runMutant(mutant, suite, whole)).outcome, "bit", mutant.id);
  }
});
