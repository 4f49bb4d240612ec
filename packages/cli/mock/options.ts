import { readPassThrough } from "@wamock/engine";
import { PROVIDER_NAMES, type ProviderName } from "wamock";
import { InvalidArgumentError, Option } from "commander";

/** The flags of `mock`, as read. */
export interface MockFlags {
  readonly config?: string;
  readonly port: number;
  readonly host: string;
  readonly provider?: readonly ProviderName[];
  readonly seed?: string;
  readonly quiet: boolean;
  readonly log: "text" | "json";
  readonly adminFromAnyHost: boolean;
  readonly webhooksToAnyHost: boolean;
  readonly magic: boolean;
  readonly journalEntries?: number;
  readonly journalBytes?: number;
  readonly passThrough?: readonly string[];
  readonly dataDir?: string;
  readonly tls: boolean;
  readonly tlsDir?: string;
  readonly mediaUrlHost?: "real" | "local";
}

/** Every flag of `mock`, with the check that it passes before anything starts. */
export const mockOptions: readonly Option[] = [
  new Option("--config <file>", "JSON file with what the flags say and more (docs/config.md); a flag goes before it"),
  new Option("--port <number>", "port to listen on; 0 takes a free one").default(4010).argParser(parsePort),
  new Option("--host <address>", "address to listen on").default("127.0.0.1"),
  new Option("--provider <name...>", "serve these alone (default: all)").choices([...PROVIDER_NAMES]),
  new Option("--seed <text>", "ids and credentials follow from it (default: the same at every start)"),
  new Option("--data-dir <folder>", "keep everything but the journal over restarts (default: in memory, and gone)"),
  new Option("--quiet", "print the address and nothing else").default(false),
  new Option("--log <format>", "how each exchange is printed").choices(["text", "json"]).default("text"),
  new Option("--tls", "take HTTPS on the same port, under a local CA that is made once").default(false),
  tlsDirOption(),
  mediaUrlHostOption(),
  passThroughOption(),
  new Option("--journal-entries <number>", "so many exchanges are kept in each sandbox").argParser(parseBound),
  new Option("--journal-bytes <number>", "so much memory they may hold, in bytes").argParser(parseBound),
  new Option("--no-magic", "take no file name and no credential for an order to fail"),
  new Option("--admin-from-any-host", "let the admin API answer a Host that is not loopback").default(false),
  new Option("--webhooks-to-any-host", "let webhooks be registered on other hosts than loopback").default(false),
];

/** Where the local CA is kept. */
export function tlsDirOption(): Option {
  return new Option("--tls-dir <folder>", "folder of the local CA (default: in the user's data folder)");
}

/** What host the URLs of media name. */
export function mediaUrlHostOption(): Option {
  return new Option(
    "--media-url-host <which>",
    "URLs of media name the provider's host, or the mock's (default: as asked)",
  )
    .choices(["real", "local"]);
}

/** The hosts that the mock, as a proxy, really sends requests to. */
export function passThroughOption(): Option {
  return new Option("--pass-through <host...>", "as a proxy, really send requests to these hosts (default: to none)")
    .argParser((host: string, before: readonly string[] | undefined) => {
      try {
        return [...before ?? [], ...readPassThrough([host])];
      } catch (cause) {
        throw new InvalidArgumentError((cause as TypeError).message);
      }
    });
}

function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (port >= 0 && port <= 65_535) return port;
  throw new InvalidArgumentError("It must be a whole number from 0 to 65535.");
}

function parseBound(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It must be a whole number of 0 or more.");
}
