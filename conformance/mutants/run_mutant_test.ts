import { assertEquals } from "@std/assert";
import { commboxSuite } from "../cases/commbox/mod.ts";
import { status, text } from "./changes.ts";
import type { Mutant, Mutation } from "./mutant.ts";
import { runMutant, runWhole } from "./run_mutant.ts";

const ID = "commbox.media.request-id";
const suite = {
  ...commboxSuite,
  cases: commboxSuite.cases.filter(({ id }) => id.startsWith("commbox.media.u") || id === ID),
};
const whole = await runWhole(suite);

async function outcomeOf(mutation: Mutation, kills: readonly string[] = [ID]): Promise<string> {
  const mutant: Mutant = { id: "m", provider: "commbox", defect: "It is wrong.", mutation, kills };
  return (await runMutant(mutant, suite, whole)).outcome;
}

const OF_THE_CASE = { head: /\nX-Request-Id: my-request-17/ };

Deno.test("run mutant: without a mutation every case passes, and every check is made", () => {
  assertEquals(whole.failed, []);
  assertEquals(whole.checks.has("status"), true);
  assertEquals(typeof whole.successes.get("commbox.media.upload")?.body, "string");
});

Deno.test("run mutant: one that is wrong for one case bites that case alone", async () => {
  assertEquals(await outcomeOf({ where: OF_THE_CASE, change: status(500) }), "bit");
});

Deno.test("run mutant: one that is wrong for others as well spills", async () => {
  assertEquals(await outcomeOf({ where: {}, change: status(500) }), "spilled");
});

Deno.test("run mutant: one that no check sees survives", async () => {
  const change = text(/"id":"\d/, '"id":"9');
  assertEquals(await outcomeOf({ where: OF_THE_CASE, change }), "survived");
});

Deno.test("run mutant: one whose place is gone does not apply, be it an answer or a setting", async () => {
  assertEquals(await outcomeOf({ where: { head: /nothing like it/ }, change: status(500) }), "did not apply");
  assertEquals(await outcomeOf({ settings: { limits: { "commbox.gone": 1 } } }), "did not apply");
});
