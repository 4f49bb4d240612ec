import type { Exchange } from "./exchange.ts";
import { heldBytes } from "./journal/held_bytes.ts";
import { DEFAULT_JOURNAL, type JournalBounds } from "./settings.ts";

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

/** An exchange, and how much of the memory that the journal may use is counted for it. */
interface Entry {
  readonly exchange: Exchange;
  bytes: number;
  isKept: boolean;
}

/** The exchanges of one sandbox, oldest first. The oldest are dropped beyond a number, and beyond so much memory. */
export class Journal {
  readonly #bounds: () => Pick<JournalBounds, "entries" | "bytes">;
  readonly #entries: (Entry | undefined)[] = [];
  /** Where in {@link #entries} the oldest is that is kept: removing the head of a long array costs its length. */
  #first = 0;
  #bytes = 0;
  #dropped = 0;

  /** @param bounds asked each time, as they may change */
  constructor(bounds: () => Pick<JournalBounds, "entries" | "bytes"> = () => DEFAULT_JOURNAL) {
    this.#bounds = bounds;
  }

  /** How many exchanges were begun since the start. */
  get count(): number {
    return this.#dropped + this.#length;
  }

  /** How many of them are kept no more. */
  get dropped(): number {
    return this.#dropped;
  }

  /** How much memory is held, in bytes: an estimate for each exchange that is over. */
  get bytes(): number {
    return this.#bytes;
  }

  /**
   * Takes an exchange in that has just begun.
   *
   * @returns to be called when it is over, and what it holds is known
   */
  begin(exchange: Exchange): () => void {
    const entry: Entry = { exchange, bytes: 0, isKept: true };
    this.#entries.push(entry);
    this.#trim();
    return () => {
      // It may have been dropped meanwhile.
      if (!entry.isKept) return;
      entry.bytes = heldBytes(exchange);
      this.#bytes += entry.bytes;
      this.#trim();
    };
  }

  /** Counts on from a number of exchanges that were begun before, and of which none is kept. */
  resume(count: number): void {
    this.clear();
    this.#dropped = count;
  }

  find(query: ExchangeQuery = {}): readonly Exchange[] {
    this.#trim();
    const found = this.#entries.flatMap((entry) => entry && fits(entry.exchange, query) ? [entry.exchange] : []);
    return query.limit === undefined ? found : found.slice(Math.max(0, found.length - query.limit));
  }

  /** Forgets every exchange; the count goes on. */
  clear(): void {
    while (this.#length > 0) this.#dropOldest();
  }

  #trim(): void {
    const { entries, bytes } = this.#bounds();
    while (this.#length > entries || (this.#bytes > bytes && this.#length > 0)) this.#dropOldest();
  }

  #dropOldest(): void {
    const entry = this.#entries[this.#first]!;
    entry.isKept = false;
    this.#bytes -= entry.bytes;
    this.#entries[this.#first++] = undefined;
    this.#dropped++;
    if (this.#first < this.#entries.length / 2) return;
    this.#entries.splice(0, this.#first);
    this.#first = 0;
  }

  /** How many are kept. */
  get #length(): number {
    return this.#entries.length - this.#first;
  }
}

function fits(exchange: Exchange, { provider, operation, status, error, since }: ExchangeQuery): boolean {
  return (provider === undefined || exchange.provider === provider) &&
    (operation === undefined || exchange.operation === operation) &&
    (status === undefined || exchange.answer?.status === status) &&
    (error === undefined || exchange.error?.entry.id === error) &&
    (since === undefined || exchange.at >= since);
}
