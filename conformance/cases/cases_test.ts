/** What holds for every provider's cases as data. */
import { assert, assertEquals, assertMatch } from "@std/assert";
import { type Case, isRequestStep, type RequestStep } from "../case.ts";
import { requiredNames } from "../required_names.ts";
import { SUITES } from "./mod.ts";

function requestSteps({ steps }: Case): RequestStep[] {
  return steps.flatMap((step) => isRequestStep(step) ? [step] : []);
}

Deno.test("cases: every suite has cases, and no provider has two", () => {
  for (const { provider, cases } of SUITES) assert(cases.length > 0, provider);
  assertEquals(new Set(SUITES.map(({ provider }) => provider)).size, SUITES.length);
});

Deno.test.each(SUITES)("$provider cases: each id has its form, and none is given twice", ({ provider, cases }) => {
  const ids = cases.map(({ id }) => id);
  for (const id of ids) assertMatch(id, new RegExp(`^${provider}(\\.[a-z0-9]+(-[a-z0-9]+)*){2}$`));
  assertEquals(ids.filter((id, index) => ids.indexOf(id) !== index), []);
});

Deno.test.each(SUITES)("$provider cases: a control is called one, and nothing else is", ({ cases }) => {
  for (const { id, control } of cases) assertEquals(id.includes(".control-"), control ?? false, id);
});

Deno.test.each(SUITES)(
  "$provider cases: titles and quotes are sentences, and each case does something",
  ({ cases }) => {
    for (const one of cases) {
      for (const text of [one.title, one.quote]) assertMatch(text, /[.`]$/, one.id);
      assert(requestSteps(one).length > 0, one.id);
    }
  },
);

Deno.test.each(SUITES)("$provider cases: a case is data, which JSON brings back whole", ({ cases }) => {
  assertEquals(JSON.parse(JSON.stringify(cases)), cases);
});

Deno.test.each(SUITES)("$provider cases: a case needs no name that a target cannot give", (suite) => {
  const known = new Set([...suite.credentials, ...suite.fixtures]);
  for (const one of suite.cases) {
    for (const name of requiredNames(one, suite)) assert(known.has(name), `${one.id}: ${name}`);
  }
});

Deno.test.each(SUITES)("$provider cases: no case repeats another", ({ cases }) => {
  const seen = new Map<string, string>();
  for (const { id, given, steps } of cases) {
    const text = JSON.stringify([given, steps]);
    assertEquals(seen.get(text), undefined, `${id} does what another case does`);
    seen.set(text, id);
  }
});
