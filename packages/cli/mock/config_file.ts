import { readFile } from "node:fs/promises";
import { ConfigError, type MockConfig, type ProblemsError, readConfig } from "wamock";
import { UsageError } from "../usage_error.ts";

/**
 * Reads a configuration file.
 *
 * @throws {UsageError} with every problem in it, a line each
 */
export async function readConfigFile(path: string): Promise<MockConfig> {
  try {
    return readConfig(await read(path));
  } catch (cause) {
    if (!(cause instanceof ConfigError)) throw cause;
    throw new UsageError(listed(`the configuration ${path} cannot be used`, cause));
  }
}

/** Problems, a line each. */
export function listed(what: string, { problems }: ProblemsError): string {
  return [`${what}:`, ...problems.map(({ field, problem }) => field ? `  ${field}: ${problem}` : `  ${problem}`)]
    .join("\n");
}

async function read(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    throw new UsageError(`the configuration ${path} cannot be read: ${(cause as Error).message}.`);
  }
}
