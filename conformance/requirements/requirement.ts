import type { Evidence, EvidenceLevel } from "@wamock/contract";

/**
 * How binding a requirement is.
 *
 * - `MUST`: the vendor says so.
 * - `OBSERVED`: it was recorded or reported; the vendor need not keep to it.
 * - `SHOULD`: nobody public says; a choice of this project until somebody knows better.
 */
export const REQUIREMENT_LEVELS = ["MUST", "OBSERVED", "SHOULD"] as const;

/** One of {@link REQUIREMENT_LEVELS}. */
export type RequirementLevel = typeof REQUIREMENT_LEVELS[number];

/** One sentence that a target is held to, or a client, and what holds it. */
export interface Requirement {
  /** Stable for ever: the id of the fact or the error of the contract; `client.<slug>` for one about clients. */
  readonly id: string;
  /** The provider that it is about; `client` for one about clients. */
  readonly provider: string;
  /** In our own words. */
  readonly sentence: string;
  readonly level: RequirementLevel;
  readonly evidence: Evidence;
  /** When what it rests on was made or read: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date: string;
  /** Ids of the cases that hold a target to it. */
  readonly cases: readonly string[];
  /** The check that holds every answer to it. */
  readonly everyAnswer?: string;
  /** Why nothing holds a target to it. */
  readonly excluded?: string;
  /** It judges a client: no target can be held to it. */
  readonly grading?: true;
}

/**
 * How binding a statement is that is known so well.
 *
 * @example
 * ```ts
 * import { levelOf } from "./requirement.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(levelOf("documented"), "MUST");
 * assertEquals(levelOf("recorded"), "OBSERVED");
 * assertEquals(levelOf("assumed"), "SHOULD");
 * ```
 */
export function levelOf(level: EvidenceLevel): RequirementLevel {
  if (level === "documented") return "MUST";
  return level === "assumed" ? "SHOULD" : "OBSERVED";
}
