import { assert, assertEquals, assertFalse } from "@std/assert";
import { checkEqual, checkShape, checkThat } from "./check.ts";

Deno.test("check: objects with other keys, values or order of keys are not equal", () => {
  assert(checkEqual("x", { a: 1, b: [2] }, { a: 1, b: [2] }).passed);
  assertFalse(checkEqual("x", { b: 2, a: 1 }, { a: 1, b: 2 }).passed);
  assertFalse(checkEqual("x", { a: "1" }, { a: 1 }).passed);
});

Deno.test("check: a number and its digits are not equal, and the quotes show it", () => {
  assertEquals(checkEqual("x", "75", 75), { id: "x", passed: false, expected: "75", actual: '"75"' });
  assertEquals(checkEqual("x", "a", "b").actual, "a");
  assertFalse(checkEqual("x", "null", null).passed);
});

Deno.test("check: what is not there is called nothing", () => {
  assertEquals(checkEqual("x", undefined, "y"), { id: "x", passed: false, expected: '"y"', actual: "nothing" });
  assertEquals(checkShape("x", undefined, /y/).actual, "nothing");
});

Deno.test("check: an assumption is marked", () => {
  assertEquals(checkThat("x", true, "", "", { assumed: true }).assumed, true);
  assertFalse("assumed" in checkThat("x", true, "", ""));
});
