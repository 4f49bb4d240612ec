import { needsOf } from "./case.ts";
import { caseLines, summaryLines } from "./report/console.ts";
import type { RunResult } from "./result.ts";
import { run } from "./run.ts";
import { selectCases, type SelectedCases, type Selection } from "./select.ts";
import type { ProviderSuite } from "./suite.ts";
import { openTarget, TargetDownError } from "./target/open_target.ts";
import type { Target } from "./target/target.ts";

/** What to run, and on what. */
export interface ConformOptions extends Selection {
  /** Origin of the target. */
  readonly url: string;
  /** The target as the user named it, when that is not its address. */
  readonly targetName?: string | undefined;
  /** Whether requests may leave this machine. */
  readonly allowLive?: boolean | undefined;
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
  /** Takes each line that is to be shown. */
  readonly print: (line: string) => void;
}

/**
 * Runs the suites on a target and prints what comes of it.
 *
 * @throws {SuiteUsageError} before any request, when it was asked for something that cannot be
 */
export async function conform(suites: readonly ProviderSuite[], options: ConformOptions): Promise<RunResult> {
  const { url, targetName = url, allowLive = false, environment = {}, print } = options;
  const selected = selectCases(suites, options);
  const target = await open(url, selected, { allowLive, environment });
  if ("down" in target) print(`The target is down: ${target.down}`);
  const result = await run(selected, target, {
    targetName,
    flags: allowLive ? ["--allow-live"] : [],
    onResult: (one) => caseLines(one).forEach((line) => print(line)),
  });
  summaryLines(result).forEach((line) => print(line));
  return result;
}

/** One line for each case that would run: its id, what it is about, and what it needs of a target. */
export function listLines(suites: readonly ProviderSuite[], selection: Selection): string[] {
  return selectCases(suites, selection).flatMap(({ cases }) =>
    cases.map((one) => {
      const needs = needsOf(one);
      return `${one.id}  ${one.title}${needs.length > 0 ? ` [needs ${needs.join(", ")}]` : ""}`;
    })
  );
}

async function open(
  url: string,
  selected: readonly SelectedCases[],
  options: Parameters<typeof openTarget>[2],
): Promise<Target | { readonly down: string }> {
  try {
    return await openTarget(url, selected, options);
  } catch (cause) {
    if (cause instanceof TargetDownError) return { down: cause.message };
    throw cause;
  }
}
