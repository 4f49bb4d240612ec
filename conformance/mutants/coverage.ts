import type { ProviderSuite } from "../suite.ts";
import type { Mutant } from "./mutant.ts";
import type { Outcome } from "./outcome.ts";
import { isAbout } from "./pattern.ts";

/** The cases that no mutant is of. */
export function casesWithoutMutant(suites: readonly ProviderSuite[], mutants: readonly Mutant[]): string[] {
  const patterns = mutants.flatMap(({ kills }) => kills);
  return suites.flatMap(({ cases }) => cases.map(({ id }) => id))
    .filter((id) => !patterns.some((pattern) => isAbout(pattern, id)));
}

/**
 * The checks of a provider that no mutant turned red.
 *
 * @param made the ids of every check that is made
 */
export function checksWithoutMutant(provider: string, made: Iterable<string>, outcomes: readonly Outcome[]): string[] {
  const red = new Set(
    outcomes.filter((one) => one.provider === provider).flatMap((one) =>
      one.red.map((check) => check.slice(check.indexOf("/") + 1))
    ),
  );
  return [...made].filter((id) => !red.has(id)).sort();
}
