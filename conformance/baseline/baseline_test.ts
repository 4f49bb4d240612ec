import { assertEquals, assertThrows } from "@std/assert";
import { toySuite } from "../testdata/toy_suite.ts";
import { SuiteUsageError } from "../usage_error.ts";
import { parseBaseline } from "./baseline.ts";

const suites = [toySuite()];
const entry = { check: "toy.thing.get", reason: "it is broken", expires: "2027-01-31" };

function problemsOf(value: unknown): string[] {
  const { message } = assertThrows(() => parseBaseline(JSON.stringify(value), "b.json", suites), SuiteUsageError);
  return message.split("\n").slice(1).map((line) => line.trim());
}

Deno.test("baseline: a case is listed, or one check of a case", () => {
  const baseline = { failures: [entry, { ...entry, check: "toy.thing.get/header.vary" }] };
  assertEquals(parseBaseline(JSON.stringify(baseline), "b.json", suites), baseline);
});

Deno.test("baseline: everything that is wrong with its form is told at once", () => {
  assertEquals(
    problemsOf({ failures: [{ check: "", reason: " ", expires: "2027-02-30" }, { check: "a", until: "x" }], more: 1 }),
    [
      "failures[0].check: must name a case",
      "failures[0].reason: must say why the failure is accepted",
      "failures[0].expires: must be a day such as 2027-01-31",
      "failures[1].reason: Invalid input: expected string, received undefined",
      "failures[1].expires: must be a day such as 2027-01-31",
      'failures[1]: Unrecognized key: "until"',
      'the file: Unrecognized key: "more"',
    ],
  );
  assertEquals(problemsOf([]), ["the file: Invalid input: expected object, received array"]);
});

Deno.test("baseline: a case that does not exist, and one named twice, are told at once", () => {
  assertEquals(problemsOf({ failures: [entry, { ...entry, check: "toy.thing.gone/body" }, entry] }), [
    "failures[1].check: there is no case toy.thing.gone; see --list",
    "failures[2].check: toy.thing.get is named twice",
  ]);
});

Deno.test("baseline: what is no JSON is told with the file's name", () => {
  assertThrows(() => parseBaseline("{", "b.json", suites), SuiteUsageError, "the baseline b.json is no JSON");
});
