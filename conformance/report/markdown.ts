import { baselineProblems } from "../baseline/problems.ts";
import type { CaseResult, RunResult } from "../result.ts";
import { VERDICTS } from "../verdict.ts";
import { caseLines, tally } from "./console.ts";

/** Verdicts that need nobody's attention. */
const QUIET = ["pass", "not-applicable"];

/** A run as Markdown: the outcome, a table of counts by provider, and whatever did not pass. */
export function markdownReport(result: RunResult): string {
  const { target, results, counts, known, baseline, exitCode, startedAt } = result;
  const providers = [...new Set(results.map(({ provider }) => provider))];
  const verdicts = VERDICTS.filter((verdict) => counts[verdict] > 0 || !QUIET.includes(verdict) && verdict === "fail");
  const outdated = baselineProblems(baseline);
  const loud = results.filter(({ verdict }) => !QUIET.includes(verdict));
  return [
    `# Conformance of ${code(target)}`,
    "",
    `${new Date(startedAt).toISOString()}: ${tally(counts, known)}. Exit code ${exitCode}.`,
    "",
    row(["provider", ...verdicts]),
    row(["---", ...verdicts.map(() => "---:")]),
    ...providers.map((provider) =>
      row([
        provider,
        ...verdicts.map((verdict) =>
          String(results.filter((one) => one.provider === provider && one.verdict === verdict).length)
        ),
      ])
    ),
    "",
    ...(outdated.length > 0
      ? ["## Baseline", "", ...outdated.map(({ check, problem }) => `- ${code(check)} ${inline(problem)}`), ""]
      : []),
    ...(loud.length > 0 ? ["## What did not pass", "", ...loud.flatMap(section)] : []),
  ].join("\n");
}

function section(result: CaseResult): string[] {
  const lines = caseLines(result).join("\n");
  const fence = "`".repeat(Math.max(3, longestRun(lines) + 1));
  return [`### ${result.case.id}`, "", `Again: ${code(result.reproduce)}`, "", `${fence}text`, lines, fence, ""];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** Text as code, whatever is in it. */
function code(text: string): string {
  const fence = "`".repeat(longestRun(text) + 1);
  return text.includes("`") ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}

function inline(text: string): string {
  return text.replace(/[\\`*_<>|[\]]/g, (character) => `\\${character}`).replace(/\s+/g, " ");
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
