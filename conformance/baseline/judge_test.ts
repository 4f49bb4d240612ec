import { assertEquals } from "@std/assert";
import type { Check } from "../check.ts";
import type { CaseResult } from "../result.ts";
import { toyResult } from "../testdata/mixed_run.ts";
import { judgeBaseline, knownReason } from "./judge.ts";

const entry = { check: "toy.thing.get", reason: "it is broken", expires: "2027-01-31" };
const ofCheck = { ...entry, check: "toy.thing.get/body", reason: "the body is" };
const TODAY = "2026-11-20";

function failed(...checks: readonly Partial<Check>[]): CaseResult {
  const made = checks.map((check) => ({ id: "body", passed: false, expected: "a", actual: "b", ...check }));
  return toyResult({ verdict: "fail", steps: [{ index: 0, checks: made }] });
}

Deno.test("baseline: a failure is known when its case is listed, or every check that failed", () => {
  assertEquals(knownReason(failed({}), { failures: [entry] }), "it is broken");
  assertEquals(knownReason(failed({}), { failures: [ofCheck] }), "the body is");
  assertEquals(knownReason(failed({}, { id: "status" }), { failures: [ofCheck] }), undefined);
  assertEquals(knownReason(failed({}), { failures: [{ ...entry, check: "toy.thing.other" }] }), undefined);
});

Deno.test("baseline: what only differs from an assumption need not be listed beside what failed", () => {
  assertEquals(knownReason(failed({}, { id: "header.vary", assumed: true }), { failures: [ofCheck] }), "the body is");
  assertEquals(knownReason(failed({ id: "header.vary", assumed: true }), { failures: [ofCheck] }), undefined);
});

Deno.test("baseline: only a failure is accepted", () => {
  for (const verdict of ["pass", "warn", "untestable", "could-not-check", "error", "not-applicable"] as const) {
    assertEquals(knownReason(toyResult({ verdict }), { failures: [entry] }), undefined);
  }
});

Deno.test("baseline: an entry whose case passes is stale, and one that was not judged is not", () => {
  const staleOf = (result: CaseResult, failure = entry) =>
    judgeBaseline({ failures: [failure] }, [result], TODAY).stale.length === 1;
  assertEquals(staleOf(toyResult()), true);
  assertEquals(staleOf(toyResult({ verdict: "warn" })), true);
  assertEquals(staleOf(failed({})), false);
  for (const verdict of ["untestable", "could-not-check", "error", "not-applicable"] as const) {
    assertEquals(staleOf(toyResult({ verdict })), false, verdict);
  }
  assertEquals(staleOf(toyResult({ id: "toy.thing.other" })), false);
});

Deno.test("baseline: an entry about a check is stale when the check passed, though another failed", () => {
  const { stale } = judgeBaseline({ failures: [ofCheck] }, [failed({ id: "status" }, { passed: true })], TODAY);
  assertEquals(stale, [ofCheck]);
  assertEquals(judgeBaseline({ failures: [ofCheck] }, [failed({ id: "status" })], TODAY).stale, []);
});

Deno.test("baseline: an entry is good until the end of its day, and still covers its failure then", () => {
  const expiredOn = (today: string) => judgeBaseline({ failures: [entry] }, [failed({})], today).expired;
  assertEquals(expiredOn("2027-01-31"), []);
  assertEquals(expiredOn("2027-02-01"), [entry]);
  assertEquals(knownReason(failed({}), { failures: [entry] }), "it is broken");
});
