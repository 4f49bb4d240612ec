import type { Exchange } from "./exchange.ts";

/** Which exchanges are asked for; what is absent matches all. */
export interface ExchangeQuery {
  readonly provider?: string | undefined;
  readonly operation?: string | undefined;
  /** HTTP status of the answer. */
  readonly status?: number | undefined;
  /** Catalogue id. */
  readonly error?: string | undefined;
  /** Milliseconds since the epoch, included. */
  readonly since?: number | undefined;
  /** The newest so many. */
  readonly limit?: number | undefined;
}

/** The exchanges of one sandbox, oldest first; the oldest are dropped beyond the bound. */
export class Journal {
  readonly #entries: Exchange[] = [];
  readonly #bound: number;
  #dropped = 0;

  /** @param bound how many exchanges are kept */
  constructor(bound = 1000) {
    this.#bound = bound;
  }

  /** How many exchanges were begun since the start. */
  get count(): number {
    return this.#dropped + this.#entries.length;
  }

  begin(exchange: Exchange): void {
    this.#entries.push(exchange);
    // Dropping in blocks: removing the head of a long array one by one costs its length each time.
    if (this.#entries.length >= this.#bound * 2) this.#dropped += this.#entries.splice(0, this.#bound).length;
  }

  find(query: ExchangeQuery = {}): readonly Exchange[] {
    const found = this.#entries.slice(-this.#bound).filter((exchange) =>
      (query.provider === undefined || exchange.provider === query.provider) &&
      (query.operation === undefined || exchange.operation === query.operation) &&
      (query.status === undefined || exchange.answer?.status === query.status) &&
      (query.error === undefined || exchange.error?.entry.id === query.error) &&
      (query.since === undefined || exchange.at >= query.since)
    );
    return query.limit === undefined ? found : found.slice(Math.max(0, found.length - query.limit));
  }
}
