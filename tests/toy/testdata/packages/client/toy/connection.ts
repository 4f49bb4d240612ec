/** Where Toy is reached, and as whom. */
export interface ToyClientOptions {
  /** Origin. Default `https://api.toy.example`. */
  readonly baseUrl?: string | URL | undefined;
  readonly key: string;
  /** Sends the requests in place of the global `fetch`. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
}

/** The way to the server. */
export class ToyConnection {
  readonly #base: URL;
  readonly #key: string;
  readonly #fetch: (request: Request) => Promise<Response>;

  constructor({ baseUrl = "https://api.toy.example", key, fetch: send = fetch }: ToyClientOptions) {
    this.#base = new URL(baseUrl);
    this.#key = key;
    this.#fetch = send;
  }

  async ask(path: string, init: RequestInit): Promise<{ readonly status: number; readonly json: unknown }> {
    const response = await this.#fetch(
      new Request(new URL(path, this.#base), { ...init, headers: { "X-Toy-Key": this.#key } }),
    );
    return { status: response.status, json: await response.json() };
  }
}
