/** What a command ends with when it was called wrongly, before it did anything. */
export const USAGE_EXIT_CODE = 2;

/** A command was called with something that cannot be: says what, and what would do. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
