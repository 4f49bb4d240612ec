import type { Exchange } from "../exchange.ts";
import type { Feed } from "./feed.ts";
import { differences, type Match } from "./match.ts";

/** How long is waited, and for how many. */
export interface WaitOptions {
  /** How many exchanges must match, those counted that are over already. Default 1. */
  readonly count?: number | undefined;
  /** In real milliseconds, whatever the clocks of sandboxes say. Default 5000. */
  readonly timeoutMs?: number | undefined;
}

/** How long is waited unless told otherwise, in milliseconds. */
export const DEFAULT_WAIT_MS = 5_000;

/**
 * Waits until so many exchanges match.
 *
 * @param over those that are over, oldest first
 * @returns the exchanges that match; fewer than `count` when time ran out, or the feed was closed
 */
export function waitFor(
  over: readonly Exchange[],
  feed: Feed,
  match: Match,
  { count = 1, timeoutMs = DEFAULT_WAIT_MS }: WaitOptions,
): Promise<readonly Exchange[]> {
  const matches = (exchange: Exchange) => differences(exchange, match).length === 0;
  const found = over.filter(matches);
  if (found.length >= count || feed.closed.aborted) return Promise.resolve(found);
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      silence();
      feed.closed.removeEventListener("abort", end);
      resolve(found);
    };
    const timer = setTimeout(end, timeoutMs);
    const silence = feed.listen((exchange) => {
      if (matches(exchange) && found.push(exchange) >= count) end();
    });
    feed.closed.addEventListener("abort", end);
  });
}
