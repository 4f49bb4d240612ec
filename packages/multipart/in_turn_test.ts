import { assertEquals } from "@std/assert";
import { inTurn } from "./in_turn.ts";

Deno.test("in turn: without a promise the next step runs at once", () => {
  const steps: string[] = [];
  assertEquals(inTurn(undefined, () => void steps.push("next")), undefined);
  assertEquals(steps, ["next"]);
});

Deno.test("in turn: with a promise the next step waits for it", async () => {
  const steps: string[] = [];
  const wait = Promise.resolve().then(() => void steps.push("wait"));
  const all = inTurn(wait, () => void steps.push("next"));
  assertEquals(steps, []);
  await all;
  assertEquals(steps, ["wait", "next"]);
});
