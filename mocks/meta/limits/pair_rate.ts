import type { Table } from "@wamock/engine";

/** How many messages may go from one number to one user. */
export interface PairRate {
  /** So many at once; 0: any number. */
  readonly burst: number;
  /** After them one in every so many milliseconds. */
  readonly intervalMs: number;
  /** What was sent under another rule does not count: see `Settings.revision`. */
  readonly rule: number;
}

/** What is left for one number and one user: a plain record. */
export interface PairRoom {
  readonly rule: number;
  /** When all of the burst is there again: milliseconds since the epoch. */
  readonly fullAt: number;
}

/** Counts messages by who sends them and who receives them. */
export class PairRates {
  readonly #rooms: Table<PairRoom>;

  constructor(rooms: Table<PairRoom>) {
    this.#rooms = rooms;
  }

  /**
   * Counts a message, unless it is one too many.
   *
   * @param now milliseconds since the epoch
   * @returns how long it takes until there is room, in milliseconds; 0 when there is
   */
  take(pair: string, rate: PairRate, now: number): Promise<number> {
    const { burst, intervalMs, rule } = rate;
    if (burst === 0) {
      this.#rooms.delete(pair);
      return Promise.resolve(0);
    }
    const owed = this.#owed(pair, rate, now);
    const waitMs = owed - (burst - 1) * intervalMs;
    if (waitMs > 0) return Promise.resolve(waitMs);
    this.#rooms.put(pair, { rule, fullAt: now + owed + intervalMs });
    return Promise.resolve(0);
  }

  /** How long it takes until all of the burst is there again. */
  #owed(pair: string, { burst, intervalMs, rule }: PairRate, now: number): number {
    const room = this.#rooms.get(pair);
    if (room?.rule !== rule) return 0;
    const owed = Math.max(0, room.fullAt - now);
    // More than there can be is what a clock leaves that was moved back.
    return owed > burst * intervalMs ? 0 : owed;
  }
}
