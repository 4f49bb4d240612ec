import { constants } from "node:fs";
import { access, stat, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { RunResult } from "../result.ts";
import { SuiteUsageError } from "../usage_error.ts";
import { jsonReport } from "./json.ts";
import { junitReport } from "./junit.ts";
import { markdownReport } from "./markdown.ts";

/** What a report is made with, by its format's name. */
export const REPORTS = {
  json: jsonReport,
  junit: junitReport,
  md: markdownReport,
} as const satisfies Readonly<Record<string, (result: RunResult) => string>>;

/** A format that a report can have. */
export type ReportFormat = keyof typeof REPORTS;

/** A report that is asked for. */
export interface ReportRequest {
  readonly format: ReportFormat;
  readonly file: string;
}

/**
 * Reads `<format>=<file>`.
 *
 * @throws {SuiteUsageError}
 *
 * @example
 * ```ts
 * import { parseReport } from "./report.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(parseReport("junit=out/conform.xml"), { format: "junit", file: "out/conform.xml" });
 * ```
 */
export function parseReport(text: string): ReportRequest {
  const [, format = "", file = ""] = /^([^=]*)=(.+)$/.exec(text) ?? [];
  if (isFormat(format)) return { format, file };
  throw new SuiteUsageError(
    `"${text}" names no report. Write <format>=<file>, with one of: ${Object.keys(REPORTS).join(", ")}.`,
  );
}

function isFormat(name: string): name is ReportFormat {
  return Object.hasOwn(REPORTS, name);
}

/**
 * Finds out before a run whether its reports can be written.
 *
 * @throws {SuiteUsageError} that lists every file that cannot be
 */
export async function checkReports(requests: readonly ReportRequest[]): Promise<void> {
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const { file } of requests) {
    const path = resolve(file);
    if (seen.has(path)) problems.push(`${file}: two reports would be written to it`);
    seen.add(path);
    const problem = await obstacleAt(path);
    if (problem !== undefined) problems.push(`${file}: ${problem}`);
  }
  if (problems.length > 0) throw new SuiteUsageError(`reports cannot be written:\n  ${problems.join("\n  ")}`);
}

async function obstacleAt(path: string): Promise<string | undefined> {
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory()) return "it is a folder";
  try {
    await access(there ? path : dirname(path), constants.W_OK);
    return undefined;
  } catch (cause) {
    const { code } = cause as { readonly code?: string };
    return code === "ENOENT" ? `there is no folder ${dirname(path)}` : `it cannot be written (${code})`;
  }
}

/** Writes the reports of a run. */
export async function writeReports(requests: readonly ReportRequest[], result: RunResult): Promise<void> {
  for (const { format, file } of requests) await writeFile(file, REPORTS[format](result));
}
