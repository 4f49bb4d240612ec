import { assertEquals, assertStrictEquals, assertThrows } from "@std/assert";
import { climb, type Rung, type TraceStep } from "./ladder.ts";
import { ProviderError } from "./provider_error.ts";
import { toyErrors } from "./testdata/toy_provider.ts";

const rungs: readonly Rung<number>[] = [
  {
    check: "positive",
    judge: (n) => n > 0 ? "it is positive" : { error: toyErrors["too-large"], reason: "it is not" },
  },
  {
    check: "small",
    judge: (n) =>
      n < 10
        ? "it is small"
        : { error: toyErrors["token-wrong"], values: { token: n }, status: 403, reason: "it is large" },
  },
  { check: "last", judge: () => "it came up here" },
];

Deno.test("ladder: whoever passes every rung is noted on every rung", () => {
  const trace: TraceStep[] = [];
  climb(rungs, 5, trace);
  assertEquals(trace, [
    { check: "positive", passed: true, reason: "it is positive" },
    { check: "small", passed: true, reason: "it is small" },
    { check: "last", passed: true, reason: "it came up here" },
  ]);
});

Deno.test("ladder: the first refusal is thrown with its entry, values and status, and no later rung is asked", () => {
  const trace: TraceStep[] = [];
  const error = assertThrows(() => climb(rungs, 12, trace), ProviderError);
  assertStrictEquals(error.entry, toyErrors["token-wrong"]);
  assertEquals([error.values, error.status], [{ token: 12 }, 403]);
  assertEquals(trace.map(({ check, passed }) => [check, passed]), [["positive", true], ["small", false]]);
});

Deno.test("ladder: a refusal without values or status has none, and the entry's own", () => {
  const error = assertThrows(() => climb(rungs, 0, []), ProviderError);
  assertEquals([error.values, error.status], [{}, 413]);
});
