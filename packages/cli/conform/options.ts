import {
  parseReport,
  type Profile,
  PROFILES,
  type ReportRequest,
  REPORTS,
  SUITES,
  SuiteUsageError,
} from "@wamock/conformance";
import { InvalidArgumentError, Option } from "commander";

/** The flags of `conform`, as read. */
export interface ConformFlags {
  readonly target: string;
  readonly provider?: readonly string[];
  readonly only?: readonly string[];
  readonly profile?: readonly Profile[];
  readonly feature?: readonly string[];
  readonly baseline?: string;
  readonly report?: readonly ReportRequest[];
  readonly export?: string;
  readonly list: boolean;
  readonly plan: boolean;
  readonly allowLive: boolean;
}

/** Every flag of `conform`. */
export const conformOptions: readonly Option[] = [
  new Option("--target <mock|URL>", "what to check: mock starts one").default("mock"),
  new Option("--provider <name...>", "check these alone (default: all)").choices(
    SUITES.map(({ provider }) => provider),
  ),
  new Option("--only <id...>", "run these cases alone: ids, or beginnings of ids"),
  new Option("--profile <name...>", "run the cases of these profiles alone (default: all)").choices(PROFILES),
  new Option(
    "--feature <name...>",
    "what the target claims to have, such as meta.media or clock: what it claims and cannot be tested for is red",
  ),
  new Option("--baseline <file>", 'what is known to fail: {"failures":[{"check","reason","expires"}]}'),
  new Option("--report <format=file>", `write a report; may be repeated (${Object.keys(REPORTS).join(", ")})`)
    .argParser(addReport),
  new Option("--export <file>", "write the cases as JSON for other languages, and run none"),
  new Option("--list", "print the cases, and run none").default(false),
  new Option("--plan", "print what a run would cost, and run none").default(false),
  new Option("--allow-live", "let requests leave this machine").default(false),
];

function addReport(text: string, earlier: readonly ReportRequest[] = []): readonly ReportRequest[] {
  try {
    return [...earlier, parseReport(text)];
  } catch (cause) {
    throw cause instanceof SuiteUsageError ? new InvalidArgumentError(cause.message) : cause;
  }
}
