import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { createMockOf } from "../mock.ts";
import { createToy } from "../testdata/toy_provider.ts";
import { ConfigError, readConfig } from "./read.ts";

const { provider } = createToy();
const other = { ...provider, contract: { ...provider.contract, name: "other", dialects: [], limits: [] } };
const providers = [provider, other];

function refused(config: unknown): string[] {
  const text = typeof config === "string" ? config : JSON.stringify(config);
  return assertThrows(() => readConfig(text, providers), ConfigError).problems.map(({ field }) => field);
}

Deno.test("config: what it says is what a mock is made of", () => {
  const text = JSON.stringify({
    $schema: "./config.schema.json",
    now: 5_000,
    seed: "s",
    settings: { dialects: { "toy.mood": "curt" }, journal: { entries: 7 } },
    credentials: { toy: { token: "mine" } },
    faults: [{
      operation: "toy.files.upload",
      trigger: { next: 1 },
      action: { type: "error", error: "toy.token-wrong" },
    }],
    sandboxes: [{ id: "a", settings: { limits: { "toy.max-bytes": 1 } } }, {
      credentials: { toy: { token: "theirs" } },
    }],
  });
  const mock = createMockOf(providers, "1", readConfig(text, providers));
  assertEquals(mock.credentials.toy?.token, "mine");
  assertEquals([...mock.sandboxes.keys()], ["default", "a", "sandbox-1"]);
  assertEquals([...mock.sandboxes.values()].map(({ faults }) => faults.list().length), [1, 0, 0]);
  const { clock, settings } = mock.sandboxes.get("a")!;
  assertEquals([clock.now(), settings.dialect("toy.mood"), settings.limit("toy.max-bytes")], [5_000, "curt", 1]);
  assertEquals([settings.journal.entries, mock.sandboxes.get("default")!.settings.limit("toy.max-bytes")], [7, 1000]);
});

Deno.test("config: every problem is told at once, of the shape and of what only shows when a mock is made", () => {
  assertEquals(
    refused({
      ports: 1,
      port: -1,
      passThrough: ["https://example.com"],
      now: 9e15,
      settings: {
        dialects: { "toy.mood": "sour", "toy.colour": "red" },
        limits: { "toy.max-bytes": 1.5 },
        journal: { pages: 1 },
      },
      credentials: { toy: { token: "mine" }, nobody: {} },
      sandboxes: [
        { id: "a", name: "x" },
        { id: "default" },
        { id: "b", credentials: { toy: { token: "shared" } } },
        { id: "b", seed: "s" },
        { id: "c", credentials: { toy: { token: "shared" } } },
        { id: "d", faults: [{ operation: "toy.files.upload", trigger: { always: true }, action: { type: "melt" } }] },
        { id: "e", faults: [{ operation: "toy.nothing", trigger: { always: true }, action: { type: "reset" } }] },
      ],
      faults: [
        { operation: "toy.files.upload", trigger: {}, action: { type: "error", error: "toy.nothing" } },
        { operation: "toy.files.upload", trigger: { next: 1 }, action: { type: "reset" } },
      ],
    }),
    [
      "port",
      "passThrough.0",
      "now",
      "settings.dialects.toy.mood",
      "settings.dialects.toy.colour",
      "settings.limits.toy.max-bytes",
      "settings.journal.pages",
      "credentials.nobody",
      "sandboxes.0.name",
      "sandboxes.5.faults.0.action.type",
      "ports",
      "faults.0.trigger",
      "faults.0.action.error",
      "sandboxes.1.id",
      "sandboxes.3.id",
      "sandboxes.4.credentials.toy.token",
      "sandboxes.6.faults.0.operation",
    ],
  );
});

Deno.test("config: of a field that there is not it is told which there are", () => {
  const { problems, message } = assertThrows(
    () => readConfig('{"settings":{"limits":{"toy.speed":1}},"sandbox":[]}', providers),
    ConfigError,
  );
  assertStringIncludes(problems[0]!.problem, "There are: toy.max-bytes");
  assertStringIncludes(problems[1]!.problem, "providers, port, host");
  assertStringIncludes(message, "settings.limits.toy.speed: there is no such field");
});

Deno.test("config: what is said of a provider that is not served is refused", () => {
  const config = { providers: ["other"], settings: { dialects: { "toy.mood": "curt" } }, credentials: { toy: {} } };
  assertEquals(refused(config), ["settings.dialects.toy.mood", "credentials.toy"]);
  assertEquals(refused({ providers: ["nobody"] }), ["providers.0"]);
});

Deno.test("config: what is no JSON object is refused as a whole, with the reason", () => {
  for (const text of ["", "{", "[]", "null", '"x"']) assertEquals(refused(text), [""], text);
});
