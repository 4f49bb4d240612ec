import type { Case } from "./case.ts";
import { type Profile, profileOf } from "./profile.ts";
import type { ProviderSuite } from "./suite.ts";
import { SuiteUsageError } from "./usage_error.ts";

/** Which cases to run. */
export interface Selection {
  /** Names of providers; all when absent. */
  readonly providers?: readonly string[] | undefined;
  /** Ids, or beginnings of ids; all when absent. */
  readonly only?: readonly string[] | undefined;
  /** What the cases are about; anything when absent. */
  readonly profiles?: readonly Profile[] | undefined;
}

/** Some cases of one provider. */
export interface SelectedCases {
  readonly suite: ProviderSuite;
  readonly cases: readonly Case[];
}

/**
 * The cases that were asked for, in their order; an id in full means that case alone.
 *
 * @throws {SuiteUsageError} when a provider does not exist, nothing has the id, or nothing is left
 */
export function selectCases(
  suites: readonly ProviderSuite[],
  { providers, only, profiles }: Selection,
): SelectedCases[] {
  const known = suites.map(({ provider }) => provider);
  const strangers = providers?.filter((name) => !known.includes(name)) ?? [];
  if (strangers.length > 0) {
    throw new SuiteUsageError(`there are no cases for ${strangers.join(", ")}. Choose from: ${known.join(", ")}.`);
  }
  const chosen = suites.filter(({ provider }) => providers?.includes(provider) ?? true);
  const ids = new Set(chosen.flatMap(({ cases }) => cases.map(({ id }) => id)));
  const unused = new Set(only);
  const wanted = ({ id }: Case) => {
    if (!only) return true;
    const hits = only.filter((text) => ids.has(text) ? id === text : id.startsWith(text));
    for (const text of hits) unused.delete(text);
    return hits.length > 0;
  };
  const inProfile = (one: Case) => profiles?.includes(profileOf(one)) ?? true;
  const selected = chosen.map((suite) => ({ suite, cases: suite.cases.filter(wanted).filter(inProfile) }))
    .filter(({ cases }) => cases.length > 0);
  if (unused.size > 0) {
    throw new SuiteUsageError(`no case has the id, or a beginning of an id, ${[...unused].join(", ")}. See --list.`);
  }
  if (selected.length === 0) throw new SuiteUsageError("no case is in that selection. See --list.");
  return selected;
}
