import { assertEquals } from "@std/assert";
import { featuresOf } from "./features.ts";
import { toyCase } from "./testdata/toy_suite.ts";

Deno.test("features: a case needs its own kind of object, those whose calls succeed in it, and what is put in place", () => {
  const request = { kind: "call", method: "GET", path: "/", headers: [] } as const;
  const one = toyCase({
    id: "toy.media.get-gone",
    given: { credential: "expired" },
    steps: [
      { request, expect: { success: "toy.storage.get" } },
      { advanceMs: 1 },
      { request, expect: { error: "gone" } },
    ],
  });
  assertEquals(featuresOf(one), ["toy.media", "toy.storage", "credential-states", "clock"]);
});
