import type { Check } from "../check.ts";
import type { CaseResult } from "../result.ts";
import { type Baseline, caseOf, checkOf, type KnownFailure } from "./baseline.ts";

/** What a run says of its baseline. */
export interface BaselineOutcome {
  /** Entries whose failure came no more: what they name passed. */
  readonly stale: readonly KnownFailure[];
  /** Entries whose last day is over. They still cover their failure, so that one thing is told at a time. */
  readonly expired: readonly KnownFailure[];
}

/** The reasons for which a failure is accepted; `undefined` when it is none, or something of it is not listed. */
export function knownReason(
  { case: { id }, verdict, steps }: Pick<CaseResult, "case" | "verdict" | "steps">,
  { failures }: Baseline,
): string | undefined {
  if (verdict !== "fail") return undefined;
  const own = failures.filter(({ check }) => caseOf(check) === id);
  const whole = own.find(({ check }) => checkOf(check) === undefined);
  if (whole) return whole.reason;
  const failed = steps.flatMap(({ checks }) => checks.filter(({ passed }) => !passed));
  const entries = decisive(failed).map((check) => own.find((entry) => checkOf(entry.check) === check.id));
  const reasons = entries.flatMap((entry) => entry ? [entry.reason] : []);
  return reasons.length > 0 && reasons.length === entries.length ? [...new Set(reasons)].join("; ") : undefined;
}

/**
 * Which entries have to go. One whose case was not run, or came to no answer, is not judged.
 *
 * @param today `YYYY-MM-DD`
 */
export function judgeBaseline(
  { failures }: Baseline,
  results: readonly CaseResult[],
  today: string,
): BaselineOutcome {
  const ran = new Map(results.map((result) => [result.case.id, result]));
  const judged = failures.flatMap((entry) => {
    const result = ran.get(caseOf(entry.check));
    return result ? [{ entry, result }] : [];
  });
  return {
    stale: judged.filter(({ entry, result }) => isStale(entry, result)).map(({ entry }) => entry),
    expired: judged.filter(({ entry }) => entry.expires < today).map(({ entry }) => entry),
  };
}

function isStale({ check }: KnownFailure, { verdict, steps }: CaseResult): boolean {
  if (verdict === "pass" || verdict === "warn") return true;
  const id = checkOf(check);
  if (verdict !== "fail" || id === undefined) return false;
  const made = steps.flatMap(({ checks }) => checks.filter((one) => one.id === id));
  return made.length > 0 && made.every(({ passed }) => passed);
}

/** What only differs from an assumption decides nothing where something else differs as well. */
function decisive(failed: readonly Check[]): readonly Check[] {
  const held = failed.filter(({ assumed }) => !assumed);
  return held.length > 0 ? held : failed;
}
