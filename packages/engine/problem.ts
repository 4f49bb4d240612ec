/** One thing that is wrong with what a user gave. */
export interface Problem {
  /** Dotted path of the field; empty for the whole. */
  readonly field: string;
  /** What is wrong, and what would do. */
  readonly problem: string;
}

/** What a user gave cannot be taken: every problem with it, not only the first. */
export class ProblemsError extends Error {
  override readonly name: string = "ProblemsError";
  readonly problems: readonly Problem[];

  /** @param failed what failed: `Failed to change settings` */
  constructor(failed: string, problems: readonly Problem[]) {
    super(`${failed}: ${problems.map(sentence).join(" ")}`);
    this.problems = problems;
  }
}

function sentence({ field, problem }: Problem): string {
  const text = field ? `${field}: ${problem}` : problem;
  return text.endsWith(".") ? text : `${text}.`;
}
