import { assertEquals, assertLess } from "@std/assert";
import { shown } from "./shown.ts";

Deno.test("shown: line breaks and quotes in a hostile name are escaped", () => {
  assertEquals(shown('a\r\n"b'), '"a\\r\\n\\"b"');
});

Deno.test("shown: a very long name is cut", () => {
  assertLess(shown("x".repeat(10_000)).length, 100);
});
