/**
 * What comes of a case.
 *
 * - `pass`: every check passed.
 * - `fail`: a check did not.
 * - `warn`: the target differs from what is only assumed, and it is not a mock that holds the assumption.
 * - `not-applicable`: a target of this kind cannot be put into the state that the case is about.
 * - `untestable`: something that the target's owner could give is missing.
 * - `could-not-check`: no answer came; nothing is known of the target.
 * - `error`: a bug of the suite.
 */
export const VERDICTS = [
  "pass",
  "fail",
  "warn",
  "not-applicable",
  "untestable",
  "could-not-check",
  "error",
] as const;

/** One of {@link VERDICTS}. */
export type Verdict = typeof VERDICTS[number];

/** How many cases got each verdict. */
export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** Counts verdicts; those that nobody got are 0. */
export function countVerdicts(verdicts: Iterable<Verdict>): VerdictCounts {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const verdict of verdicts) counts[verdict]++;
  return counts;
}

/** What a suite ends with; 2, a wrong use, is for whoever reads the flags. */
export const EXIT_CODES = { ok: 0, failed: 1, usage: 2, harness: 3, baseline: 4, couldNotCheck: 5 } as const;

/** What a baseline has to do with an exit code. */
export interface BaselineCounts {
  /** How many of the failures are known and accepted. */
  readonly known: number;
  /** How many entries name what passes, or have expired. */
  readonly outdated: number;
}

/**
 * The exit code of a run: the first that applies of harness, failed, baseline, could not check, ok. A run in which
 * nothing was judged is the harness's fault, not a success.
 *
 * @example
 * ```ts
 * import { countVerdicts, exitCode } from "./verdict.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(exitCode(countVerdicts(["pass", "not-applicable"])), 0);
 * assertEquals(exitCode(countVerdicts(["pass", "fail", "could-not-check"])), 1);
 * assertEquals(exitCode(countVerdicts([])), 3);
 * assertEquals(exitCode(countVerdicts(["pass", "fail"]), { known: 1, outdated: 0 }), 0);
 * ```
 */
export function exitCode(
  counts: VerdictCounts,
  { known, outdated }: BaselineCounts = { known: 0, outdated: 0 },
): number {
  const reached = VERDICTS.some((verdict) => verdict !== "not-applicable" && counts[verdict] > 0);
  if (counts.error > 0 || !reached) return EXIT_CODES.harness;
  if (counts.fail > known || counts.untestable > 0) return EXIT_CODES.failed;
  if (outdated > 0) return EXIT_CODES.baseline;
  return counts["could-not-check"] > 0 ? EXIT_CODES.couldNotCheck : EXIT_CODES.ok;
}
