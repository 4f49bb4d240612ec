/** What holds for every provider when its cases are run on this project's own mock. */
import { assert, assertEquals } from "@std/assert";
import { outsideCatalogue } from "../../tests/catalogued.ts";
import { Description } from "../testdata/description.ts";
import { type MockedRun, runOnMock } from "../testdata/mocked_run.ts";
import { SUITES } from "./mod.ts";

const runs: MockedRun[] = [];
for (const suite of SUITES) runs.push(await runOnMock(suite));

Deno.test.each(runs)("$provider: the mock passes every case", ({ result }) => {
  const failed = result.results.filter(({ verdict }) => verdict !== "pass");
  assertEquals(failed.map(({ case: { id }, verdict, reason }) => [id, verdict, reason]), []);
  assertEquals(result.exitCode, 0);
});

Deno.test.each(runs)("$provider: the suite leaves the mock as it was", ({ before, after }) => {
  assertEquals(after.sandbox, before.sandbox);
  assertEquals(after.settings, before.settings);
  assert(!after.clock.frozen && Math.abs(after.clock.now - before.clock.now) < 60_000);
});

Deno.test.each(runs)("$provider: what is said to be checked on every answer is", ({ suite, result }) => {
  const made = new Set(
    result.results.flatMap(({ steps }) => steps.flatMap(({ checks }) => checks.map(({ id }) => id))),
  );
  assertEquals(Object.values(suite.checkedEverywhere).filter((id) => !made.has(id)), []);
});

Deno.test.each(runs)("$provider: every operation is one that a case succeeds with", ({ contract, steps }) => {
  const done = new Set(steps.flatMap(({ exchange }) => exchange.error ? [] : [exchange.operation]));
  assertEquals(contract.operations.map(({ id }) => id).filter((id) => !done.has(id)), []);
});

Deno.test.each(runs)(
  "$provider: a refusal is an entry of the catalogue, and nothing else is",
  ({ contract, steps }) => {
    const entries = new Set(contract.errors.map(({ id }) => id));
    const strange = steps.filter(({ step, exchange: { error } }) =>
      "error" in step.expect ? !error || !entries.has(error.entry.id) : error !== undefined
    );
    assertEquals(strange.map(({ caseId }) => caseId), []);
  },
);

Deno.test.each(runs)("$provider: every answer is in the served OpenAPI, by status, type and schema", (run) => {
  const description = new Description(run.openapi);
  for (const { caseId, exchange: { operation, error }, answer } of run.steps) {
    // A call that is none is answered before anybody knows which it is: the entry then says what it is described with.
    const candidates = operation ? [operation] : error?.entry.operations.filter((id) => description.has(id)) ?? [];
    const found = candidates.map((id) => [id, description.problems(id, answer)] as const);
    if (!operation && error && candidates.length === 0) continue;
    assert(found.some(([, problems]) => problems.length === 0), `${caseId}: ${JSON.stringify(found)}`);
  }
});

Deno.test.each(runs)("$provider: every answer is a success of its operation, or in the catalogue", async (run) => {
  assertEquals(await outsideCatalogue([run.contract], run.steps.map(({ exchange }) => exchange)), []);
  for (const { caseId, step: { expect }, exchange: { error } } of run.steps) {
    assertEquals(error?.entry.id, "error" in expect ? `${run.provider}.${expect.error}` : undefined, caseId);
  }
});

Deno.test.each(runs)("$provider: how an error is said to come about is how it does", ({ errors, steps }) => {
  const reached = new Map(steps.flatMap(({ exchange }) => exchange.error ? [[exchange.error.entry.id, exchange]] : []));
  for (const { id, reach, injectableOnly = "" } of errors) {
    const exchange = reached.get(id);
    switch (reach) {
      case "request":
        assert(exchange, `no case reaches ${id}`);
        break;
      case "injection":
        assert(injectableOnly.includes(" "), `${id} does not say why only an injection brings it about`);
        assert(!exchange, `a request reaches ${id}`);
        break;
      default:
        assertEquals(reach, "unserved", id);
        assert(!exchange?.operation, `${exchange?.operation} is served, and answers ${id}`);
    }
  }
});
