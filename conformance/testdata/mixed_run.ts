import { countVerdicts, exitCode } from "../verdict.ts";
import type { CaseResult, RunResult } from "../result.ts";
import { toyCase } from "./toy_suite.ts";

/** What no report may show. */
export const SECRET = "secret-token";

/** A result of a case; a failure's texts are as hostile as they come. */
export function toyResult(changes: Partial<CaseResult> & { readonly id?: string } = {}): CaseResult {
  const { id = "toy.thing.get", ...rest } = changes;
  return {
    case: toyCase({ id }),
    provider: "toy",
    verdict: "pass",
    secrets: [SECRET],
    reproduce: `deno task conform --target mock --only ${id}`,
    durationMs: 12,
    steps: [],
    ...rest,
  };
}

const HOSTILE = `<a href="x">]]>&amp; ${SECRET} \u0000\u001b[31m \ud800 \`\`\`\n| # é 写`;

/** One result for each verdict, and a failure that the baseline lists. */
export const MIXED: readonly CaseResult[] = [
  toyResult({ id: "toy.thing.pass" }),
  toyResult({
    id: "toy.thing.fail",
    verdict: "fail",
    steps: [{
      index: 0,
      request: {
        method: "GET",
        origin: new URL("http://127.0.0.1"),
        target: `/thing?token=${SECRET}`,
        headers: [],
        body: [],
        chunked: false,
      },
      answer: { status: 500, headers: [], body: new TextEncoder().encode(HOSTILE) },
      checks: [
        { id: "status", passed: false, expected: "200", actual: "500" },
        { id: "body", passed: false, expected: HOSTILE, actual: HOSTILE },
      ],
    }],
  }),
  toyResult({ id: "toy.thing.known", verdict: "fail", known: "a reason" }),
  toyResult({ id: "toy.thing.warn", verdict: "warn" }),
  toyResult({ id: "toy.thing.not-applicable", verdict: "not-applicable", reason: HOSTILE }),
  toyResult({ id: "toy.other.untestable", verdict: "untestable", reason: HOSTILE, provider: "other" }),
  toyResult({ id: "toy.other.could-not-check", verdict: "could-not-check", reason: HOSTILE, provider: "other" }),
  toyResult({ id: "toy.other.error", verdict: "error", reason: HOSTILE, provider: "other" }),
];

/** A run with every verdict in it, and a baseline that has to be mended. */
export function mixedRun(changes: Partial<RunResult> = {}): RunResult {
  const counts = countVerdicts(MIXED.map(({ verdict }) => verdict));
  return {
    target: "mock",
    results: MIXED,
    counts,
    known: 1,
    baseline: {
      stale: [{ check: "toy.thing.pass", reason: "it was broken", expires: "2999-12-31" }],
      expired: [{ check: "toy.thing.known", reason: "a <reason>", expires: "2020-01-31" }],
    },
    exitCode: exitCode(counts, { known: 1, outdated: 2 }),
    startedAt: Date.UTC(2026, 10, 20, 12, 30, 5, 678),
    durationMs: 1234,
    ...changes,
  };
}
