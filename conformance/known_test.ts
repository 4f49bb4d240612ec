import { assertEquals, assertThrows } from "@std/assert";
import { knownOf } from "./known.ts";

const evidence = { level: "documented", sources: ["T1"] } as const;
const error = { status: 400, body: {}, retryable: false, operations: [], evidence } as const;
const { known, inferred } = knownOf<"toy.fact" | "toy.error" | "toy.nothing">({
  facts: [{ id: "toy.fact", statement: "It is so.", evidence }],
  errors: [{ ...error, id: "toy.error", when: "It is not so." }],
});

Deno.test("known: the first gives its sentence and its evidence, and all are what the case is about", () => {
  assertEquals(known("toy.error", "toy.fact"), {
    quote: "It is not so.",
    evidence,
    requirements: ["toy.error", "toy.fact"],
  });
});

Deno.test("known: what is inferred is assumed, and says on what it rests", () => {
  assertEquals(inferred("A guess.", "toy.fact"), {
    quote: "It is so.",
    evidence: { ...evidence, level: "assumed", note: "A guess." },
    requirements: ["toy.fact"],
  });
});

Deno.test("known: what the contract does not have is refused when the case is written", () => {
  assertThrows(() => known("toy.nothing"), TypeError, "no toy.nothing");
});
