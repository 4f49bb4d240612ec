import type { CatalogueEntry, TemplateValues } from "@wamock/contract";
import { ProviderError } from "./provider_error.ts";

/** What a rung says when the request does not pass it. */
export interface Refusal {
  readonly error: CatalogueEntry;
  readonly values?: TemplateValues;
  /** One of the entry's other statuses, when a rule chose it. */
  readonly status?: number;
  /** In plain words: what was found, and what to do about it. */
  readonly reason: string;
}

/** One check of a decision ladder. */
export interface Rung<Facts> {
  /** Stable name, kebab-case. */
  readonly check: string;
  /** A refusal, or in plain words why the request passes. */
  readonly judge: (facts: Facts) => Refusal | string;
}

/** One check that was made on an exchange. */
export interface TraceStep {
  readonly check: string;
  readonly passed: boolean;
  readonly reason: string;
}

/**
 * Climbs a ladder from the bottom, noting every rung in the trace.
 *
 * @throws {ProviderError} the refusal of the first rung that is not passed
 *
 * @example
 * ```ts
 * import { climb, ProviderError, type TraceStep } from "@wamock/engine";
 * import { assertEquals, assertThrows } from "@std/assert";
 *
 * const error = {
 *   id: "toy.too-short", status: 400, body: {}, when: "The name is too short.", retryable: false,
 *   operations: [], evidence: { level: "assumed", sources: [] },
 * } as const;
 * const trace: TraceStep[] = [];
 * const rungs = [{
 *   check: "name",
 *   judge: (name: string) => name.length > 2 ? `"${name}" is long enough` : { error, reason: `"${name}" is too short` },
 * }];
 * assertThrows(() => climb(rungs, "x", trace), ProviderError);
 * assertEquals(trace, [{ check: "name", passed: false, reason: '"x" is too short' }]);
 * ```
 */
export function climb<Facts>(rungs: readonly Rung<Facts>[], facts: Facts, trace: TraceStep[]): void {
  for (const { check, judge } of rungs) {
    const verdict = judge(facts);
    if (typeof verdict === "string") {
      trace.push({ check, passed: true, reason: verdict });
      continue;
    }
    trace.push({ check, passed: false, reason: verdict.reason });
    throw new ProviderError(verdict.error, verdict.values, verdict.status);
  }
}
