import type { BaselineOutcome } from "./baseline/judge.ts";
import type { Case } from "./case.ts";
import type { Check } from "./check.ts";
import type { Verdict, VerdictCounts } from "./verdict.ts";
import type { WireAnswer, WireRequest } from "./wire/exchange.ts";

/** What became of one step. */
export interface StepResult {
  /** Its place in the case, from 0. */
  readonly index: number;
  /** Absent when it was not sent, for where it would have gone. */
  readonly request?: WireRequest;
  /** Absent when none came, or what came was none. */
  readonly answer?: WireAnswer;
  readonly checks: readonly Check[];
}

/** What became of one case. */
export interface CaseResult {
  readonly case: Case;
  readonly provider: string;
  readonly verdict: Verdict;
  /** Why it is neither `pass` nor judged by its checks. */
  readonly reason?: string;
  /** Why the failure is accepted, when the baseline lists it. */
  readonly known?: string;
  readonly steps: readonly StepResult[];
  /** What must not be shown of it: every report hides these. */
  readonly secrets: readonly string[];
  /** The command that runs this case alone. */
  readonly reproduce: string;
  readonly durationMs: number;
}

/** What became of a run. */
export interface RunResult {
  /** As the user named it. */
  readonly target: string;
  readonly results: readonly CaseResult[];
  readonly counts: VerdictCounts;
  /** How many of the failures the baseline lists. */
  readonly known: number;
  /** Absent without a baseline. */
  readonly baseline?: BaselineOutcome;
  readonly exitCode: number;
  /** In milliseconds since the epoch. */
  readonly startedAt: number;
  readonly durationMs: number;
}
