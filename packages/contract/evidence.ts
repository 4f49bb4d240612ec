/**
 * How well a statement about a provider is known, weakest first.
 *
 * - `assumed`: nobody public says; a choice of this project, or an inference.
 * - `reported`: described or pasted by somebody, not machine-recorded.
 * - `documented`: the vendor says so.
 * - `recorded`: in a machine recording of real traffic.
 * - `live`: seen by this project's own recorder.
 *
 * `recorded` beats `documented` where they disagree; each disagreement is a {@link Dialect}.
 */
export const EVIDENCE_LEVELS = ["assumed", "reported", "documented", "recorded", "live"] as const;

/** One of {@link EVIDENCE_LEVELS}. */
export type EvidenceLevel = typeof EVIDENCE_LEVELS[number];

/** Why a statement is believed. */
export interface Evidence {
  readonly level: EvidenceLevel;
  /** Keys of the provider's source list, or `[]` for a choice of this project. */
  readonly sources: readonly string[];
  /** When the newest of the sources was made or read: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date?: string;
  /** What part of the statement is weaker than `level` says, and why. */
  readonly note?: string;
}

/** A place that evidence comes from. */
export interface Source {
  readonly title: string;
  /** A public address without scheme, where there is one. */
  readonly at?: string;
}
