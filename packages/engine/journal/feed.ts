import type { Exchange } from "../exchange.ts";

/** Tells whoever listens of each exchange that is over, in any sandbox. */
export class Feed {
  readonly #listeners = new Set<(exchange: Exchange) => void>();

  /** @returns to be called to listen no more */
  listen(listener: (exchange: Exchange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(exchange: Exchange): void {
    for (const listener of this.#listeners) listener(exchange);
  }
}
