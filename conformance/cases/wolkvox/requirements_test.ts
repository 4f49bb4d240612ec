import { assert, assertEquals } from "@std/assert";
import type { CatalogueEntry } from "@wamock/contract";
import { wolkvox, wolkvoxFacts } from "@wamock/contract/wolkvox";
import { isClockStep } from "../../case.ts";
import { wolkvoxSuite } from "./mod.ts";
import { CHECKED_EVERYWHERE, EXCLUDED } from "./requirements.ts";

const named = new Set(wolkvoxSuite.cases.flatMap(({ requirements }) => requirements));

Deno.test("wolkvox requirements: every fact has a case, is checked on every answer, or is excluded with a reason", () => {
  const without = wolkvoxFacts.map(({ id }): string => id)
    .filter((id) => !named.has(id) && !(id in CHECKED_EVERYWHERE) && !(id in EXCLUDED));
  assertEquals(without, []);
});

Deno.test("wolkvox requirements: nothing is excluded that has a case", () => {
  assertEquals(Object.keys(EXCLUDED).filter((id) => named.has(id) || id in CHECKED_EVERYWHERE), []);
});

Deno.test("wolkvox requirements: every error that something can cause is expected by a case", () => {
  const expected = new Set(
    wolkvoxSuite.cases.flatMap(({ steps }) =>
      steps.flatMap((step) => !isClockStep(step) && "error" in step.expect ? [`wolkvox.${step.expect.error}`] : [])
    ),
  );
  const served = new Set<string>(wolkvox.operations.map(({ id }) => id));
  const errors: readonly CatalogueEntry[] = wolkvox.errors;
  const reachable = errors.filter(({ operations, injectableOnly }) =>
    injectableOnly === undefined && operations.some((operation) => served.has(operation))
  );
  assert(reachable.length > 20);
  assertEquals(reachable.map(({ id }) => id).filter((id) => !expected.has(id)), []);
});
