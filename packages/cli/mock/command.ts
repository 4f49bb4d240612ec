import process from "node:process";
import type { ListeningMock } from "wamock";
import { Command } from "commander";
import { banner } from "./banner.ts";
import { logJson, logText } from "./log.ts";
import { readConfigFile } from "./config_file.ts";
import { logDeliveryJson, logDeliveryText } from "./log_delivery.ts";
import { type MockFlags, mockOptions } from "./options.ts";
import { start } from "./start.ts";
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
    const options = startOptions(flags, isGiven, config);
    const listening = await start(options);
    const { mock, url } = listening;
    if (flags.log === "json") {
      console.log(JSON.stringify({ event: "listening", url, ...(!flags.quiet && { credentials: mock.credentials }) }));
    } else console.log(flags.quiet ? url : banner(mock, url, options.tls ?? false));
    if (!flags.quiet) {
      mock.onExchange = flags.log === "json" ? logJson : logText;
      mock.onDelivery = flags.log === "json" ? logDeliveryJson : logDeliveryText;
    }
    stopOnSignal(listening);
  });
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
