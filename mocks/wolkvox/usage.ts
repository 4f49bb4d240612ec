import type { Table } from "@wamock/engine";

/** What a call's token is used for at the moment it comes. */
export interface Use {
  /** How many requests run on the token, this one included. */
  readonly running: number;
  /** How many calls the operation has made today, this one included. */
  readonly today: number;
  /** The call is answered, or its client is gone. */
  end(): Promise<void>;
}

/** Bogotá is five hours behind UTC, all year round. */
const BOGOTA_MS = -5 * 3_600_000;
const DAY_MS = 86_400_000;

/** The calls of a day: a plain record. */
export interface DayCalls {
  /** The day's number, in Bogotá. */
  readonly day: number;
  readonly calls: number;
}

/** The key of the day's record: there is one. */
const TODAY = "today";

/** Counts requests that run, by token, and the day's calls, of the whole operation. */
export class Usage {
  /** Requests run in this process, and nowhere else. */
  readonly #running = new Map<string, number>();
  readonly #days: Table<DayCalls>;

  constructor(days: Table<DayCalls>) {
    this.#days = days;
  }

  /** Counts a call. @param now milliseconds since the epoch */
  begin(token: string, now: number): Promise<Use> {
    const day = bogotaDay(now);
    const before = this.#days.get(TODAY);
    const today = (before?.day === day ? before.calls : 0) + 1;
    this.#days.put(TODAY, { day, calls: today });
    const running = (this.#running.get(token) ?? 0) + 1;
    this.#running.set(token, running);
    return Promise.resolve({ running, today, end: () => this.#end(token) });
  }

  #end(token: string): Promise<void> {
    const left = (this.#running.get(token) ?? 1) - 1;
    if (left > 0) this.#running.set(token, left);
    else this.#running.delete(token);
    return Promise.resolve();
  }
}

/** The day's number, which changes at midnight in Bogotá. */
function bogotaDay(now: number): number {
  return Math.floor((now + BOGOTA_MS) / DAY_MS);
}
