import { readFile } from "node:fs/promises";
import { type Baseline, parseBaseline } from "./baseline/baseline.ts";
import { checkThat } from "./check.ts";
import { shellWord } from "./command_line.ts";
import { featuresOf } from "./features.ts";
import { planLines } from "./plan.ts";
import { caseLines, summaryLines } from "./report/console.ts";
import { checkReports, type ReportRequest, writeReports } from "./report/report.ts";
import type { CaseResult, RunResult } from "./result.ts";
import { NOT_TRIED, run } from "./run.ts";
import { selectCases, type SelectedCases, type Selection } from "./select.ts";
import type { ProviderSuite } from "./suite.ts";
import { isLoopback } from "./target/loopback.ts";
import { openTarget, TargetDownError, TargetGarbageError } from "./target/open_target.ts";
import type { Target, UnusableTarget } from "./target/target.ts";
import { SuiteUsageError } from "./usage_error.ts";

/** What to run, on what, and what to do with the outcome. */
export interface ConformOptions extends Selection {
  /** Origin of the target. */
  readonly url: string;
  /** The target as the user named it, when that is not its address. */
  readonly targetName?: string | undefined;
  /** Whether requests may leave this machine. */
  readonly allowLive?: boolean | undefined;
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
  /** The features that the target claims to have. */
  readonly features?: readonly string[] | undefined;
  /** A file that lists what is known to fail. */
  readonly baselineFile?: string | undefined;
  readonly reports?: readonly ReportRequest[] | undefined;
  /** Takes each line that is to be shown. */
  readonly print: (line: string) => void;
  /** Takes a line that says which case is being run, and stands until the next. */
  readonly showProgress?: ((line: string) => void) | undefined;
}

/**
 * Runs the suites on a target and prints what comes of it.
 *
 * @throws {SuiteUsageError} before any case is run, when it was asked for something that cannot be
 */
export async function conform(suites: readonly ProviderSuite[], options: ConformOptions): Promise<RunResult> {
  const { url, targetName = url, allowLive = false, environment = {}, features, reports = [] } = options;
  const { print, showProgress = () => {} } = options;
  const selected = selectCases(suites, options);
  checkFeatures(suites, features);
  const baseline = await readBaseline(options.baselineFile, suites);
  await checkReports(reports);
  if (allowLive && URL.canParse(url) && !isLoopback(new URL(url).hostname)) planLines(selected).forEach(print);
  const target = await open(url, selected, { allowLive, environment });
  if ("unusable" in target) print(target.rest);
  /** Why nothing is tried any more: said once, while the summary counts the cases. */
  let said = "unusable" in target ? target.rest : undefined;
  const show = (one: CaseResult) => {
    if (one.verdict === "could-not-check" && one.reason === said) return;
    caseLines(one).forEach(print);
    if (one.reason === NOT_TRIED) said = NOT_TRIED;
  };
  const result = await run(selected, target, {
    targetName,
    flags: [
      ...(allowLive ? ["--allow-live"] : []),
      ...(features ? ["--feature", ...features.map(shellWord)] : []),
    ],
    features,
    baseline,
    onCase: ({ id }, place, count) => showProgress(`[${place}/${count}] ${id}`),
    onResult: show,
  });
  summaryLines(result).forEach(print);
  await writeReports(reports, result);
  return result;
}

function checkFeatures(suites: readonly ProviderSuite[], claimed: readonly string[] = []): void {
  const known = new Set(suites.flatMap(({ cases }) => cases.flatMap(featuresOf)));
  const strangers = claimed.filter((feature) => !known.has(feature));
  if (strangers.length === 0) return;
  throw new SuiteUsageError(
    `no case is about ${strangers.join(", ")}. A target can claim: ${[...known].sort().join(", ")}.`,
  );
}

async function readBaseline(
  file: string | undefined,
  suites: readonly ProviderSuite[],
): Promise<Baseline | undefined> {
  if (file === undefined) return undefined;
  const text = await readFile(file, "utf8").catch((cause: Error & { readonly code?: string }) => {
    throw new SuiteUsageError(`the baseline ${file} cannot be read: ${cause.code ?? cause.message}`, { cause });
  });
  return parseBaseline(text, file, suites);
}

async function open(
  url: string,
  selected: readonly SelectedCases[],
  options: Parameters<typeof openTarget>[2],
): Promise<Target | UnusableTarget> {
  try {
    return await openTarget(url, selected, options);
  } catch (cause) {
    if (cause instanceof TargetDownError) return downTarget(cause.message);
    if (cause instanceof TargetGarbageError) return garbageTarget(cause);
    throw cause;
  }
}

function downTarget(message: string): UnusableTarget {
  const reason = `The target is down: ${message}`;
  return { unusable: { verdict: "could-not-check", reason, steps: [], secrets: [] }, rest: reason };
}

/** It is judged by what it answered: whether credentials are missing is not the question. */
function garbageTarget({ message, cause }: TargetGarbageError): UnusableTarget {
  const check = checkThat("http", false, "an answer of HTTP/1.1 with JSON", message);
  const reason = `asked who it is (GET /__admin/health); were it an API: ${(cause as Error).message}`;
  return {
    unusable: { verdict: "fail", reason, steps: [{ index: 0, checks: [check] }], secrets: [] },
    rest: `The target answers garbage: ${message}`,
  };
}
