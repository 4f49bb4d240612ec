import type { Mutant } from "./mutant.ts";
import { type CheckName, isAbout, names } from "./pattern.ts";

/**
 * What came of a mutant.
 *
 * - `bit`: the checks that it names turned red, and no other.
 * - `survived`: one that it names stayed green.
 * - `did not apply`: nothing of the mock was changed: the mutation has gone stale.
 * - `spilled`: a check turned red that it does not name.
 */
export const OUTCOMES = ["bit", "survived", "did not apply", "spilled"] as const;

/** One of {@link OUTCOMES}. */
export type OutcomeName = typeof OUTCOMES[number];

/** What came of a mutant, and why. */
export interface Outcome {
  readonly mutant: string;
  readonly provider: string;
  readonly outcome: OutcomeName;
  /** What it names and what stayed green, or what turned red and is not named. */
  readonly checks: readonly string[];
  /** Every check that turned red. */
  readonly red: readonly CheckName[];
}

/**
 * Judges a mutant by what turned red.
 *
 * @param applied how many answers it changed
 * @param caseIds ids of all cases that were run
 */
export function judgeMutant(
  { id, provider, kills, also = [] }: Mutant,
  applied: number,
  red: readonly CheckName[],
  caseIds: readonly string[],
): Outcome {
  const given = (outcome: OutcomeName, checks: readonly string[] = []): Outcome => ({
    mutant: id,
    provider,
    outcome,
    checks,
    red,
  });
  if (applied === 0) return given("did not apply");
  const green = [...kills.flatMap((pattern) => greenOf(pattern, red, caseIds)), ...also.filter(matchesNone(red))];
  if (green.length > 0) return given("survived", green);
  const spilled = red.filter((check) => ![...kills, ...also].some((pattern) => names(pattern, check)));
  return spilled.length > 0 ? given("spilled", spilled) : given("bit");
}

/** What a pattern names and what stayed green: each case that it is about must have a red check. */
function greenOf(pattern: string, red: readonly CheckName[], caseIds: readonly string[]): string[] {
  const about = caseIds.filter((id) => isAbout(pattern, id));
  if (about.length === 0) return [pattern];
  return about.filter((id) => !red.some((check) => check.startsWith(`${id}/`) && names(pattern, check)));
}

function matchesNone(red: readonly CheckName[]): (pattern: string) => boolean {
  return (pattern) => !red.some((check) => names(pattern, check));
}
