import { assertEquals, assertFalse } from "@std/assert";
import type { CaseResult } from "../result.ts";
import { mixedRun } from "../testdata/mixed_run.ts";
import { toyCase } from "../testdata/toy_suite.ts";
import { countVerdicts } from "../verdict.ts";
import { caseLines, summaryLines } from "./console.ts";

const failed: CaseResult = {
  case: toyCase(),
  provider: "toy",
  verdict: "fail",
  secrets: ["secret-token"],
  reproduce: "deno task conform --target mock --only toy.thing.get",
  durationMs: 1,
  steps: [{
    index: 0,
    request: {
      method: "GET",
      origin: new URL("http://127.0.0.1"),
      target: "/thing?token=secret-token",
      headers: [],
      body: [],
      chunked: false,
    },
    answer: { status: 200, headers: [], body: new TextEncoder().encode('{"echo":"secret-token\u0007"}') },
    checks: [
      { id: "status", passed: true, expected: "200", actual: "200" },
      { id: "body", passed: false, expected: "x".repeat(2000), actual: "secret-token\u001b[31m" },
    ],
  }],
};

Deno.test("console: a pass is one line", () => {
  assertEquals(caseLines({ ...failed, verdict: "pass" }), ["pass            toy.thing.get"]);
});

Deno.test("console: a failure has Expected and Actual, bounded, without secrets and control characters", () => {
  const text = caseLines(failed).join("\n");
  assertFalse(text.includes("secret-token"));
  assertEquals(caseLines(failed), [
    "fail            toy.thing.get",
    "  A GET is answered with the thing.",
    "  Step 1: GET /thing?token=secr…(12 characters)",
    '  Answer: 200, {"echo":"secr…(12 characters)\\x07"}',
    "    body",
    `      Expected: ${"x".repeat(1200)}… (2000 characters)`,
    "      Actual:   secr…(12 characters)\ufffd[31m",
    "  Known from: reported (T1): Things are there.",
    "  Again: deno task conform --target mock --only toy.thing.get",
  ]);
});

Deno.test("console: no answer is one line with the reason", () => {
  assertEquals(caseLines({ ...failed, verdict: "could-not-check", reason: "gone" }), [
    "could-not-check toy.thing.get: gone",
  ]);
});

Deno.test("console: the summary counts every verdict that was given, and passes and failures always", () => {
  const counts = countVerdicts(["pass", "pass", "untestable", "not-applicable"]);
  const result = { target: "mock", results: [], counts, known: 0, exitCode: 1, startedAt: 0, durationMs: 1234 };
  assertEquals(summaryLines(result), [
    "",
    "mock: 2 passed, 0 failed, 1 not applicable, 1 untestable (1.2 s, exit code 1)",
  ]);
});

Deno.test("console: a failure that the baseline lists says so, and why", () => {
  const [first, , third] = caseLines({ ...failed, known: "a reason" });
  assertEquals([first, third], ["known fail      toy.thing.get", "  In the baseline: a reason"]);
});

Deno.test("console: entries of the baseline that have to go are told before the summary", () => {
  assertEquals(summaryLines(mixedRun()).slice(1, 3), [
    "baseline: toy.thing.pass passes: take it out",
    "baseline: toy.thing.known was accepted until 2020-01-31 (a <reason>): mend it, or give it another day",
  ]);
});
