import { Ajv2020 } from "ajv/dist/2020.js";
import { assert, assertEquals } from "@std/assert";
import { ConfigError, configJsonSchema, createMock, readConfig } from "wamock";

const published = JSON.parse(Deno.readTextFileSync(new URL("../../../docs/config.schema.json", import.meta.url)));

Deno.test("config schema: the published one says what is read; `deno task generate` renews it", () => {
  assertEquals(published, JSON.parse(JSON.stringify(configJsonSchema())));
});

Deno.test("config schema: an editor that goes by it and the mock agree", async () => {
  const isValid = new Ajv2020({ strict: false }).compile(published);
  await using mock = createMock();
  const { settings } = mock.sandboxes.get("default")!;
  const good: object[] = [
    {},
    { $schema: "./docs/config.schema.json", providers: ["meta", "nxcloud"], port: 0, seed: "s", now: 0 },
    { settings: settings.view(), sandboxes: [{ id: "a", seed: "b", credentials: { wolkvox: { token: "t" } } }] },
    { credentials: { meta: { accessToken: "EAAmine" } }, passThrough: ["*.example.com"], adminFromAnyHost: true },
  ];
  const bad: object[] = [
    { ports: 1 },
    { port: 70_000 },
    { providers: ["twilio"] },
    { settings: { dialects: { "meta.json-upload": "sometimes" } } },
    { settings: { limits: { "meta.image-bytes": -1 } } },
    { credentials: { meta: { token: "x" } } },
    { sandboxes: [{ name: "a" }] },
  ];
  for (const config of good) {
    assert(isValid(config), JSON.stringify(config));
    readConfig(JSON.stringify(config));
  }
  for (const config of bad) {
    assert(!isValid(config), JSON.stringify(config));
    let refused: unknown;
    try {
      readConfig(JSON.stringify(config));
    } catch (cause) {
      refused = cause;
    }
    assert(refused instanceof ConfigError, JSON.stringify(config));
  }
});
