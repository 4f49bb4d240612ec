/** One thing that is wrong with what a user gave. */
export interface Problem {
  /** Dotted path of the field; empty for the whole. */
  readonly field: string;
  /** What is wrong, and what would do. */
  readonly problem: string;
}
