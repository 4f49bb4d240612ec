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
  readonly #watchers = new Set<() => void>();

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

  /** How far a running clock is ahead of the time underneath, and the moment at which it stands if it does. */
  get state(): ClockState {
    return { offsetMs: this.#offset, frozenAt: this.#frozenAt ?? null };
  }

  /** Stops the clock, at `at` or where it is. */
  freeze(at: number = this.now()): void {
    this.change({ freeze: at });
  }

  /** Lets the clock run again: the time underneath plus the offset. */
  unfreeze(): void {
    this.change({ freeze: false });
  }

  /** Sets how far the running clock is ahead of the time underneath. */
  offset(ms: number): void {
    this.change({ offsetMs: ms });
  }

  /** Moves the clock on, frozen or not. */
  advance(ms: number): void {
    this.change({ advanceMs: ms });
  }

  /**
   * Makes a change of all its parts, or none: first the offset, then the stop or start, then the advance.
   *
   * @throws {RangeError} when the time would be one that no date has
   */
  change({ freeze, offsetMs, advanceMs = 0 }: ClockChange): void {
    let offset = offsetMs ?? this.#offset;
    const running = () => Math.trunc(this.#base() + offset);
    let frozenAt = this.#frozenAt;
    if (freeze === false) frozenAt = undefined;
    else if (freeze === true) frozenAt ??= running();
    else if (freeze !== undefined) frozenAt = freeze;
    if (frozenAt === undefined) offset += advanceMs;
    else frozenAt += advanceMs;
    const now = frozenAt ?? running();
    if (Number.isNaN(new Date(now).getTime())) {
      throw new RangeError(`Failed to change the clock: ${now} ms since the epoch is no date. Stay within 8.64e15.`);
    }
    this.#offset = offset;
    this.#frozenAt = frozenAt;
    for (const watcher of this.#watchers) watcher();
  }

  /**
   * Calls `watcher` after every change: the clock was stopped, set, moved or let run.
   *
   * @returns what ends that
   */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }
}

/** What there is to know of a {@link Clock} besides the time underneath. */
export interface ClockState {
  readonly offsetMs: number;
  /** Milliseconds since the epoch; `null` when it runs. */
  readonly frozenAt: number | null;
}

/** A change of a {@link Clock}; what is absent stays. */
export interface ClockChange {
  /** A moment to stop at; `true` stops it where it is, `false` lets it run. */
  readonly freeze?: number | boolean | undefined;
  readonly offsetMs?: number | undefined;
  readonly advanceMs?: number | undefined;
}
