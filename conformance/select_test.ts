import { assertEquals, assertThrows } from "@std/assert";
import { selectCases } from "./select.ts";
import { toyCase, toySuite } from "./testdata/toy_suite.ts";
import { SuiteUsageError } from "./usage_error.ts";

const suites = [toySuite(["toy.a", "toy.a-b", "toy.c"].map((id) => toyCase({ id })))];

function idsOf(only?: readonly string[]): string[] {
  return selectCases(suites, { only }).flatMap(({ cases }) => cases.map(({ id }) => id));
}

Deno.test("select: without a choice every case runs", () => {
  assertEquals(idsOf(), ["toy.a", "toy.a-b", "toy.c"]);
});

Deno.test("select: an id means that case alone, a beginning all that have it", () => {
  assertEquals(idsOf(["toy.a"]), ["toy.a"]);
  assertEquals(idsOf(["toy.a-"]), ["toy.a-b"]);
  assertEquals(idsOf(["toy.c", "toy.a"]), ["toy.a", "toy.c"]);
});

Deno.test("select: what nothing has is a wrong use", () => {
  assertThrows(() => idsOf(["toy.a", "toy.x"]), SuiteUsageError, "toy.x");
  assertThrows(() => selectCases(suites, { providers: ["y"] }), SuiteUsageError, "Choose from: toy");
});
