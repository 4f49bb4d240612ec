/** The suite was asked for something that cannot be: says what, and what would do. Nothing was sent yet. */
export class SuiteUsageError extends Error {
  override readonly name = "SuiteUsageError";
}
