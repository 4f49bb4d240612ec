import { type Answer, parseJson, readText } from "../wire/answer.ts";
import { checkedBase } from "../wire/base_url.ts";
import { ConnectionError } from "../wire/connection_error.ts";
import { userAgent } from "../wire/user_agent.ts";
import { WolkvoxApiError, type WolkvoxCall } from "./api_error.ts";

/** Where Wolkvox is reached, and as whom. */
export interface WolkvoxClientOptions {
  /** The account's server, four digits such as `"0013"`; not needed when `baseUrl` is given. */
  readonly server?: string | undefined;
  /** Origin in place of the server's, such as a mock's. */
  readonly baseUrl?: string | URL | undefined;
  readonly token: string;
  /** The id of the WhatsApp connector. */
  readonly connectorId: string;
  /** Sends the requests in place of the global `fetch`: a mock in this process, for instance. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
}

/** A success. */
export interface WolkvoxSuccess {
  /** The whole of it, for what it may lack. */
  readonly answer: Answer;
  /** The fields of its `data`; empty when it has none. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** The settings of a client, checked, and its way to the server. No property shows the token. */
export class WolkvoxConnection {
  readonly connectorId: string;
  readonly #base: URL;
  readonly #token: string;
  readonly #fetch: (request: Request) => Promise<Response>;

  /** @throws {TypeError} when an option cannot be used; it never shows the token */
  constructor({ server, baseUrl, token, connectorId, fetch: given }: WolkvoxClientOptions) {
    this.#base = checkedBase(baseUrl ?? originOf(server), "a Wolkvox client", "https://wv0013.wolkvox.com");
    if (!/^[\x21-\x7e]+$/.test(token)) {
      throw new TypeError(
        "Failed to make a Wolkvox client: token is empty, or has a space or line break that cannot be sent. " +
          "Pass the token alone.",
      );
    }
    if (connectorId === "") {
      throw new TypeError("Failed to make a Wolkvox client: connectorId is empty. Pass the connector's id.");
    }
    this.connectorId = connectorId;
    this.#token = token;
    this.#fetch = given ?? ((request) => fetch(request));
  }

  /** A text without the token. */
  readonly mask = (text: string): string => text.replaceAll(this.#token, "***");

  /** Posts JSON. The body is a text, so `fetch` announces its length. */
  async postJson(call: WolkvoxCall, path: string, value: unknown): Promise<WolkvoxSuccess> {
    return await this.post(call, path, JSON.stringify(value), "application/json");
  }

  /**
   * Posts a body of known length. No redirect is followed: the token would go along.
   *
   * @throws {ConnectionError} when no answer comes
   * @throws {WolkvoxApiError} unless the answer is a success
   * @throws the signal's reason when it is aborted
   */
  async post(call: WolkvoxCall, path: string, body: string | Blob, contentType: string): Promise<WolkvoxSuccess> {
    const { signal } = call;
    signal?.throwIfAborted();
    const url = new URL(this.#base.pathname.replace(/\/+$/, "") + path, this.#base);
    const headers = new Headers({ "wolkvox-token": this.#token, "Content-Type": contentType });
    const agent = userAgent();
    if (agent !== undefined) headers.set("User-Agent", agent);
    const request = new Request(url, { method: "POST", headers, body, redirect: "manual", ...signal && { signal } });
    const answer = await this.#ask(call, url, request);
    if (answer.status < 200 || answer.status > 299) throw new WolkvoxApiError(call, answer, this.mask);
    return { answer, data: this.#dataOf(call, answer) };
  }

  async #ask({ action, signal }: WolkvoxCall, url: URL, request: Request): Promise<Answer> {
    try {
      const { status, headers, body } = await this.#fetch(request);
      return { status, headers, text: await readText(body) };
    } catch (failure) {
      throw signal?.aborted ? signal.reason : new ConnectionError(action, url.host, failure, this.mask);
    }
  }

  #dataOf(call: WolkvoxCall, answer: Answer): WolkvoxSuccess["data"] {
    const json = parseJson(answer.text);
    const code: unknown = json !== null && typeof json === "object" ? Reflect.get(json, "code") : undefined;
    // Text in most calls, a number in the oldest.
    if (String(code) !== String(answer.status)) throw this.unusable(call, answer, "no code of its status in it");
    const data: unknown = Reflect.get(json as object, "data");
    return data !== null && typeof data === "object" ? { ...data } : {};
  }

  /** What to throw when a success lacks what it must have. */
  unusable(call: WolkvoxCall, answer: Answer, what: string): WolkvoxApiError {
    return new WolkvoxApiError(call, answer, this.mask, `Wolkvox answered ${answer.status} with ${what}`);
  }
}

function originOf(server: string | undefined): string {
  if (/^\d{4}$/.test(server ?? "")) return `https://wv${server}.wolkvox.com`;
  throw new TypeError(
    'Failed to make a Wolkvox client: server is not four digits. Pass the account\'s, such as "0013", or a baseUrl.',
  );
}
