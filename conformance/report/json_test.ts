import { assertEquals, assertFalse } from "@std/assert";
import { MIXED, mixedRun, SECRET } from "../testdata/mixed_run.ts";
import { type JsonReport, jsonReport } from "./json.ts";

const text = jsonReport(mixedRun());
const report: JsonReport = JSON.parse(text);

Deno.test("json: every case is there with its verdict and the command that repeats it", () => {
  assertEquals(
    report.cases.map(({ id, verdict, reproduce }) => [id, verdict, reproduce]),
    MIXED.map(({ case: { id }, verdict, reproduce }) => [id, verdict, reproduce]),
  );
});

Deno.test("json: a failure has its request, its answer, and what was expected and came", () => {
  const { steps: [step], profile, features } = report.cases[1]!;
  assertEquals([profile, features], ["core", ["toy.thing"]]);
  assertEquals([step?.request, step?.answer?.status], ["GET /thing?token=secr…(12 characters)", 500]);
  assertEquals(step?.checks[0], { id: "status", passed: false, expected: "200", actual: "500" });
});

Deno.test("json: the baseline's entries that have to go are there, and what it accepts", () => {
  assertEquals(report.baseline?.stale.map(({ check }) => check), ["toy.thing.pass"]);
  assertEquals([report.known, report.cases[2]?.known, report.exitCode], [1, "a reason", 3]);
  assertEquals(JSON.parse(jsonReport({ ...mixedRun(), baseline: { stale: [], expired: [] } })).baseline.stale, []);
});

Deno.test("json: no secret is shown", () => {
  assertFalse(text.includes(SECRET));
});
