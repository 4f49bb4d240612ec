import { Ajv2020 } from "ajv/dist/2020.js";
import { assertEquals } from "@std/assert";
import { startMock } from "wamock";
import type { Case } from "../case.ts";
import { SUITES } from "../cases/mod.ts";
import { run } from "../run.ts";
import type { ProviderSuite } from "../suite.ts";
import { openTarget } from "../target/open_target.ts";
import { exportText } from "./export.ts";
import { exportJsonSchema } from "./schema.ts";

const selected = SUITES.map((suite) => ({ suite, cases: suite.cases }));
const exported = JSON.parse(exportText(selected));

Deno.test("export: docs/cases.schema.json is as the code has it; `deno task coverage` renews it", async () => {
  const written = await Deno.readTextFile(new URL("../../docs/cases.schema.json", import.meta.url));
  assertEquals(JSON.parse(written), JSON.parse(exportJsonSchema()));
});

Deno.test("export: every case is in the schema, and a word that it does not have is not", () => {
  const ajv = new Ajv2020({ strict: false, allowUnionTypes: true });
  const validate = ajv.compile(JSON.parse(exportJsonSchema()));
  validate(exported);
  assertEquals(validate.errors ?? [], []);
  const [suite, ...others] = exported.suites;
  const [one, ...cases] = suite.cases;
  for (const wrong of [{ ...one, until: 1 }, { ...one, steps: [{ request: { kind: "guess" }, expect: {} }] }]) {
    assertEquals(validate({ ...exported, suites: [{ ...suite, cases: [wrong, ...cases] }, ...others] }), false);
  }
});

Deno.test("export: what was written out and read back runs, and passes", async () => {
  const back = SUITES.map((suite, index): { suite: ProviderSuite; cases: readonly Case[] } => ({
    suite,
    cases: exported.suites[index].cases,
  }));
  await using mock = await startMock();
  const target = await openTarget(mock.url, back, { allowLive: false, environment: {} });
  const { results, exitCode } = await run(back, target, { targetName: "mock" });
  assertEquals(results.filter(({ verdict }) => verdict !== "pass").map(({ case: { id } }) => id), []);
  assertEquals([results.length, exitCode], [SUITES.flatMap(({ cases }) => cases).length, 0]);
});

Deno.test("export: every error that a case expects is there, and every fixture that one names", () => {
  for (const { errors, cases } of exported.suites) {
    for (const { id, steps } of cases) {
      for (const { expect } of steps) {
        if (expect?.error !== undefined) assertEquals(expect.error in errors, true, id);
      }
      for (const [, name = ""] of JSON.stringify(steps).matchAll(/"fixture":"([^"]+)"/g)) {
        assertEquals(name in exported.fixtures, true, id);
      }
    }
  }
});
