import { z } from "zod";
import type { Provider } from "../provider.ts";
import { configSchema } from "./schema.ts";

type Schema = z.core.JSONSchema.BaseSchema;

/** What the whole and each sandbox may say alike, and is written down once. */
const SHARED = ["settings", "credentials", "faults"] as const;

/** The JSON Schema of a configuration for mocks of these providers: editors complete and explain by it. */
export function configJsonSchema(providers: readonly Provider[]): object {
  const { $schema, ...schema } = z.toJSONSchema(configSchema(providers), { io: "input" });
  const sandbox = (schema.properties?.sandboxes as Schema).items as Schema;
  const $defs = Object.fromEntries(SHARED.map((name) => [name, schema.properties?.[name]]));
  for (const { properties } of [schema, sandbox]) {
    for (const name of SHARED) if (properties) properties[name] = { $ref: `#/$defs/${name}` };
  }
  return { $schema, title: "Configuration of wamock", ...schema, $defs };
}
