import process from "node:process";
import {
  DataFolderError,
  type ListeningMock,
  ProblemsError,
  startMock,
  type StartMockOptions,
  StateError,
} from "wamock";
import { Command } from "commander";
import { UsageError } from "../usage_error.ts";
import { banner } from "./banner.ts";
import { logJson, logText } from "./log.ts";
import { listed, readConfigFile } from "./config_file.ts";
import { logDeliveryJson, logDeliveryText } from "./log_delivery.ts";
import { type MockFlags, mockOptions } from "./options.ts";
import { startOptions } from "./start_options.ts";

/** `mock`: serves the mocks until it is told to stop. */
export function mockCommand(): Command {
  const command = new Command("mock")
    .description("Serves the mocks, and prints credentials and a request to try.")
    .allowExcessArguments(false);
  for (const option of mockOptions) command.addOption(option);
  return command.action(async (flags: MockFlags) => {
    const config = flags.config === undefined ? {} : await readConfigFile(flags.config);
    const isGiven = (name: keyof MockFlags) => !["default", undefined].includes(command.getOptionValueSource(name));
    const listening = await start(startOptions(flags, isGiven, config));
    const { mock, url } = listening;
    if (flags.log === "json") {
      console.log(JSON.stringify({ event: "listening", url, ...(!flags.quiet && { credentials: mock.credentials }) }));
    } else console.log(flags.quiet ? url : banner(mock, url, flags.tls));
    if (!flags.quiet) {
      mock.onExchange = flags.log === "json" ? logJson : logText;
      mock.onDelivery = flags.log === "json" ? logDeliveryJson : logDeliveryText;
    }
    stopOnSignal(listening);
  });
}

/** What the system says of a host that is not this machine: Node and Deno differ, and so do names and numbers. */
const NO_SUCH_ADDRESS = new Set(["EADDRNOTAVAIL", "EINVAL", "ENOTFOUND", "EAI_AGAIN"]);

async function start(options: StartMockOptions): Promise<ListeningMock> {
  const { port, host } = options;
  try {
    return await startMock(options);
  } catch (cause) {
    if (cause instanceof DataFolderError || cause instanceof StateError) {
      throw new UsageError(listed(`the data folder "${options.dataFolder}" cannot be used`, cause));
    }
    // A flag may leave out a provider that the configuration speaks of.
    if (cause instanceof ProblemsError) throw new UsageError(listed("these options do not go together", cause));
    const { code = "" } = cause as { code?: string };
    if (code === "EADDRINUSE") {
      throw new UsageError(`port ${port} on ${host} is taken. Choose another with --port, or --port 0 for a free one.`);
    }
    if (code === "EACCES") throw new UsageError(`port ${port} on ${host} is not allowed to this user. Choose another.`);
    if (NO_SUCH_ADDRESS.has(code)) {
      throw new UsageError(`this machine has no address "${host}". Choose another with --host.`);
    }
    if (cause instanceof Error && cause.name === "CertificateError") throw new UsageError(cause.message);
    throw cause;
  }
}

/** Ctrl-C and TERM let running answers end, and leave no temporary file behind. A second one ends at once. */
function stopOnSignal(listening: ListeningMock): void {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    listening.close().then(() => process.exit(0), (cause) => {
      console.error(`Failed to stop cleanly: ${cause}`);
      process.exit(1);
    });
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  // A terminal that is closed.
  process.on("SIGHUP", stop);
}
