import { clearTimeout, setTimeout } from "node:timers";
import type { Clock } from "./clock.ts";

/** The longest that a timer of the platform can wait, in milliseconds. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/** How long to wait when a timer came and the clock had not: the time underneath is not the platform's. */
const LOOK_AGAIN_MS = 50;

/** Something to be done at a time of a sandbox's clock. */
interface Appointment {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly run: () => void;
}

/**
 * Does things when a sandbox's clock reaches their time: while the clock runs, when it gets there; and at once when it
 * is moved there or past it. Nothing in here keeps the process alive.
 *
 * @example
 * ```ts
 * import { Clock, Schedule } from "@wamock/engine";
 * import { assertEquals } from "@std/assert";
 *
 * const clock = new Clock();
 * clock.freeze(0);
 * const schedule = new Schedule(clock);
 * const done: string[] = [];
 * schedule.at(2_000, () => done.push("second"));
 * schedule.at(1_000, () => done.push("first"));
 * clock.advance(1_999);
 * assertEquals(done, ["first"]);
 * clock.advance(1);
 * assertEquals(done, ["first", "second"]);
 * schedule.close();
 * ```
 */
export class Schedule {
  readonly #clock: Clock;
  /** In the order in which they are due. */
  readonly #appointments: Appointment[] = [];
  readonly #unwatch: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#unwatch = clock.watch(() => this.#look(0));
  }

  /**
   * Has something done when the clock reaches a time; soon, when it has already.
   *
   * @param at milliseconds since the epoch
   * @returns what calls it off
   */
  at(at: number, run: () => void): () => void {
    const appointment = { at, run };
    const place = this.#appointments.findIndex((other) => other.at > at);
    this.#appointments.splice(place === -1 ? this.#appointments.length : place, 0, appointment);
    // Never inside this call: the caller is not done yet.
    queueMicrotask(() => this.#look(0));
    return () => {
      const place = this.#appointments.indexOf(appointment);
      if (place !== -1) this.#appointments.splice(place, 1);
    };
  }

  /** Calls everything off. */
  close(): void {
    this.#unwatch();
    this.#appointments.length = 0;
    clearTimeout(this.#timer);
  }

  /** Does what is due, and sets the timer for what comes next. */
  #look(leastWaitMs: number): void {
    clearTimeout(this.#timer);
    let next = this.#appointments[0];
    while (next !== undefined && next.at <= this.#clock.now()) {
      this.#appointments.shift();
      next.run();
      next = this.#appointments[0];
    }
    if (next === undefined || this.#clock.frozen) return;
    const wait = Math.min(Math.max(next.at - this.#clock.now(), leastWaitMs), LONGEST_WAIT_MS);
    this.#timer = setTimeout(() => this.#look(LOOK_AGAIN_MS), wait);
    this.#timer.unref();
  }
}
