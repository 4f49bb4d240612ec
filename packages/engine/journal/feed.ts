import type { Exchange } from "../exchange.ts";

/** Tells whoever listens of each exchange that is over, in any sandbox. */
export class Feed {
  readonly #listeners = new Set<(exchange: Exchange) => void>();
  readonly #closed = new AbortController();

  /** Aborted once nothing will ever be told again. */
  get closed(): AbortSignal {
    return this.#closed.signal;
  }

  /** @returns to be called to listen no more */
  listen(listener: (exchange: Exchange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#closed.abort();
  }

  tell(exchange: Exchange): void {
    for (const listener of this.#listeners) listener(exchange);
  }
}
