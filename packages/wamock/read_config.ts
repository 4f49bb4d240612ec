import type { ProviderName } from "@wamock/contract";
import {
  type Config,
  configJsonSchema as jsonSchemaFor,
  type Provider,
  readConfig as readConfigFor,
} from "@wamock/engine";
import { PROVIDERS } from "./providers.ts";

/** A configuration: the options of a mock, as far as JSON can say them. */
export interface MockConfig extends Config {
  readonly providers?: readonly ProviderName[] | undefined;
}

/**
 * Reads a configuration: the options of a mock, in JSON. Nothing is started.
 *
 * @throws {ConfigError} with every problem in it
 *
 * @example
 * ```ts
 * import { createMock, readConfig } from "wamock";
 * import { assertEquals } from "@std/assert";
 *
 * const config = readConfig('{ "sandboxes": [{ "id": "team-a", "settings": { "limits": { "wolkvox.licences": 2 } } }] }');
 * await using mock = createMock(config);
 * assertEquals([...mock.sandboxes.keys()], ["default", "team-a"]);
 * ```
 */
export function readConfig(text: string): MockConfig {
  // The schema takes no other names.
  return readConfigFor(text, everyProvider()) as MockConfig;
}

/** The JSON Schema of a configuration. */
export function configJsonSchema(): object {
  return jsonSchemaFor(everyProvider());
}

function everyProvider(): Provider[] {
  return Object.values(PROVIDERS).map((create) => create());
}
