import { CredentialsError } from "../credentials.ts";
import { FaultOrderError } from "../faults/store.ts";
import { createMockOf, type MockOptions } from "../mock.ts";
import { type Problem, ProblemsError } from "../problem.ts";
import type { Provider } from "../provider.ts";
import { SandboxError } from "../sandbox_error.ts";
import { readAs } from "../zod_problems.ts";
import type { Config } from "./config.ts";
import { configSchema } from "./schema.ts";

/** A configuration that no mock can be made of: every problem, not only the first. */
export class ConfigError extends ProblemsError {
  override readonly name = "ConfigError";

  constructor(problems: readonly Problem[]) {
    super("Failed to read the configuration", problems);
  }
}

/**
 * Reads a configuration, which is what a mock's options are, in JSON. Nothing is started.
 *
 * @param providers those that there are; the configuration may choose some
 * @throws {ConfigError} with every problem in it
 */
export function readConfig(text: string, providers: readonly Provider[]): Config {
  const value = parse(text);
  const chosen = chosenOf(value, providers);
  const { data, problems } = readAs(configSchema(chosen), value);
  problems.push(...deeperProblems(value, chosen, problems));
  if (problems.length > 0) throw new ConfigError(problems);
  // JSON has no undefined, which is all that the two types differ in.
  return data as Config;
}

function parse(text: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new ConfigError([{ field: "", problem: `it is no JSON: ${(cause as Error).message}.` }]);
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new ConfigError([{ field: "", problem: "it is no JSON object." }]);
}

/** The providers that a configuration serves; all, where what it says of them cannot be read. */
function chosenOf({ providers: names }: Readonly<Record<string, unknown>>, providers: readonly Provider[]) {
  if (!Array.isArray(names)) return providers;
  const chosen = providers.filter(({ contract }) => names.includes(contract.name));
  return chosen.length === 0 ? providers : chosen;
}

/**
 * What only shows when a mock is made of it: a credential of the wrong shape, one that two sandboxes would share. Parts
 * in which there is a problem already are left out.
 */
function deeperProblems(
  { settings, credentials, seed, faults, sandboxes }: Readonly<Record<string, unknown>>,
  providers: readonly Provider[],
  known: readonly Problem[],
): Problem[] {
  const sound = <Part>(part: Part, place: string): Part | undefined =>
    known.some(({ field }) => field === place || field.startsWith(`${place}.`)) ? undefined : part;
  const options = {
    seed: sound(seed, "seed"),
    settings: sound(settings, "settings"),
    credentials: sound(credentials, "credentials"),
  };
  const tried = (place: string, more: object) =>
    problemsIn(place, () => createMockOf(providers, "", { ...options, ...more } as MockOptions));
  const own = tried("credentials", {});
  if (own.length > 0) options.credentials = {};
  const made = Array.isArray(sandboxes) ? sandboxes.map((one, n) => sound(one, `sandboxes.${n}`) ?? {}) : [];
  return [...own, ...tried("faults", { faults: sound(faults, "faults") }), ...tried("sandboxes", { sandboxes: made })];
}

function problemsIn(place: string, make: () => unknown): Problem[] {
  try {
    make();
    return [];
  } catch (cause) {
    if (!isOfTheUser(cause)) throw cause;
    return cause.problems.map(({ field, problem }) => ({ field: `${place}.${field}`, problem }));
  }
}

function isOfTheUser(cause: unknown): cause is ProblemsError {
  return cause instanceof CredentialsError || cause instanceof FaultOrderError || cause instanceof SandboxError;
}
