import { type Case, needsOf } from "./case.ts";
import type { CaseResult, RunResult } from "./result.ts";
import { requiredNames } from "./required_names.ts";
import { type CaseOutcome, runCase } from "./run_case.ts";
import type { SelectedCases } from "./select.ts";
import type { ProviderSuite } from "./suite.ts";
import type { Target } from "./target/target.ts";
import { countVerdicts, exitCode } from "./verdict.ts";

/** After so many cases in a row without an answer the others are not tried: each would wait in vain again. */
const GIVE_UP_AFTER = 3;

/** How a run is told about. */
export interface RunOptions {
  /** The target as the user named it, for the commands that repeat a case. */
  readonly targetName: string;
  /** Flags that such a command needs besides. */
  readonly flags?: readonly string[];
  /** Called after each case. */
  readonly onResult?: (result: CaseResult) => void;
}

/** Runs the cases on a target, one after the other. */
export async function run(
  selected: readonly SelectedCases[],
  target: Target | { readonly down: string },
  { targetName, flags = [], onResult }: RunOptions,
): Promise<RunResult> {
  const begun = performance.now();
  const results: CaseResult[] = [];
  let unanswered = 0;
  for (const { suite, cases } of selected) {
    for (const one of cases) {
      const started = performance.now();
      const outcome = unanswered < GIVE_UP_AFTER || "down" in target
        ? await outcomeOf(one, suite, target)
        : couldNotCheck(`not tried: ${GIVE_UP_AFTER} cases in a row had no answer`);
      unanswered = outcome.verdict === "could-not-check" ? unanswered + 1 : 0;
      const result: CaseResult = {
        case: one,
        provider: suite.provider,
        ...outcome,
        reproduce: ["deno task conform", `--target ${targetName}`, ...flags, `--only ${one.id}`].join(" "),
        durationMs: performance.now() - started,
      };
      results.push(result);
      onResult?.(result);
    }
  }
  const counts = countVerdicts(results.map(({ verdict }) => verdict));
  return {
    target: targetName,
    results,
    counts,
    exitCode: exitCode(counts),
    durationMs: performance.now() - begun,
  };
}

async function outcomeOf(
  one: Case,
  suite: ProviderSuite,
  target: Target | { readonly down: string },
): Promise<CaseOutcome> {
  if ("down" in target) return couldNotCheck(target.down);
  const needs = needsOf(one);
  if (needs.length > 0 && !target.admin) {
    return {
      verdict: "not-applicable",
      reason: `the target lets nobody set its ${needs.join(", ")}`,
      steps: [],
      secrets: [],
    };
  }
  const names = target.names[suite.provider];
  if (!names) {
    return { verdict: "not-applicable", reason: `the target does not serve ${suite.provider}`, steps: [], secrets: [] };
  }
  const missing = [...requiredNames(one, suite)].filter((name) =>
    names[name] === undefined && (suite.credentials.includes(name) || suite.fixtures.includes(name))
  );
  if (missing.length > 0) {
    return { verdict: "untestable", reason: `the target gives no ${missing.join(", ")}`, steps: [], secrets: [] };
  }
  return await runCase(one, suite, target, names);
}

function couldNotCheck(reason: string): CaseOutcome {
  return { verdict: "could-not-check", reason, steps: [], secrets: [] };
}
