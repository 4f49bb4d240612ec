import { type Answer, readText } from "./answer.ts";
import type { ApiCall } from "./call.ts";
import { ConnectionError } from "./connection_error.ts";

/** Sends a request and gives its answer, as the global `fetch` does. */
export type SendRequest = (request: Request) => Promise<Response>;

/** The way of a client's requests to its provider. No property shows a secret. */
export class Connection {
  readonly base: URL;
  /** Whether requests go through a `fetch` that was handed in. */
  readonly injected: boolean;
  readonly #fetch: SendRequest;
  #secrets: readonly string[];

  /**
   * @param base what every path is put behind
   * @param secrets what no error may show
   * @param given takes the place of the global `fetch`
   */
  constructor(base: URL, secrets: readonly string[], given: SendRequest | undefined) {
    this.base = base;
    this.injected = given !== undefined;
    this.#fetch = given ?? ((request) => fetch(request));
    this.#secrets = secrets;
  }

  /** A text without this client's secrets. */
  readonly mask = (text: string): string =>
    this.#secrets.reduce((left, secret) => left.replaceAll(secret, "***"), text);

  /** Makes {@link mask} hide one more secret. */
  protected hide(secret: string): void {
    if (!this.#secrets.includes(secret)) this.#secrets = [...this.#secrets, secret];
  }

  /**
   * Sends a request. No redirect is followed: the credential would go along.
   *
   * @throws {ConnectionError} when no answer comes
   * @throws the signal's reason when it is aborted
   */
  async send(call: ApiCall, url: URL, init: RequestInit): Promise<Response> {
    const { signal } = call;
    signal?.throwIfAborted();
    const request = new Request(url, { ...init, redirect: "manual", ...signal && { signal } });
    try {
      return await this.#fetch(request);
    } catch (failure) {
      throw this.failure(call, url, failure);
    }
  }

  /** Reads an answer as text. @throws {ConnectionError} when it breaks off */
  async read(call: ApiCall, url: URL, { status, headers, body }: Response): Promise<Answer> {
    try {
      return { status, headers, text: await readText(body) };
    } catch (failure) {
      throw this.failure(call, url, failure);
    }
  }

  /** {@link send}, and {@link read}. */
  async ask(call: ApiCall, url: URL, init: RequestInit): Promise<Answer> {
    return await this.read(call, url, await this.send(call, url, init));
  }

  /** What to throw when a connection fails: the signal's reason when that is why. */
  failure({ action, signal }: ApiCall, url: URL, failure: unknown): unknown {
    return signal?.aborted ? signal.reason : new ConnectionError(action, url.host, failure, this.mask);
  }
}
