import process from "node:process";
import { conform, listLines, SUITES, SuiteUsageError } from "@wamock/conformance";
import { Command } from "commander";
import { startMock } from "wamock";
import { UsageError } from "../usage_error.ts";
import { type ConformFlags, conformOptions } from "./options.ts";

/** `conform`: runs the cases on a target, and ends with a code that says what came of it. */
export function conformCommand(): Command {
  const command = new Command("conform")
    .description("Checks that a target behaves as the providers do: a mock of its own, a live API, or any address.")
    .allowExcessArguments(false);
  for (const option of conformOptions) command.addOption(option);
  return command.action(async (flags: ConformFlags) => {
    try {
      if (flags.list) { for (const line of listLines(SUITES, selection(flags))) console.log(line); }
      else process.exitCode = await check(flags);
    } catch (cause) {
      throw cause instanceof SuiteUsageError ? new UsageError(cause.message) : cause;
    }
  });
}

async function check(flags: ConformFlags): Promise<number> {
  const { target, allowLive } = flags;
  const options = { ...selection(flags), targetName: target, allowLive, environment: process.env, print: console.log };
  if (target !== "mock") return (await conform(SUITES, { ...options, url: target })).exitCode;
  await using mock = await startMock();
  return (await conform(SUITES, { ...options, url: mock.url })).exitCode;
}

function selection({ provider, only }: ConformFlags) {
  return { providers: provider, only };
}
