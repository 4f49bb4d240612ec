import { type Problem, ProblemsError } from "../problem.ts";
import { KeyTakenError } from "../owners.ts";

/** A saved state that cannot be taken. */
export class StateError extends ProblemsError {
  override readonly name = "StateError";

  constructor(problems: readonly Problem[]) {
    super("Failed to take a state", problems);
  }
}

/**
 * What keeps a part of a state from being taken.
 *
 * @param place path of the part
 * @param cause what was thrown; a bug of wamock is thrown again
 */
export function problemsWithin(place: string, cause: unknown): Problem[] {
  if (cause instanceof ProblemsError) {
    return cause.problems.map(({ field, problem }) => ({ field: field ? `${place}.${field}` : place, problem }));
  }
  if (cause instanceof KeyTakenError) {
    return [{ field: place, problem: `what it has is sandbox "${cause.owner}"'s too, and can be one's only.` }];
  }
  if (cause instanceof RangeError) return [{ field: place, problem: `${cause.message}.` }];
  throw cause;
}
