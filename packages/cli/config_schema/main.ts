/** The third part of `deno task generate`: renews the JSON Schema of configuration files. */
import { writeFile } from "node:fs/promises";
import { configJsonSchema } from "wamock";

const path = new URL("../../../docs/config.schema.json", import.meta.url);
await writeFile(path, `${JSON.stringify(configJsonSchema(), null, 2)}\n`);
