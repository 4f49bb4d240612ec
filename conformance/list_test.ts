import { assertEquals } from "@std/assert";
import { listLines } from "./list.ts";
import { toyCase, toySuite } from "./testdata/toy_suite.ts";

const suites = [toySuite([toyCase(), toyCase({ id: "toy.later", steps: [{ advanceMs: 1 }] })])];

Deno.test("list: it names every case, what it is about, and what it needs", () => {
  assertEquals(listLines(suites, {}), [
    "toy.thing.get  [core] A GET is answered with the thing.",
    "toy.later  [limits] A GET is answered with the thing. [needs clock]",
  ]);
});
