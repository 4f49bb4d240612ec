import { z } from "zod";
import type { ProviderSuite } from "../suite.ts";
import { SuiteUsageError } from "../usage_error.ts";

/** A failure that is known and accepted for a time. */
export interface KnownFailure {
  /** A case's id, or a case's id, a slash and the id of one of its checks: `meta.media.chunked/header.vary`. */
  readonly check: string;
  readonly reason: string;
  /** The last day, in UTC, on which it is accepted: `YYYY-MM-DD`. */
  readonly expires: string;
}

/** What is known to fail on a target. */
export interface Baseline {
  readonly failures: readonly KnownFailure[];
}

const SCHEMA = z.strictObject({
  failures: z.array(z.strictObject({
    check: z.string().min(1, "must name a case"),
    reason: z.string().trim().min(1, "must say why the failure is accepted"),
    expires: z.iso.date("must be a day such as 2027-01-31"),
  })),
});

/**
 * Reads a baseline.
 *
 * @param text JSON: `{"failures":[{"check","reason","expires"}]}`
 * @param file what it is called in messages
 * @throws {SuiteUsageError} that lists everything that is wrong with it
 */
export function parseBaseline(text: string, file: string, suites: readonly ProviderSuite[]): Baseline {
  const result = SCHEMA.safeParse(readJson(text, file));
  const problems = result.success
    ? strangers(result.data, suites)
    : result.error.issues.map(({ path, message }) => `${at(path)}: ${message}`);
  if (result.success && problems.length === 0) return result.data;
  throw new SuiteUsageError(`the baseline ${file} is not as it should be:\n  ${problems.join("\n  ")}`);
}

function readJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SuiteUsageError(`the baseline ${file} is no JSON: ${(cause as Error).message}`, { cause });
  }
}

/** Entries that can never match: a case that does not exist, or one that is named twice. */
function strangers({ failures }: Baseline, suites: readonly ProviderSuite[]): string[] {
  const ids = new Set(suites.flatMap(({ cases }) => cases.map(({ id }) => id)));
  const seen = new Set<string>();
  return failures.flatMap(({ check }, index) => {
    const where = at(["failures", index, "check"]);
    const problems = ids.has(caseOf(check)) ? [] : [`${where}: there is no case ${caseOf(check)}; see --list`];
    if (seen.has(check)) problems.push(`${where}: ${check} is named twice`);
    seen.add(check);
    return problems;
  });
}

/** The id of the case that an entry names. */
export function caseOf(check: string): string {
  return check.split("/", 1)[0] ?? check;
}

/** The id of the check that an entry names; `undefined` when it is about the whole case. */
export function checkOf(check: string): string | undefined {
  const slash = check.indexOf("/");
  return slash < 0 ? undefined : check.slice(slash + 1);
}

function at(path: readonly PropertyKey[]): string {
  const text = path.map((key) => typeof key === "number" ? `[${key}]` : `.${String(key)}`).join("");
  return text.replace(/^\./, "") || "the file";
}
