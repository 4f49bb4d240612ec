import { assertEquals } from "@std/assert";
import type { MockFlags } from "./options.ts";
import { startOptions } from "./start_options.ts";

const flags: MockFlags = {
  port: 4010,
  host: "127.0.0.1",
  quiet: false,
  log: "text",
  tls: false,
  adminFromAnyHost: false,
  webhooksToAnyHost: false,
  magic: true,
};

Deno.test("start options: without a configuration the flags hold", () => {
  const { port, host, adminFromAnyHost, seed } = startOptions(flags, () => false, {});
  assertEquals([port, host, adminFromAnyHost, seed], [4010, "127.0.0.1", false, undefined]);
});

Deno.test("start options: the configuration goes before what flags say by default, and a given flag before it", () => {
  const config = {
    $schema: "x",
    port: 1,
    host: "::1",
    seed: "s",
    adminFromAnyHost: true,
    tls: true,
    settings: {
      limits: { "meta.image-bytes": 5 },
      journal: { entries: 1, headBytes: 2 },
      magic: false,
      mediaUrlHost: "real" as const,
    },
    sandboxes: [{ id: "a" }],
  };
  const given: Partial<MockFlags> = { port: 2, provider: ["meta"], journalEntries: 3, mediaUrlHost: "local" };
  assertEquals(startOptions({ ...flags, ...given }, (flag) => flag in given, config), {
    port: 2,
    host: "::1",
    seed: "s",
    providers: ["meta"],
    adminFromAnyHost: true,
    webhooksToAnyHost: false,
    magic: false,
    dataFolder: undefined,
    passThrough: undefined,
    tls: true,
    tlsFolder: undefined,
    settings: {
      limits: { "meta.image-bytes": 5 },
      journal: { entries: 3, headBytes: 2, bytes: undefined },
      magic: false,
      mediaUrlHost: "local",
    },
    sandboxes: [{ id: "a" }],
  });
});
