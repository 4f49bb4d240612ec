import { type Answer, memberOf, parseJson } from "../wire/answer.ts";
import { checkedBase, underBase } from "../wire/base_url.ts";
import type { ApiCall } from "../wire/call.ts";
import { Connection, type SendRequest } from "../wire/connection.ts";
import { checkedCredential } from "../wire/credential.ts";
import { withUserAgent } from "../wire/user_agent.ts";
import { CHECK_BASE_URL } from "./advice.ts";
import { WolkvoxApiError } from "./api_error.ts";

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
  readonly fetch?: SendRequest | undefined;
}

/** A success. */
export interface WolkvoxSuccess {
  /** The whole of it, for what it may lack. */
  readonly answer: Answer;
  /** The fields of its `data`; empty when it has none. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** The settings of a client, checked, and its way to the server. No property shows the token. */
export class WolkvoxConnection extends Connection {
  readonly connectorId: string;
  readonly #token: string;

  /** @throws {TypeError} when an option cannot be used; it never shows the token */
  constructor({ server, baseUrl, token, connectorId, fetch: given }: WolkvoxClientOptions) {
    const base = checkedBase(baseUrl ?? originOf(server), "a Wolkvox client", "https://wv0013.wolkvox.com");
    super(base, [token], given);
    this.#token = checkedCredential(token, "a Wolkvox client", "token");
    if (connectorId === "") {
      throw new TypeError("Failed to make a Wolkvox client: connectorId is empty. Pass the connector's id.");
    }
    this.connectorId = connectorId;
  }

  /** Posts JSON. The body is a text, so `fetch` announces its length. */
  async postJson(call: ApiCall, path: string, value: unknown): Promise<WolkvoxSuccess> {
    return await this.post(call, path, JSON.stringify(value), "application/json");
  }

  /**
   * Posts a body of known length. No redirect is followed: the token would go along.
   *
   * @throws {ConnectionError} when no answer comes
   * @throws {WolkvoxApiError} unless the answer is a success
   * @throws the signal's reason when it is aborted
   */
  async post(call: ApiCall, path: string, body: string | Blob, contentType: string): Promise<WolkvoxSuccess> {
    const headers = withUserAgent({ "wolkvox-token": this.#token, "Content-Type": contentType });
    const answer = await this.ask(call, underBase(this.base, path), { method: "POST", headers, body });
    if (answer.status < 200 || answer.status > 299) throw new WolkvoxApiError(call, answer, this.mask);
    return { answer, data: this.#dataOf(call, answer) };
  }

  #dataOf(call: ApiCall, answer: Answer): WolkvoxSuccess["data"] {
    const json = parseJson(answer.text);
    const code = memberOf(json, "code");
    // Text in most calls, a number in the oldest.
    if (String(code) !== String(answer.status)) throw this.unusable(call, answer, "no code of its status in it");
    const data = memberOf(json, "data");
    return data !== null && typeof data === "object" ? { ...data } : {};
  }

  /** What to throw when a success lacks what it must have. */
  unusable(call: ApiCall, answer: Answer, what: string): WolkvoxApiError {
    return new WolkvoxApiError(call, answer, this.mask, `the answer ${answer.status} has ${what}. ${CHECK_BASE_URL}`);
  }
}

function originOf(server: string | undefined): string {
  if (/^\d{4}$/.test(server ?? "")) return `https://wv${server}.wolkvox.com`;
  throw new TypeError(
    'Failed to make a Wolkvox client: server is not four digits. Pass the account\'s, such as "0013", or a baseUrl.',
  );
}
