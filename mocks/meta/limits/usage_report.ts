import type { RateUse } from "@wamock/engine";
import type { CountedRate } from "./rates.ts";

/** How much of their limits is used, in percent, as the usage headers tell it. */
export interface UsageReport {
  readonly app: number;
  readonly business: number;
}

/** What is told where nothing is counted: so it was recorded of accounts that had hardly been called. */
export const QUIET: UsageReport = { app: 0, business: 1 };

/**
 * The report of a call that counts for these rates: the fullest of them decides.
 *
 * @param uses the use of each rate
 */
export function reportOf(rates: readonly CountedRate[], uses: readonly RateUse[]): UsageReport {
  const fullest = (usage: keyof UsageReport) =>
    rates.reduce((most, { rate, counted }, place) => {
      const percent = Math.floor(100 * (uses[place]?.used ?? 0) / counted.limit);
      return rate.usage === usage ? Math.max(most, Math.min(percent, 100)) : most;
    }, QUIET[usage]);
  return { app: fullest("app"), business: fullest("business") };
}
