import { writeFile } from "node:fs/promises";
import process from "node:process";
import {
  conform,
  EXIT_CODES,
  exportText,
  listLines,
  planLines,
  selectCases,
  type Selection,
  SUITES,
  SuiteUsageError,
} from "@wamock/conformance";
import { Command } from "commander";
import { startMock } from "wamock";
import { UsageError } from "../usage_error.ts";
import { type ConformFlags, conformOptions } from "./options.ts";
import { terminal } from "./terminal.ts";

const EXIT_CODE_HELP = `
Exit codes, the first that applies: 2 called wrongly; 3 the suite itself is at fault, or nothing was judged; 1 a case
failed or lacks a prerequisite; 4 the baseline has entries that pass or have expired; 5 no answer; 0 all is well.`;

/** `conform`: runs the cases on a target, and ends with a code that says what came of it. */
export function conformCommand(): Command {
  const command = new Command("conform")
    .description("Checks that a target behaves as the providers do: a mock of its own, a live API, or any address.")
    .addHelpText("after", EXIT_CODE_HELP)
    .allowExcessArguments(false);
  for (const option of conformOptions) command.addOption(option);
  return command.action(async (flags: ConformFlags) => {
    try {
      if (flags.list) listLines(SUITES, selection(flags)).forEach((line) => console.log(line));
      else if (flags.export !== undefined) await writeExport(flags.export, flags);
      else if (flags.plan) planLines(selectCases(SUITES, selection(flags))).forEach((line) => console.log(line));
      else process.exitCode = await check(flags);
    } catch (cause) {
      if (cause instanceof UsageError) throw cause;
      if (cause instanceof SuiteUsageError) throw new UsageError(cause.message);
      console.error("error: the suite failed, and says nothing of the target. This is a bug of the suite:", cause);
      process.exitCode = EXIT_CODES.harness;
    }
  });
}

async function writeExport(file: string, flags: ConformFlags): Promise<void> {
  const text = exportText(selectCases(SUITES, selection(flags)));
  await writeFile(file, text).catch((cause: Error & { readonly code?: string }) => {
    throw new UsageError(`${file} cannot be written: ${cause.code ?? cause.message}`);
  });
}

async function check(flags: ConformFlags): Promise<number> {
  const { target, allowLive, feature, baseline, report } = flags;
  const options = {
    ...selection(flags),
    targetName: target,
    allowLive,
    features: feature,
    baselineFile: baseline,
    reports: report,
    environment: process.env,
    ...terminal(process.stdout),
  };
  if (target !== "mock") return (await conform(SUITES, { ...options, url: target })).exitCode;
  await using mock = await startMock();
  return (await conform(SUITES, { ...options, url: mock.url })).exitCode;
}

function selection({ provider, only, profile }: ConformFlags): Selection {
  return { providers: provider, only, profiles: profile };
}
