import { assert, assertEquals } from "@std/assert";
import type { CatalogueEntry } from "@wamock/contract";
import { commbox, commboxFacts } from "@wamock/contract/commbox";
import { isClockStep } from "../../case.ts";
import { commboxSuite } from "./mod.ts";
import { CHECKED_EVERYWHERE, EXCLUDED } from "./requirements.ts";

const named = new Set(commboxSuite.cases.flatMap(({ requirements }) => requirements));

Deno.test("commbox requirements: every fact has a case, is checked on every answer, or is excluded with a reason", () => {
  const without = commboxFacts.map(({ id }): string => id)
    .filter((id) => !named.has(id) && !(id in CHECKED_EVERYWHERE) && !(id in EXCLUDED));
  assertEquals(without, []);
});

Deno.test("commbox requirements: nothing is excluded that has a case", () => {
  assertEquals(Object.keys(EXCLUDED).filter((id) => named.has(id) || id in CHECKED_EVERYWHERE), []);
});

Deno.test("commbox requirements: every error that something can cause is expected by a case", () => {
  const expected = new Set(
    commboxSuite.cases.flatMap(({ steps }) =>
      steps.flatMap((step) => !isClockStep(step) && "error" in step.expect ? [`commbox.${step.expect.error}`] : [])
    ),
  );
  const served = new Set<string>(commbox.operations.map(({ id }) => id));
  const errors: readonly CatalogueEntry[] = commbox.errors;
  const reachable = errors.filter(({ operations, injectableOnly }) =>
    injectableOnly === undefined && operations.some((operation) => served.has(operation))
  );
  assert(reachable.length > 10);
  assertEquals(reachable.map(({ id }) => id).filter((id) => !expected.has(id)), []);
});
