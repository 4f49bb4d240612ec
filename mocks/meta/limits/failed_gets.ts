import type { Rate, RateWindows, Table } from "@wamock/engine";

/** When what fails too often is not answered any longer. */
export interface FailureRule {
  /** How many may fail in any stretch of that length; 0: any number. */
  readonly limit: number;
  readonly windowMs: number;
  /** For so long none is answered then. */
  readonly blockMs: number;
  /** What failed under another rule does not count: see `Settings.revision`. */
  readonly rule: number;
}

/** That a token's GETs are not answered: a plain record. */
export interface Block {
  readonly rule: number;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/** Counts the GETs of media that fail, by their token. */
export class FailedGets {
  readonly #rates: RateWindows;
  readonly #blocks: Table<Block>;

  constructor(rates: RateWindows, blocks: Table<Block>) {
    this.#rates = rates;
    this.#blocks = blocks;
  }

  /**
   * Counts a GET that failed. Whoever has no room for it is blocked from now on.
   *
   * @param now milliseconds since the epoch
   */
  async add(token: string, { limit, windowMs, blockMs, rule }: FailureRule, now: number): Promise<void> {
    const rate: Rate = { key: `failed-gets ${token}`, limit, windowMs, rule };
    const [use] = await this.#rates.take([rate], now);
    if (limit > 0 && use!.used >= limit) this.#blocks.put(token, { rule, until: now + blockMs });
  }

  /** How long it takes until a token's GETs are answered again, in milliseconds; 0 when they are. */
  blockedMs(token: string, { limit, blockMs, rule }: FailureRule, now: number): Promise<number> {
    const block = this.#blocks.get(token);
    if (limit === 0 || block?.rule !== rule) return Promise.resolve(0);
    const left = Math.max(0, block.until - now);
    // More than there can be is what a clock leaves that was moved back.
    return Promise.resolve(left > blockMs ? 0 : left);
  }
}
