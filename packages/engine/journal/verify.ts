import type { Exchange } from "../exchange.ts";
import { differences, type Match } from "./match.ts";
import { nearest, type NearMiss, tooMany } from "./near_miss.ts";

/** How often exchanges must match. Without any bound: at least once. */
export interface Expectation {
  readonly match?: Match | undefined;
  readonly exactly?: number | undefined;
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
  readonly never?: true | undefined;
  /** In place of a number: of the exchanges that match, one that fits each of these, in this order. Others may lie between. */
  readonly inOrder?: readonly Match[] | undefined;
}

/** What came of an expectation. */
export interface Verification {
  readonly verified: boolean;
  /** How many exchanges match; of an order, how many of its steps were taken. */
  readonly count: number;
  /** When it does not hold: the exchanges that come nearest, or those that are too many. */
  readonly nearest: readonly NearMiss[];
}

/** Holds exchanges against an expectation, oldest first. */
export function verify(exchanges: readonly Exchange[], expectation: Expectation): Verification {
  const { match = {}, inOrder } = expectation;
  const matching = exchanges.filter((exchange) => differences(exchange, match).length === 0);
  if (inOrder) return verifyOrder(matching, inOrder);
  const { least, most } = boundsOf(expectation);
  const count = matching.length;
  if (count < least) return { verified: false, count, nearest: nearest(exchanges, match) };
  if (count > most) return { verified: false, count, nearest: tooMany(matching) };
  return { verified: true, count, nearest: [] };
}

function boundsOf({ exactly, atLeast, atMost, never }: Expectation): { least: number; most: number } {
  if (never) return { least: 0, most: 0 };
  if (exactly !== undefined) return { least: exactly, most: exactly };
  return { least: atLeast ?? (atMost === undefined ? 1 : 0), most: atMost ?? Infinity };
}

function verifyOrder(exchanges: readonly Exchange[], steps: readonly Match[]): Verification {
  let from = 0;
  for (const [count, step] of steps.entries()) {
    const at = exchanges.findIndex((one, index) => index >= from && differences(one, step).length === 0);
    if (at < 0) return { verified: false, count, nearest: outOfOrder(exchanges, from, step) };
    from = at + 1;
  }
  return { verified: true, count: steps.length, nearest: [] };
}

/** One that came too early is nearer than any that differs. */
function outOfOrder(exchanges: readonly Exchange[], from: number, step: Match): NearMiss[] {
  const after = exchanges[from - 1]?.id;
  const early = exchanges.slice(0, from).findLast((one) => differences(one, step).length === 0);
  const misses = nearest(exchanges.slice(from), step);
  if (!early) return misses.length > 0 ? misses : nearest(exchanges, step);
  return [
    { exchange: early, differences: [{ field: "order", expected: `after ${after}`, actual: early.id }] },
    ...misses,
  ]
    .slice(0, 3);
}
