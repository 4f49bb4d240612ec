import { assertEquals } from "@std/assert";
import { requiredNames } from "./required_names.ts";
import { toyCase } from "./testdata/toy_suite.ts";

Deno.test("required names: those that no step of the case gives, and what derived ones are made of", () => {
  const one = toyCase({
    steps: [
      {
        request: { kind: "call", method: "POST", path: "/{a}?p={proof}", headers: [["X", "{good.b}"]] },
        expect: { success: "x" },
        keep: { id: "id" },
      },
      { advanceMs: 1 },
      {
        request: { kind: "call", method: "GET", path: "/{id}/{id.encoded}/{id.altered}/{unique}", headers: [] },
        expect: { error: "e", values: { v: "{c}" } },
      },
    ],
  });
  const derived = { proof: { from: ["d", "e"], make: () => Promise.resolve("") } };
  assertEquals([...requiredNames(one, { derived })].sort(), ["a", "b", "c", "d", "e"]);
});
