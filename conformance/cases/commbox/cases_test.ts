import { assert, assertEquals, assertMatch } from "@std/assert";
import { type Case, isClockStep, type RequestStep } from "../../case.ts";
import { requiredNames } from "../../required_names.ts";
import { commboxSuite } from "./mod.ts";

const cases: readonly Case[] = commboxSuite.cases;

function requestSteps({ steps }: Case): RequestStep[] {
  return steps.flatMap((step) => isClockStep(step) ? [] : [step]);
}

Deno.test("commbox cases: there are many, each id has its form, and none is given twice", () => {
  const ids = cases.map(({ id }) => id);
  assert(ids.length >= 100);
  for (const id of ids) assertMatch(id, /^commbox\.(media|templates)\.[a-z0-9]+(-[a-z0-9]+)*$/);
  assertEquals(ids.filter((id, index) => ids.indexOf(id) !== index), []);
});

Deno.test("commbox cases: a control is called one, and nothing else is", () => {
  for (const { id, control } of cases) assertEquals(id.includes(".control-"), control ?? false, id);
});

Deno.test("commbox cases: every title and quote is a sentence, and every case does something", () => {
  for (const one of cases) {
    for (const text of [one.title, one.quote]) assertMatch(text, /[.`]$/, one.id);
    assert(requestSteps(one).length > 0, one.id);
  }
});

Deno.test("commbox cases: a case is data, which JSON brings back whole", () => {
  assertEquals(JSON.parse(JSON.stringify(cases)), cases);
});

Deno.test("commbox cases: a case needs no name that a target cannot give", () => {
  const known = new Set([...commboxSuite.credentials, ...commboxSuite.fixtures]);
  for (const one of cases) {
    for (const name of requiredNames(one, commboxSuite)) assert(known.has(name), `${one.id}: ${name}`);
  }
});

Deno.test("commbox cases: no case repeats another", () => {
  const seen = new Map<string, string>();
  for (const { id, given, steps } of cases) {
    const text = JSON.stringify([given, steps]);
    assertEquals(seen.get(text), undefined, `${id} does what another case does`);
    seen.set(text, id);
  }
});
