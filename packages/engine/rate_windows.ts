import type { Table } from "./table.ts";

/** A rate that a call counts for. */
export interface Rate {
  /** Whose calls are counted together. */
  readonly key: string;
  /** How many calls any stretch of that length may have; 0: any number. */
  readonly limit: number;
  readonly windowMs: number;
  /** What was counted under another rule does not count: see `Settings.revision`. */
  readonly rule: number;
}

/** The calls of one key: a plain record. */
export interface CountedCalls {
  readonly rule: number;
  /** Oldest first, those of one millisecond together. */
  readonly calls: readonly { readonly at: number; readonly count: number }[];
}

/** How much of a rate is used. */
export interface RateUse {
  /** Calls of the last stretch; 0 where any number may be made. */
  readonly used: number;
  /** How long it takes until there is room, in milliseconds; 0 when there is. */
  readonly waitMs: number;
}

/**
 * Counts calls over any stretch of time, by the clock that it is told. A call counts until the stretch has passed since.
 *
 * @example
 * ```ts
 * import { OwnerIndex, RateWindows, Table } from "@wamock/engine";
 * import { assertEquals } from "@std/assert";
 *
 * const windows = new RateWindows(new Table(new OwnerIndex().keysOf("default")));
 * const rate = { key: "a", limit: 1, windowMs: 60_000, rule: 1 };
 * assertEquals(await windows.take([rate], 0), [{ used: 1, waitMs: 0 }]);
 * assertEquals(await windows.take([rate], 1_000), [{ used: 1, waitMs: 59_000 }]);
 * assertEquals(await windows.take([rate], 60_000), [{ used: 1, waitMs: 0 }]);
 * ```
 */
export class RateWindows {
  readonly #calls: Table<CountedCalls>;

  constructor(calls: Table<CountedCalls>) {
    this.#calls = calls;
  }

  /**
   * Counts a call for every rate; for none of them when one has no room, which is then the one with a `waitMs`.
   *
   * @param now milliseconds since the epoch
   * @returns the use of each rate, this call included where it counts
   */
  take(rates: readonly Rate[], now: number): Promise<RateUse[]> {
    const before = rates.map((rate) => this.#look(rate, now));
    if (before.some(({ waitMs }) => waitMs > 0)) return Promise.resolve(before);
    return Promise.resolve(rates.map((rate) => this.#count(rate, now)));
  }

  /** The use of a rate, without a call. */
  look(rate: Rate, now: number): Promise<RateUse> {
    return Promise.resolve(this.#look(rate, now));
  }

  #look(rate: Rate, now: number): RateUse {
    const calls = this.#counting(rate, now);
    const used = sum(calls);
    let left = used;
    for (const { at, count } of calls) {
      if (rate.limit === 0 || left < rate.limit) break;
      left -= count;
      if (left < rate.limit) return { used, waitMs: at + rate.windowMs - now };
    }
    return { used, waitMs: 0 };
  }

  #count(rate: Rate, now: number): RateUse {
    const { key, limit, rule } = rate;
    if (limit === 0) {
      this.#calls.delete(key);
      return { used: 0, waitMs: 0 };
    }
    const before = this.#counting(rate, now);
    const last = before.at(-1);
    const calls = last?.at === now
      ? [...before.slice(0, -1), { at: now, count: last.count + 1 }]
      : [...before, { at: now, count: 1 }];
    this.#calls.put(key, { rule, calls });
    return { used: sum(calls), waitMs: 0 };
  }

  /** What counts now: a clock that was moved back leaves calls that are still to come, and they do not. */
  #counting({ key, rule, windowMs }: Rate, now: number): CountedCalls["calls"] {
    const found = this.#calls.get(key);
    return found?.rule === rule ? found.calls.filter(({ at }) => at <= now && now - at < windowMs) : [];
  }
}

function sum(calls: CountedCalls["calls"]): number {
  return calls.reduce((total, { count }) => total + count, 0);
}
