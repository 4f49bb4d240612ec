/**
 * The time as one sandbox sees it. Everything that depends on time asks this clock, so a test can stop it,
 * set it and move it on. All times are milliseconds since the epoch.
 *
 * @example
 * ```ts
 * import { Clock } from "@wamock/engine";
 * import { assertEquals } from "@std/assert";
 *
 * const clock = new Clock(() => 1_000);
 * clock.freeze();
 * clock.advance(300_000);
 * assertEquals(clock.now(), 301_000);
 * ```
 */
export class Clock {
  readonly #base: () => number;
  #offset = 0;
  #frozenAt: number | undefined;

  /** @param base the time that runs underneath; `Date.now` unless given. */
  constructor(base: () => number = Date.now) {
    this.#base = base;
  }

  /** The time now, in whole milliseconds. */
  now(): number {
    return Math.trunc(this.#frozenAt ?? this.#base() + this.#offset);
  }

  /** Whether the clock stands still. */
  get frozen(): boolean {
    return this.#frozenAt !== undefined;
  }

  /** Stops the clock, at `at` or where it is. */
  freeze(at: number = this.now()): void {
    this.#frozenAt = at;
  }

  /** Lets the clock run again: the time underneath plus the offset. */
  unfreeze(): void {
    this.#frozenAt = undefined;
  }

  /** Sets how far the running clock is ahead of the time underneath. */
  offset(ms: number): void {
    this.#offset = ms;
  }

  /** Moves the clock on, frozen or not. */
  advance(ms: number): void {
    if (this.#frozenAt === undefined) this.#offset += ms;
    else this.#frozenAt += ms;
  }
}
