import type { Evidence } from "@wamock/contract";
import type { KnownFailure } from "../baseline/baseline.ts";
import type { Check } from "../check.ts";
import { featuresOf } from "../features.ts";
import { type Profile, profileOf } from "../profile.ts";
import type { CaseResult, RunResult, StepResult } from "../result.ts";
import type { Verdict, VerdictCounts } from "../verdict.ts";
import { type Mask, maskOf } from "./mask.ts";
import { showBytes } from "./show_bytes.ts";

/** A run as JSON. No secret is in it. */
export interface JsonReport {
  readonly target: string;
  /** ISO 8601, in UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly exitCode: number;
  readonly counts: VerdictCounts;
  /** How many of the failures the baseline lists. */
  readonly known: number;
  /** Entries of the baseline that have to go; `null` without a baseline. */
  readonly baseline: { readonly stale: readonly KnownFailure[]; readonly expired: readonly KnownFailure[] } | null;
  readonly cases: readonly JsonCase[];
}

/** A case in a {@link JsonReport}. */
export interface JsonCase {
  readonly id: string;
  readonly provider: string;
  readonly profile: Profile;
  readonly features: readonly string[];
  readonly title: string;
  readonly quote: string;
  readonly requirements: readonly string[];
  readonly evidence: Evidence;
  readonly verdict: Verdict;
  /** Why it is neither passed nor judged by its checks. */
  readonly reason: string | null;
  /** Why the baseline accepts the failure. */
  readonly known: string | null;
  /** The command that runs this case alone. */
  readonly reproduce: string;
  readonly durationMs: number;
  readonly steps: readonly JsonStep[];
}

/** A step in a {@link JsonCase}: what was sent, what came, what was compared. */
export interface JsonStep {
  /** Its place in the case, from 0. */
  readonly index: number;
  /** Method and target; `null` when nothing was sent. */
  readonly request: string | null;
  /** `null` when no HTTP answer came. */
  readonly answer: { readonly status: number; readonly body: string } | null;
  readonly checks: readonly Check[];
}

/** A run as JSON text. */
export function jsonReport(result: RunResult): string {
  const { target, startedAt, durationMs, exitCode, counts, known, baseline = null, results } = result;
  const report: JsonReport = {
    target,
    startedAt: new Date(startedAt).toISOString(),
    durationMs: Math.round(durationMs),
    exitCode,
    counts,
    known,
    baseline,
    cases: results.map(jsonCase),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function jsonCase(result: CaseResult): JsonCase {
  const { case: one, provider, verdict, reason, known, reproduce, durationMs, steps, secrets } = result;
  const { id, title, quote, requirements, evidence } = one;
  const mask = maskOf(secrets);
  return {
    id,
    provider,
    profile: profileOf(one),
    features: featuresOf(one),
    title,
    quote,
    requirements,
    evidence,
    verdict,
    reason: reason === undefined ? null : mask(reason),
    known: known ?? null,
    reproduce,
    durationMs: Math.round(durationMs),
    steps: steps.map((step) => jsonStep(step, mask)),
  };
}

function jsonStep({ index, request, answer, checks }: StepResult, mask: Mask): JsonStep {
  return {
    index,
    request: request ? mask(`${request.method} ${request.target}`) : null,
    answer: answer ? { status: answer.status, body: mask(showBytes(answer.body)) } : null,
    checks: checks.map((check) => ({ ...check, expected: mask(check.expected), actual: mask(check.actual) })),
  };
}
