const MINUTE = 60_000;

/** Counts the requests of each key over the last minute. */
export class Throttle {
  readonly #times = new Map<string, { readonly limit: number; readonly at: number[] }>();

  /**
   * Counts a request, unless it is one too many.
   *
   * @param limit how many a minute may have; 0: any number, and nothing is remembered
   * @param now milliseconds since the epoch
   * @returns whether the request may pass
   */
  take(key: string, limit: number, now: number): Promise<boolean> {
    if (limit === 0) {
      this.#times.delete(key);
      return Promise.resolve(true);
    }
    const before = this.#times.get(key);
    // Another limit is another rule: what was counted under the old one does not count.
    const at = before?.limit === limit ? before.at.filter((time) => time <= now && now - time < MINUTE) : [];
    const passes = at.length < limit;
    this.#times.set(key, { limit, at: passes ? [...at, now] : at });
    return Promise.resolve(passes);
  }
}
