import type { MockConfig, StartMockOptions } from "wamock";
import type { MockFlags } from "./options.ts";

/**
 * How a mock is started: as the flags say that were given, else as the configuration says, else as the flags say by
 * default.
 */
export function startOptions(
  flags: MockFlags,
  isGiven: (flag: keyof MockFlags) => boolean,
  { $schema: _, ...config }: MockConfig,
): StartMockOptions {
  const {
    port,
    host,
    provider,
    seed,
    adminFromAnyHost,
    passThrough,
    dataDir,
    tls,
    tlsDir,
    webhooksToAnyHost,
    magic,
    journalEntries,
    journalBytes,
    mediaUrlHost,
  } = flags;
  const own = <Value>(flag: keyof MockFlags, value: Value, configured: Value | undefined) =>
    isGiven(flag) ? value : configured ?? value;
  const { journal } = config.settings ?? {};
  return {
    ...config,
    port: own("port", port, config.port),
    host: own("host", host, config.host),
    providers: own("provider", provider, config.providers),
    seed: own("seed", seed, config.seed),
    adminFromAnyHost: own("adminFromAnyHost", adminFromAnyHost, config.adminFromAnyHost),
    webhooksToAnyHost: own("webhooksToAnyHost", webhooksToAnyHost, config.webhooksToAnyHost),
    magic: own("magic", magic, config.magic ?? config.settings?.magic),
    passThrough: own("passThrough", passThrough, config.passThrough),
    dataFolder: own("dataDir", dataDir, config.dataFolder),
    tls: own("tls", tls, config.tls),
    tlsFolder: own("tlsDir", tlsDir, config.tlsFolder),
    settings: {
      ...config.settings,
      journal: {
        ...journal,
        entries: own("journalEntries", journalEntries, journal?.entries),
        bytes: own("journalBytes", journalBytes, journal?.bytes),
      },
      mediaUrlHost: own("mediaUrlHost", mediaUrlHost, config.settings?.mediaUrlHost),
    },
  };
}
