import { assertEquals } from "@std/assert";
import { fieldAt } from "./json_object.ts";

Deno.test("json: a path leads through objects and lists, and nowhere else", () => {
  const value = { id: "a", data: [{ id: "b" }, { id: "c" }] };
  assertEquals(["id", "data.0.id", "data.1.id"].map((path) => fieldAt(value, path)), ["a", "b", "c"]);
  assertEquals(["no", "data.2.id", "data.id", "id.length", "data.x", "id.0"].map((path) => fieldAt(value, path)), [
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
  assertEquals([fieldAt(undefined, "id"), fieldAt("text", "0")], [undefined, undefined]);
});
