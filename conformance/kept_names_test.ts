import { assertEquals, assertMatch, assertNotEquals } from "@std/assert";
import { namesOf, newUnique } from "./kept_names.ts";

Deno.test("kept names: the altered value differs from the value in one character, whatever it ends with", () => {
  for (const value of ["abc", "ab0", "ab1", "a\nb"]) {
    const { "v.altered": altered = "" } = namesOf("v", value);
    assertEquals(altered.length, value.length);
    assertEquals([...altered].filter((character, i) => character !== value[i]).length, 1);
  }
});

Deno.test("kept names: a unique word is letters, and another each time", () => {
  assertMatch(newUnique(), /^[a-z]{12}$/);
  assertNotEquals(newUnique(), newUnique());
});
