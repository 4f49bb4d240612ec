import { appSecretProof, DEFAULT_VERSION } from "@wamock/contract/meta";
import { type Answer, memberOf, parseJson, readText } from "../wire/answer.ts";
import { checkedBase, underBase } from "../wire/base_url.ts";
import { ConnectionError } from "../wire/connection_error.ts";
import { userAgent } from "../wire/user_agent.ts";
import { CHECK_BASE_URL } from "./advice.ts";
import { MetaApiError, type MetaCall } from "./api_error.ts";

/** Where Meta's media is reached, and as whom. */
export interface MetaClientOptions {
  /** Origin, with a path in front of the version if need be. Default `https://graph.facebook.com`. */
  readonly baseUrl?: string | URL | undefined;
  readonly accessToken: string;
  /** The id of the business phone number that uploads: not the number itself. */
  readonly phoneNumberId: string;
  /** The id of the business account, for templates. */
  readonly businessAccountId?: string | undefined;
  /** The id of the app, for resumable uploads. Default `app`: the token's. */
  readonly appId?: string | undefined;
  /** Version of the Graph API. Default `v24.0`. */
  readonly version?: string | undefined;
  /** When given, every call to the Graph API carries `appsecret_proof`. */
  readonly appSecret?: string | undefined;
  /** Sends the requests in place of the global `fetch`: a mock in this process, for instance. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
}

/** The settings of a client, checked, and its way to the server. No property shows a secret. */
export class MetaConnection {
  readonly base: URL;
  readonly phoneNumberId: string;
  readonly appId: string;
  /** Whether requests go through a `fetch` that was handed in. */
  readonly injected: boolean;
  readonly #businessAccountId: string | undefined;
  readonly #version: string;
  readonly #accessToken: string;
  readonly #appSecret: string | undefined;
  readonly #fetch: (request: Request) => Promise<Response>;
  #proof: Promise<string> | undefined;
  #secrets: readonly string[];

  /** @throws {TypeError} when an option cannot be used; it never shows the token */
  constructor(options: MetaClientOptions) {
    const { baseUrl = "https://graph.facebook.com", accessToken, version = DEFAULT_VERSION, appSecret } = options;
    this.base = checkedBase(baseUrl, "a Meta client", "https://graph.facebook.com");
    if (!/^[\x21-\x7e]+$/.test(accessToken)) {
      throw new TypeError(
        "Failed to make a Meta client: accessToken is empty, or has a space or line break that cannot be sent. " +
          "Pass the token alone.",
      );
    }
    if (!/^v\d+\.\d+$/.test(version)) {
      throw new TypeError(`Failed to make a Meta client: "${version}" is not a version. Pass one such as "v24.0".`);
    }
    this.phoneNumberId = checkedId(options.phoneNumberId, "make a Meta client", "phoneNumberId");
    this.appId = checkedId(options.appId ?? "app", "make a Meta client", "appId");
    this.#businessAccountId = options.businessAccountId;
    this.injected = options.fetch !== undefined;
    this.#version = version;
    this.#accessToken = accessToken;
    this.#appSecret = appSecret || undefined;
    this.#fetch = options.fetch ?? ((request) => fetch(request));
    this.#secrets = [accessToken, ...appSecret ? [appSecret] : []];
  }

  /** The address of a node, or of one of its edges, in the Graph API. */
  async url(id: string, edge?: string, query: Readonly<Record<string, string>> = {}): Promise<URL> {
    const url = underBase(this.base, `/${this.#version}/${encodeURIComponent(id)}${edge ? `/${edge}` : ""}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return await this.#proved(url);
  }

  /**
   * The address of a session: its id as it came, which has a query of its own.
   *
   * @throws {TypeError} when the id is none, or was percent-encoded
   */
  async sessionUrl(sessionId: string, action: string): Promise<URL> {
    const [, node, query] = /^(upload:[\w+/=-]+)(\?sig=[\w-]+)$/.exec(sessionId) ?? [];
    if (node === undefined || query === undefined) {
      throw new TypeError(
        `Failed to ${action}: the session id is not one such as "upload:MTph...?sig=AR...". ` +
          "Pass the whole id that createUploadSession() gave, as it is.",
      );
    }
    const url = underBase(this.base, `/${this.#version}/${node}`);
    url.search = query;
    return await this.#proved(url);
  }

  /** @throws {TypeError} when the client was made without one */
  businessAccountId(action: string): string {
    if (this.#businessAccountId !== undefined) return checkedId(this.#businessAccountId, action, "businessAccountId");
    throw new TypeError(`Failed to ${action}: the client has no business account. Pass businessAccountId to it.`);
  }

  /** The same address, with the proof when there is a secret to make it of. */
  async #proved(url: URL): Promise<URL> {
    if (this.#appSecret !== undefined) {
      const proof = await (this.#proof ??= appSecretProof(this.#accessToken, this.#appSecret));
      if (!this.#secrets.includes(proof)) this.#secrets = [...this.#secrets, proof];
      url.searchParams.set("appsecret_proof", proof);
    }
    return url;
  }

  /** The headers of every request, the token among them. */
  headers(more: Readonly<Record<string, string>> = {}, scheme: "Bearer" | "OAuth" = "Bearer"): Headers {
    const headers = new Headers({ Authorization: `${scheme} ${this.#accessToken}`, ...more });
    const agent = userAgent();
    if (agent !== undefined) headers.set("User-Agent", agent);
    return headers;
  }

  /** A text without this client's secrets. */
  readonly mask = (text: string): string =>
    this.#secrets.reduce((left, secret) => left.replaceAll(secret, "***"), text);

  /**
   * Sends a request. No redirect is followed: the token would go along.
   *
   * @throws {ConnectionError} when no answer comes
   * @throws the signal's reason when it is aborted
   */
  async send(call: MetaCall, url: URL, init: RequestInit): Promise<Response> {
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
  async read(call: MetaCall, url: URL, { status, headers, body }: Response): Promise<Answer> {
    try {
      return { status, headers, text: await readText(body) };
    } catch (failure) {
      throw this.failure(call, url, failure);
    }
  }

  /** {@link send}, and {@link read}. */
  async ask(call: MetaCall, url: URL, init: RequestInit): Promise<Answer> {
    return await this.read(call, url, await this.send(call, url, init));
  }

  /** A DELETE, whose success says so and nothing else. */
  async delete(call: MetaCall, url: URL): Promise<{ readonly success: true }> {
    const answer = await this.ask(call, url, {
      method: "DELETE",
      headers: this.headers({ Accept: "application/json" }),
    });
    this.requireOk(call, answer);
    const success = memberOf(parseJson(answer.text), "success");
    if (success !== true) throw this.unusable(call, answer, "no success in it");
    return { success };
  }

  /** What to throw when a connection fails: the signal's reason when that is why. */
  failure({ action, signal }: MetaCall, url: URL, failure: unknown): unknown {
    return signal?.aborted ? signal.reason : new ConnectionError(action, url.host, failure, this.mask);
  }

  /** @throws {MetaApiError} unless the status is a success */
  requireOk(call: MetaCall, answer: Answer): void {
    const { status, headers } = answer;
    if (status >= 200 && status < 300) return;
    throw new MetaApiError(call, answer, this.mask, status < 400 ? redirectProblem(status, headers) : undefined);
  }

  /** An answer that claims success and lacks what it must have. */
  unusable(call: MetaCall, answer: Answer, what: string): MetaApiError {
    const problem = `the answer ${answer.status} has ${what}. ${CHECK_BASE_URL}`;
    return new MetaApiError(call, answer, this.mask, problem);
  }
}

/**
 * An id as it can stand in a path.
 *
 * @throws {TypeError} when it is empty, or would climb the path
 */
export function checkedId(id: string, action: string, name: string): string {
  if (typeof id === "string" && id !== "" && id !== "." && id !== "..") return id;
  throw new TypeError(
    `Failed to ${action}: ${name} is ${id === "" ? "empty" : String(id)}, which is no id. Pass the id as a string.`,
  );
}

function redirectProblem(status: number, headers: Headers): string {
  const location = headers.get("location") ?? "";
  const host = URL.canParse(location) ? ` to ${new URL(location).host}` : "";
  return `the server redirects${host} (${status || "status hidden"}), and the token is not sent on. ` +
    "Use the address that it redirects to, if it is to be trusted.";
}
