import { assertEquals, assertThrows } from "@std/assert";
import { fillJson, fillText, placeholdersIn, UnknownNameError } from "./placeholders.ts";

Deno.test("placeholders: every one is filled, at any depth", () => {
  const names = { a: "1", "good.a": "2" };
  assertEquals(fillText("{a}/{good.a}", names), "1/2");
  assertEquals(fillJson({ x: ["{a}", 3, null, { y: "{good.a}" }] }, names), { x: ["1", 3, null, { y: "2" }] });
});

Deno.test("placeholders: JSON in a text is none", () => {
  const text = JSON.stringify({ a: { b: "c" }, d: {} });
  assertEquals(fillText(text, {}), text);
});

Deno.test("placeholders: one without a value is an error that lists the known names", () => {
  assertThrows(() => fillText("{b}", { a: "1" }), UnknownNameError, "nothing has that name. Known: a.");
  assertThrows(() => fillText("{toString}", {}), UnknownNameError);
});

Deno.test("placeholders: those of a whole request are found", () => {
  assertEquals([...placeholdersIn({ path: "/{a}", headers: [["X", "{b} {a}"]] })], ["a", "b"]);
});
