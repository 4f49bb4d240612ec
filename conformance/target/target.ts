import type { Names } from "../placeholders.ts";
import type { CaseOutcome } from "../run_case.ts";
import type { Admin } from "./admin.ts";

/** What a suite runs against. */
export interface Target {
  /** Origin, with a slash at its end as `URL` writes it. */
  readonly base: URL;
  /** Credentials and fixtures by provider; a provider that the target does not serve is absent. */
  readonly names: Readonly<Record<string, Names>>;
  /**
   * The admin API of a mock of this project. Such a target can be put into states, and is held to what is only
   * assumed; another is not.
   */
  readonly admin: Admin | undefined;
}

/** A target on which no case can be run. */
export interface UnusableTarget {
  /** What the first case comes to for it. */
  readonly unusable: CaseOutcome;
  /** Why the others are not tried. */
  readonly rest: string;
}
