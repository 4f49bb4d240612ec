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
 * @param inHead names of what goes into the URL or the headers of a request; the others may be any text
 * @throws {CredentialsError} when `given` has a name that `standard` has not, or a value that nobody could send
 */
export function withGiven<Credentials extends NamedStrings>(
  provider: string,
  standard: Credentials,
  given: NamedStrings,
  inHead: readonly (keyof Credentials & string)[] = [],
): Credentials {
  const names = Object.keys(standard).join(", ");
  const problems = Object.entries(given).flatMap(([name, value]): Problem[] => {
    const field = `${provider}.${name}`;
    if (!Object.hasOwn(standard, name)) return [{ field, problem: `there is no such name. There are: ${names}.` }];
    if (value.trim() === "") return [{ field, problem: "it is empty." }];
    const problem = inHead.includes(name) ? headProblem(value) : undefined;
    return problem === undefined ? [] : [{ field, problem }];
  });
  if (problems.length > 0) throw new CredentialsError(problems);
  return { ...standard, ...given };
}

/** Why no request can carry a value in its head. The value is not told: it may be a secret. */
function headProblem(value: string): string | undefined {
  const place = value.search(/[^\x21-\x7e]/);
  if (place < 0) return undefined;
  return `no request could carry it: character ${place + 1} of it is a space, a control character or not ASCII.`;
}
