import { baselineProblems } from "../baseline/problems.ts";
import type { CaseResult, RunResult, StepResult } from "../result.ts";
import { type Verdict, type VerdictCounts, VERDICTS } from "../verdict.ts";
import { type Mask, maskOf } from "./mask.ts";
import { showBytes } from "./show_bytes.ts";

/** How long an Expected or an Actual may be before it is cut. */
const SHOWN = 1200;

/** How a verdict is called in a summary. */
const COUNTED: Readonly<Record<typeof VERDICTS[number], string>> = {
  "pass": "passed",
  "fail": "failed",
  "warn": "warned",
  "not-applicable": "not applicable",
  "untestable": "untestable",
  "could-not-check": "could not be checked",
  "error": "in error",
};

/** What is printed of a case: one line, and what went wrong below it. No secret is in it. */
export function caseLines(result: CaseResult): string[] {
  const { verdict, reason, known, steps, secrets } = result;
  const mask = maskOf(secrets);
  const lines = [`${(known === undefined ? verdict : "known fail").padEnd(15)} ${result.case.id}`];
  if (verdict === "pass" || verdict === "not-applicable") return lines;
  // It says nothing of the target, and where one case has it mostly all have.
  if (verdict === "could-not-check") return [`${lines[0]}: ${mask(reason ?? "")}`];
  lines.push(`  ${result.case.title}`);
  if (known !== undefined) lines.push(`  In the baseline: ${known}`);
  if (reason !== undefined) lines.push(`  ${mask(reason)}`);
  if (verdict === "fail" || verdict === "warn") lines.push(...steps.flatMap((step) => stepLines(step, mask)));
  lines.push(`  Known from: ${ground(result)}`, `  Again: ${result.reproduce}`);
  return lines;
}

/** The last lines of a run. */
export function summaryLines({ target, counts, known, baseline, durationMs, exitCode }: RunResult): string[] {
  const lines = baselineProblems(baseline).map(({ check, problem }) => `baseline: ${check} ${problem}`);
  return [
    "",
    ...lines,
    `${target}: ${tally(counts, known)} (${(durationMs / 1000).toFixed(1)} s, exit code ${exitCode})`,
  ];
}

/** Every verdict that was given, and passes and failures always. */
export function tally(counts: VerdictCounts, known: number): string {
  const shown = VERDICTS.filter((verdict) => counts[verdict] > 0 || verdict === "pass" || verdict === "fail");
  const note = (verdict: Verdict) => verdict === "fail" && known > 0 ? ` (${known} of them known)` : "";
  return shown.map((verdict) => `${counts[verdict]} ${COUNTED[verdict]}${note(verdict)}`).join(", ");
}

function stepLines({ index, request, answer, checks }: StepResult, mask: Mask): string[] {
  const failed = checks.filter(({ passed }) => !passed);
  if (failed.length === 0) return [];
  const came = answer ? `${answer.status}, ${showBytes(answer.body, 300)}` : "no HTTP answer";
  return [
    `  Step ${index + 1}: ${request ? mask(`${request.method} ${request.target}`) : "not taken"}`,
    `  Answer: ${mask(came)}`,
    ...failed.flatMap(({ id, expected, actual, assumed }) => [
      `    ${id}${assumed ? " (assumed)" : ""}`,
      `      Expected: ${bounded(mask(expected))}`,
      `      Actual:   ${bounded(mask(actual))}`,
    ]),
  ];
}

function ground({ case: { evidence: { level, sources, date }, quote } }: CaseResult): string {
  const from = sources.length > 0 ? ` (${sources.join(", ")}${date === undefined ? "" : `, ${date}`})` : "";
  return `${level}${from}: ${quote}`;
}

/** Text that can stand in a terminal: no control characters, and not without end. */
function bounded(text: string): string {
  // deno-lint-ignore no-control-regex
  const clean = text.replace(/[\u0000-\u001f\u007f-\u009f]/g, "\u{fffd}");
  return clean.length > SHOWN ? `${clean.slice(0, SHOWN)}… (${clean.length} characters)` : clean;
}
