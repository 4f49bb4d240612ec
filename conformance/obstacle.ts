import { type Case, needsOf } from "./case.ts";
import { featuresOf } from "./features.ts";
import { requiredNames } from "./required_names.ts";
import type { ProviderSuite } from "./suite.ts";
import { isLoopback } from "./target/loopback.ts";
import type { Target } from "./target/target.ts";

/** Why a case is not run. */
export interface Obstacle {
  readonly verdict: "not-applicable" | "untestable";
  readonly reason: string;
}

/**
 * What keeps a case from being run on a target; `undefined` when nothing does.
 *
 * @param features what the target claims to have: what it claims it must let itself be tested for
 */
export function obstacle(
  one: Case,
  suite: ProviderSuite,
  { base, admin, names: all }: Target,
  features: readonly string[] | undefined,
): Obstacle | undefined {
  const unclaimed = features ? featuresOf(one).filter((feature) => !features.includes(feature)) : [];
  if (unclaimed.length > 0) {
    return { verdict: "not-applicable", reason: `the target does not claim ${unclaimed.join(", ")}` };
  }
  const skipped = (reason: string): Obstacle =>
    features
      ? { verdict: "untestable", reason: `${reason}, and claims ${featuresOf(one).join(", ")}` }
      : { verdict: "not-applicable", reason };
  const needs = needsOf(one);
  if (needs.length > 0 && !admin) return skipped(`the target lets nobody set its ${needs.join(", ")}`);
  if (needs.includes("webhooks") && !isLoopback(base.hostname)) {
    return skipped("the target is not on this machine, and could not call back");
  }
  const names = all[suite.provider];
  if (!names) return skipped(`the target does not serve ${suite.provider}`);
  const missing = [...requiredNames(one, suite)].filter((name) =>
    names[name] === undefined && (suite.credentials.includes(name) || suite.fixtures.includes(name))
  );
  if (missing.length === 0) return undefined;
  return { verdict: "untestable", reason: `the target gives no ${missing.join(", ")}` };
}
