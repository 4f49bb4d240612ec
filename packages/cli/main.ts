/**
 * The commands of wamock.
 *
 * @module
 */
import process from "node:process";
import { VERSION } from "wamock";
import { Command, CommanderError } from "commander";
import { conformCommand } from "./conform/command.ts";
import { explainSignCommand } from "./explain_sign/command.ts";
import { mockCommand } from "./mock/command.ts";
import { runCommand, withoutTaskDashes } from "./run/command.ts";
import { USAGE_EXIT_CODE, UsageError } from "./usage_error.ts";

const program = new Command("wamock")
  .description("Mocks of the APIs through which media is uploaded to WhatsApp, and a suite that checks them.")
  .version(VERSION)
  .exitOverride()
  // What follows the command of `run` is that command's.
  .enablePositionalOptions()
  .configureHelp({ showGlobalOptions: true });

for (const command of [mockCommand(), runCommand(), conformCommand(), explainSignCommand()]) {
  // A subcommand takes over neither of these from the program.
  program.addCommand(command.version(VERSION).exitOverride().showHelpAfterError("(add --help for the options)"));
}

try {
  await program.parseAsync(withoutTaskDashes(process.argv));
} catch (cause) {
  if (cause instanceof UsageError) {
    console.error(`error: ${cause.message}`);
    process.exit(USAGE_EXIT_CODE);
  }
  if (!(cause instanceof CommanderError)) throw cause;
  // Commander has printed the message; asking for help or the version is no error.
  process.exit(cause.exitCode === 0 ? 0 : USAGE_EXIT_CODE);
}
