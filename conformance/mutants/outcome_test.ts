import { assertEquals } from "@std/assert";
import { accepted } from "./changes.ts";
import type { Mutant } from "./mutant.ts";
import { judgeMutant } from "./outcome.ts";

const CASES = ["toy.a.one", "toy.a.one-more", "toy.b.two"];

function judged(red: readonly string[], changes: Partial<Mutant> = {}, applied = 1): unknown {
  const mutant: Mutant = {
    id: "m",
    provider: "toy",
    defect: "It is wrong.",
    mutation: { where: {}, change: accepted },
    kills: ["toy.a.one"],
    ...changes,
  };
  const { outcome, checks } = judgeMutant(mutant, applied, red, CASES);
  return [outcome, ...checks];
}

Deno.test("outcome: a mutant bit when what it names turned red, and nothing else", () => {
  assertEquals(judged(["toy.a.one/status", "toy.a.one/body"]), ["bit"]);
  assertEquals(judged(["toy.a.one/status", "toy.b.two/body"], { also: ["toy.b.*/body"] }), ["bit"]);
});

Deno.test("outcome: a mutant survived when something that it names stayed green", () => {
  assertEquals(judged([]), ["survived", "toy.a.one"]);
  assertEquals(judged(["toy.a.one/status"], { kills: ["toy.a.one/body"] }), ["survived", "toy.a.one"]);
  assertEquals(judged(["toy.a.one/status"], { kills: ["toy.a.*"] }), ["survived", "toy.a.one-more"]);
  assertEquals(judged(["toy.a.one/status"], { also: ["toy.b.two"] }), ["survived", "toy.b.two"]);
});

Deno.test("outcome: a mutant that names no case there is survived", () => {
  assertEquals(judged(["toy.a.one/status"], { kills: ["toy.c.*"] }), ["survived", "toy.c.*"]);
});

Deno.test("outcome: a mutant spilled when something that it does not name turned red", () => {
  assertEquals(judged(["toy.a.one/status", "toy.b.two/body"]), ["spilled", "toy.b.two/body"]);
  assertEquals(judged(["toy.a.one/body", "toy.a.one/status"], { kills: ["toy.a.one/body"] }), [
    "spilled",
    "toy.a.one/status",
  ]);
});

Deno.test("outcome: a mutant that changed no answer did not apply, whatever is red", () => {
  assertEquals(judged(["toy.a.one/status"], {}, 0), ["did not apply"]);
});
