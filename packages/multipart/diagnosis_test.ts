import { assertEquals } from "@std/assert";
import { diagnosis } from "./diagnosis.ts";

Deno.test("diagnosis: cause and cure become one sentence", () => {
  assertEquals(diagnosis("error", "body-empty", "the body is empty", "send one"), {
    id: "body-empty",
    level: "error",
    cause: "the body is empty",
    cure: "send one",
    sentence: "The body is empty: send one.",
  });
  assertEquals(diagnosis("warning", "x", "a", "b", 2).part, 2);
});
