import { type Problem, ProblemsError } from "./problem.ts";
import type { NamedStrings } from "./provider.ts";

/** Credentials that cannot be had. */
export class CredentialsError extends ProblemsError {
  override readonly name = "CredentialsError";

  constructor(problems: readonly Problem[]) {
    super("Failed to set credentials", problems);
  }
}

/**
 * A provider's credentials: those that were given in place of generated ones.
 *
 * @param provider the provider's name
 * @throws {CredentialsError} when `given` has a name that `standard` has not, or an empty value
 */
export function withGiven<Credentials extends NamedStrings>(
  provider: string,
  standard: Credentials,
  given: NamedStrings,
): Credentials {
  const names = Object.keys(standard).join(", ");
  const problems = Object.entries(given).flatMap(([name, value]): Problem[] => {
    const field = `${provider}.${name}`;
    if (!Object.hasOwn(standard, name)) return [{ field, problem: `there is no such name. There are: ${names}.` }];
    return value.trim() === "" ? [{ field, problem: "it is empty." }] : [];
  });
  if (problems.length > 0) throw new CredentialsError(problems);
  return { ...standard, ...given };
}
