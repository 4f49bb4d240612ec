import { assert, assertEquals } from "@std/assert";
import { startMock } from "wamock";
import { wolkvox } from "@wamock/contract/wolkvox";
import { isClockStep } from "../../case.ts";
import type { RunResult } from "../../result.ts";
import { run } from "../../run.ts";
import { openTarget } from "../../target/open_target.ts";
import { wolkvoxSuite } from "./mod.ts";
import { CHECKED_EVERYWHERE } from "./requirements.ts";

const selected = [{ suite: wolkvoxSuite, cases: wolkvoxSuite.cases }];

await using mock = await startMock();
const target = await openTarget(mock.url, selected, { allowLive: false, environment: {} });
const result: RunResult = await run(selected, target, { targetName: mock.url });

Deno.test("wolkvox: the mock passes every case", () => {
  const failed = result.results.filter(({ verdict }) => verdict !== "pass");
  assertEquals(failed.map(({ case: { id }, verdict, reason }) => [id, verdict, reason]), []);
  assertEquals(result.exitCode, 0);
});

Deno.test("wolkvox: what is said to be checked on every answer is", () => {
  const made = new Set(
    result.results.flatMap(({ steps }) => steps.flatMap(({ checks }) => checks.map(({ id }) => id))),
  );
  assertEquals(Object.values(CHECKED_EVERYWHERE).filter((id) => !made.has(id)), []);
});

Deno.test("wolkvox: no answer is 429, and none is outside the catalogue", () => {
  const statuses = new Set<number>([200, 201, 207, ...wolkvox.errors.map(({ status }) => status)]);
  for (const { case: one, steps } of result.results) {
    for (const { index, answer } of steps) {
      const step = one.steps[index];
      assert(answer && step && !isClockStep(step));
      assert(statuses.has(answer.status) && answer.status !== 429, one.id);
    }
  }
});
