import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import type { ListeningMock, StartMockOptions } from "wamock";
import { readConfigFile } from "../mock/config_file.ts";
import type { MockFlags } from "../mock/options.ts";
import { start } from "../mock/start.ts";
import { startOptions } from "../mock/start_options.ts";
import { caBundle } from "./ca_bundle.ts";
import { type Ending, runToEnd } from "./child.ts";
import { environmentOf } from "./environment.ts";
import { guardOf } from "./guard.ts";
import { type RunFlags, runOptions } from "./options.ts";
import { Report } from "./report.ts";

const PRELOAD = fileURLToPath(new URL("./preload.cjs", import.meta.url));

/** A mock for one command is where nobody else looks for it. */
const PLACE = {
  port: 0,
  host: "127.0.0.1",
  tls: true,
  quiet: false,
  log: "text",
  adminFromAnyHost: false,
  webhooksToAnyHost: false,
  magic: true,
} as const satisfies MockFlags;
const FIXED: readonly (keyof MockFlags)[] = ["port", "host", "tls"];

/** `run`: runs a command with a mock in the providers' place, whatever client it uses. */
export function runCommand(): Command {
  const command = new Command("run")
    .description("Runs a command with the mock in the providers' place, and prints what it sent and what was wrong.")
    .usage("[options] -- <command...>")
    .argument("<command...>", "the command with its arguments; wamock's own options go before it")
    .passThroughOptions();
  for (const option of runOptions) command.addOption(option);
  return command.action(async (words: string[], flags: RunFlags) => {
    const config = flags.config === undefined ? {} : await readConfigFile(flags.config);
    const isGiven = (name: keyof MockFlags) =>
      FIXED.includes(name) || !["default", undefined].includes(command.getOptionValueSource(name));
    const { strict, ...given } = flags;
    process.exit(await run(words, startOptions({ ...PLACE, ...given }, isGiven, config), strict));
  });
}

/** @returns the exit code */
async function run(words: readonly string[], options: StartMockOptions, strict: boolean): Promise<number> {
  const report = new Report((line) => console.error(line));
  const listening = await start(options);
  listening.mock.onExchange = (exchange) => report.add(exchange);
  const { code, problem } = await runWith(listening, words, options.passThrough).finally(() => listening.close());
  if (problem !== undefined) {
    console.error(`error: ${problem}`);
    return code;
  }
  console.error(report.summary);
  return strict && code === 0 && report.hasFailures ? 1 : code;
}

async function runWith(
  listening: ListeningMock,
  words: readonly string[],
  passThrough: readonly string[] | undefined,
): Promise<Ending> {
  const folder = await mkdtemp(join(tmpdir(), "wamock-run-"));
  try {
    const { mock, url } = listening;
    const certificates = join(folder, "ca-bundle.pem");
    await writeFile(certificates, await caBundle((await mock.certificates?.trust())?.pem ?? "", process.env));
    const { credentials } = mock;
    const guard = guardOf(listening, passThrough);
    return await runToEnd(
      words,
      environmentOf(process.env, { url, certificates, preload: PRELOAD, guard, credentials }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * The arguments of the process without the two dashes that a task runner leaves between `run` and what follows.
 *
 * @param argv as `process.argv`
 */
export function withoutTaskDashes(argv: readonly string[]): string[] {
  const [runtime, script, command, next, ...rest] = argv;
  return command === "run" && next === "--" ? [runtime ?? "", script ?? "", command, ...rest] : [...argv];
}
