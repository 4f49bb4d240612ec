/** What holds between every provider's contract and its cases. */
import { assert, assertEquals } from "@std/assert";
import type { ProviderContract } from "@wamock/contract";
import { createMock } from "wamock";
import { isClockStep } from "../case.ts";
import type { ProviderSuite } from "../suite.ts";
import { SUITES } from "./mod.ts";

interface Held {
  readonly provider: string;
  readonly suite: ProviderSuite;
  readonly contract: ProviderContract;
}

await using mock = createMock();
const held: readonly Held[] = mock.providers.map(({ contract }) => {
  const suite = SUITES.find(({ provider }) => provider === contract.name);
  assert(suite, `${contract.name} has no cases`);
  return { provider: contract.name, suite, contract };
});

function named({ cases }: ProviderSuite): Set<string> {
  return new Set(cases.flatMap(({ requirements }) => requirements));
}

Deno.test("requirements: every suite is of a provider that is served", () => {
  assertEquals(SUITES.map(({ provider }) => provider).sort(), held.map(({ provider }) => provider).sort());
});

Deno.test.each(held)(
  "$provider requirements: every fact has a case, is checked on every answer, or is excluded with a reason",
  ({ suite, contract }) => {
    const covered = named(suite);
    const without = contract.facts.map(({ id }) => id)
      .filter((id) => !covered.has(id) && !(id in suite.checkedEverywhere) && !(id in suite.excluded));
    assertEquals(without, []);
  },
);

Deno.test.each(held)("$provider requirements: nothing is excluded that has a case", ({ suite }) => {
  const covered = named(suite);
  assertEquals(Object.keys(suite.excluded).filter((id) => covered.has(id) || id in suite.checkedEverywhere), []);
});

Deno.test.each(held)("$provider requirements: whatever a case is about is in the contract", ({ suite, contract }) => {
  const known = new Set([...contract.facts, ...contract.errors].map(({ id }) => id));
  const used = [...named(suite), ...Object.keys(suite.checkedEverywhere), ...Object.keys(suite.excluded)];
  assertEquals(used.filter((id) => !known.has(id)), []);
});

Deno.test.each(held)(
  "$provider requirements: every error that something can cause is expected by a case",
  ({ provider, suite, contract }) => {
    const expected = new Set(
      suite.cases.flatMap(({ steps }) =>
        steps.flatMap((step) =>
          !isClockStep(step) && "error" in step.expect ? [`${provider}.${step.expect.error}`] : []
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
