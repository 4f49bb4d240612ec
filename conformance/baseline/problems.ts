import type { BaselineOutcome } from "./judge.ts";

/** An entry of a baseline that has to go. */
export interface BaselineProblem {
  /** What the entry names. */
  readonly check: string;
  /** What is wrong with it, and what to do; it follows on the name. */
  readonly problem: string;
}

/** What is wrong with the entries of a baseline, as sentences. */
export function baselineProblems(outcome: BaselineOutcome | undefined): BaselineProblem[] {
  const { stale = [], expired = [] } = outcome ?? {};
  return [
    ...stale.map(({ check }) => ({ check, problem: "passes: take it out" })),
    ...expired.map(({ check, expires, reason }) => ({
      check,
      problem: `was accepted until ${expires} (${reason}): mend it, or give it another day`,
    })),
  ];
}
