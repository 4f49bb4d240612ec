import type { Names } from "../placeholders.ts";
import { requiredNames } from "../required_names.ts";
import type { SelectedCases } from "../select.ts";
import { needsOf } from "../case.ts";
import type { ProviderSuite } from "../suite.ts";
import { SuiteUsageError } from "../usage_error.ts";

/**
 * The environment variable that a name is given in.
 *
 * @example
 * ```ts
 * import { variableOf } from "./environment.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(variableOf("meta", "phoneNumberId"), "WAMOCK_META_PHONE_NUMBER_ID");
 * ```
 */
export function variableOf(provider: string, name: string): string {
  return `WAMOCK_${provider.toUpperCase()}_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
}

/**
 * Credentials and fixtures out of the environment, for cases that run on a target which cannot be asked for them.
 *
 * @throws {SuiteUsageError} that lists every variable that is missing
 */
export function namesFromEnvironment(
  selected: readonly SelectedCases[],
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, Names> {
  const missing: string[] = [];
  const names: Record<string, Names> = {};
  for (const { suite, cases } of selected) {
    const { provider, credentials } = suite;
    const own = givenNames(suite, environment);
    names[provider] = own;
    const required = new Set(
      cases.filter((one) => needsOf(one).length === 0).flatMap((one) => [...requiredNames(one, suite)]),
    );
    for (const name of credentials) {
      if (required.has(name) && own[name] === undefined) missing.push(variableOf(provider, name));
    }
  }
  if (missing.length === 0) return names;
  throw new SuiteUsageError(
    `the target does not say its credentials, so they are taken from the environment. Missing: ${missing.join(", ")}.`,
  );
}

function givenNames(
  { provider, credentials, fixtures }: ProviderSuite,
  environment: Readonly<Record<string, string | undefined>>,
): Names {
  const given: Record<string, string> = {};
  for (const name of [...credentials, ...fixtures]) {
    const value = environment[variableOf(provider, name)];
    if (value) given[name] = value;
  }
  return given;
}
