import { assert, assertEquals } from "@std/assert";
import type { CatalogueEntry } from "@wamock/contract";
import { meta, metaFacts } from "@wamock/contract/meta";
import { isClockStep } from "../../case.ts";
import { metaSuite } from "./mod.ts";
import { CHECKED_EVERYWHERE, EXCLUDED } from "./requirements.ts";

const named = new Set(metaSuite.cases.flatMap(({ requirements }) => requirements));

Deno.test("meta requirements: every fact has a case, is checked on every answer, or is excluded with a reason", () => {
  const without = metaFacts.map(({ id }): string => id)
    .filter((id) => !named.has(id) && !(id in CHECKED_EVERYWHERE) && !(id in EXCLUDED));
  assertEquals(without, []);
});

Deno.test("meta requirements: nothing is excluded that has a case", () => {
  assertEquals(Object.keys(EXCLUDED).filter((id) => named.has(id) || id in CHECKED_EVERYWHERE), []);
});

Deno.test("meta requirements: every error that something can cause is expected by a case", () => {
  const expected = new Set(
    metaSuite.cases.flatMap(({ steps }) =>
      steps.flatMap((step) => !isClockStep(step) && "error" in step.expect ? [`meta.${step.expect.error}`] : [])
    ),
  );
  const served = new Set<string>(meta.operations.map(({ id }) => id));
  const errors: readonly CatalogueEntry[] = meta.errors;
  const reachable = errors.filter(({ operations, injectableOnly }) =>
    injectableOnly === undefined && operations.some((operation) => served.has(operation))
  );
  assert(reachable.length > 20);
  assertEquals(reachable.map(({ id }) => id).filter((id) => !expected.has(id)), []);
});
