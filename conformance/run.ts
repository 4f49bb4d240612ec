import type { Baseline } from "./baseline/baseline.ts";
import { judgeBaseline, knownReason } from "./baseline/judge.ts";
import type { Case } from "./case.ts";
import { shellWord } from "./command_line.ts";
import { obstacle } from "./obstacle.ts";
import type { CaseResult, RunResult } from "./result.ts";
import { type CaseOutcome, runCase } from "./run_case.ts";
import type { SelectedCases } from "./select.ts";
import type { ProviderSuite } from "./suite.ts";
import type { Target, UnusableTarget } from "./target/target.ts";
import { countVerdicts, exitCode } from "./verdict.ts";

/** After so many cases in a row without an answer the others are not tried: each would wait in vain again. */
const GIVE_UP_AFTER = 3;

/** The reason of every case that follows those. */
export const NOT_TRIED = `not tried, like all that follow: ${GIVE_UP_AFTER} cases in a row had no answer`;

/** How a run is judged and told about. */
export interface RunOptions {
  /** The target as the user named it, for the commands that repeat a case. */
  readonly targetName: string;
  /** Flags that such a command needs besides. */
  readonly flags?: readonly string[];
  /** The features that the target claims to have; without it, it is held to what it can be held to. */
  readonly features?: readonly string[] | undefined;
  readonly baseline?: Baseline | undefined;
  /** The day on which a baseline's entries are judged, `YYYY-MM-DD`. Default: today, in UTC. */
  readonly today?: string;
  /** Called before each case, with its place from 1 and the number of all. */
  readonly onCase?: (one: Case, place: number, count: number) => void;
  /** Called after each case. */
  readonly onResult?: (result: CaseResult) => void;
}

/** Runs the cases on a target, one after the other. */
export async function run(
  selected: readonly SelectedCases[],
  target: Target | UnusableTarget,
  options: RunOptions,
): Promise<RunResult> {
  const { targetName, flags = [], features, baseline = { failures: [] }, onCase, onResult } = options;
  const startedAt = Date.now();
  const begun = performance.now();
  const results: CaseResult[] = [];
  const count = selected.reduce((sum, { cases }) => sum + cases.length, 0);
  const words = ["deno task conform", "--target", shellWord(targetName), ...flags];
  let unanswered = 0;
  for (const { suite, cases } of selected) {
    for (const one of cases) {
      onCase?.(one, results.length + 1, count);
      const started = performance.now();
      const outcome = "unusable" in target
        ? results.length === 0 ? target.unusable : couldNotCheck(target.rest)
        : unanswered >= GIVE_UP_AFTER
        ? couldNotCheck(NOT_TRIED)
        : await outcomeOf(one, suite, target, features);
      unanswered = outcome.verdict === "could-not-check" ? unanswered + 1 : 0;
      const known = knownReason({ case: one, ...outcome }, baseline);
      const result: CaseResult = {
        case: one,
        provider: suite.provider,
        ...outcome,
        ...(known !== undefined && { known }),
        reproduce: [...words, "--only", one.id].join(" "),
        durationMs: performance.now() - started,
      };
      results.push(result);
      onResult?.(result);
    }
  }
  const counts = countVerdicts(results.map(({ verdict }) => verdict));
  const known = results.filter((result) => result.known !== undefined).length;
  const judged = judgeBaseline(baseline, results, options.today ?? new Date(startedAt).toISOString().slice(0, 10));
  return {
    target: targetName,
    results,
    counts,
    known,
    ...(options.baseline && { baseline: judged }),
    exitCode: exitCode(counts, { known, outdated: judged.stale.length + judged.expired.length }),
    startedAt,
    durationMs: performance.now() - begun,
  };
}

async function outcomeOf(
  one: Case,
  suite: ProviderSuite,
  target: Target,
  features: readonly string[] | undefined,
): Promise<CaseOutcome> {
  const found = obstacle(one, suite, target, features);
  if (found) return { ...found, steps: [], secrets: [] };
  return await runCase(one, suite, target, target.names[suite.provider] ?? {});
}

function couldNotCheck(reason: string): CaseOutcome {
  return { verdict: "could-not-check", reason, steps: [], secrets: [] };
}
