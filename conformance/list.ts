import { needsOf } from "./case.ts";
import { profileOf } from "./profile.ts";
import { selectCases, type Selection } from "./select.ts";
import type { ProviderSuite } from "./suite.ts";

/** One line for each case that would run: its id, its profile, what it is about, and what it needs of a target. */
export function listLines(suites: readonly ProviderSuite[], selection: Selection): string[] {
  return selectCases(suites, selection).flatMap(({ cases }) =>
    cases.map((one) => {
      const needs = needsOf(one);
      return `${one.id}  [${profileOf(one)}] ${one.title}${needs.length > 0 ? ` [needs ${needs.join(", ")}]` : ""}`;
    })
  );
}
