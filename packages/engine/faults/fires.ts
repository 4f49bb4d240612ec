import type { FaultTrigger } from "./order.ts";

/**
 * Whether a rule acts on a request.
 *
 * @param seen how many requests the rule was for so far, this one included
 *
 * @example
 * ```ts
 * import { fires } from "./fires.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals([1, 2, 3, 4].map((seen) => fires({ every: 2 }, seen)), [false, true, false, true]);
 * assertEquals([1, 2, 3, 4].map((seen) => fires({ next: 2 }, seen)), [true, true, false, false]);
 * ```
 */
export function fires({ next, every }: FaultTrigger, seen: number): boolean {
  if (next !== undefined) return seen <= next;
  return every === undefined || seen % every === 0;
}

/** The moment from which a rule is gone, in milliseconds since the epoch. */
export function endOf({ until }: FaultTrigger, expiresAt: number): number {
  return until === undefined ? expiresAt : Math.min(until, expiresAt);
}
