import { assertEquals } from "@std/assert";
import { itemsOf, memberOf, parseJson } from "./json_value.ts";

Deno.test("json: a member is an object's own, and nothing else has one", () => {
  assertEquals(memberOf({ a: { b: 1 } }, "a"), { b: 1 });
  for (const value of [{ b: 1 }, ["a"], "a", 1, null, undefined]) assertEquals(memberOf(value, "a"), undefined);
  assertEquals(memberOf({}, "toString"), undefined);
});

Deno.test("json: only a list has items", () => {
  assertEquals(itemsOf([1, "a"]), [1, "a"]);
  for (const value of [{ 0: 1 }, "ab", null, undefined]) assertEquals(itemsOf(value), []);
});

Deno.test("json: what is no JSON is nothing", () => {
  assertEquals(parseJson('{"a":[1]}'), { a: [1] });
  for (const text of ["", "{", "undefined", "{'a':1}"]) assertEquals(parseJson(text), undefined);
});
