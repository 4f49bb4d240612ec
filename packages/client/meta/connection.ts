import { appSecretProof, DEFAULT_VERSION } from "@wamock/contract/meta";
import { type Answer, memberOf, parseJson } from "../wire/answer.ts";
import { checkedBase, underBase } from "../wire/base_url.ts";
import type { ApiCall } from "../wire/call.ts";
import { Connection, type SendRequest } from "../wire/connection.ts";
import { checkedCredential } from "../wire/credential.ts";
import { withUserAgent } from "../wire/user_agent.ts";
import { CHECK_BASE_URL } from "./advice.ts";
import { MetaApiError } from "./api_error.ts";

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
  readonly fetch?: SendRequest | undefined;
}

/** The settings of a client, checked, and its way to the server. No property shows a secret. */
export class MetaConnection extends Connection {
  readonly phoneNumberId: string;
  readonly appId: string;
  readonly #businessAccountId: string | undefined;
  readonly #version: string;
  readonly #accessToken: string;
  readonly #appSecret: string | undefined;
  #proof: Promise<string> | undefined;

  /** @throws {TypeError} when an option cannot be used; it never shows the token */
  constructor(options: MetaClientOptions) {
    const { baseUrl = "https://graph.facebook.com", accessToken, version = DEFAULT_VERSION, appSecret } = options;
    const base = checkedBase(baseUrl, "a Meta client", "https://graph.facebook.com");
    super(base, [accessToken, ...appSecret ? [appSecret] : []], options.fetch);
    this.#accessToken = checkedCredential(accessToken, "a Meta client", "accessToken");
    if (!/^v\d+\.\d+$/.test(version)) {
      throw new TypeError(`Failed to make a Meta client: "${version}" is not a version. Pass one such as "v24.0".`);
    }
    this.phoneNumberId = checkedId(options.phoneNumberId, "make a Meta client", "phoneNumberId");
    this.appId = checkedId(options.appId ?? "app", "make a Meta client", "appId");
    this.#businessAccountId = options.businessAccountId;
    this.#version = version;
    this.#appSecret = appSecret || undefined;
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
      this.hide(proof);
      url.searchParams.set("appsecret_proof", proof);
    }
    return url;
  }

  /** The headers of every request, the token among them. */
  headers(more: Readonly<Record<string, string>> = {}, scheme: "Bearer" | "OAuth" = "Bearer"): Headers {
    return withUserAgent({ Authorization: `${scheme} ${this.#accessToken}`, ...more });
  }

  /** A DELETE, whose success says so and nothing else. */
  async delete(call: ApiCall, url: URL): Promise<{ readonly success: true }> {
    const answer = await this.ask(call, url, {
      method: "DELETE",
      headers: this.headers({ Accept: "application/json" }),
    });
    this.requireOk(call, answer);
    const success = memberOf(parseJson(answer.text), "success");
    if (success !== true) throw this.unusable(call, answer, "no success in it");
    return { success };
  }

  /** @throws {MetaApiError} unless the status is a success */
  requireOk(call: ApiCall, answer: Answer): void {
    const { status, headers } = answer;
    if (status >= 200 && status < 300) return;
    throw new MetaApiError(call, answer, this.mask, status < 400 ? redirectProblem(status, headers) : undefined);
  }

  /** An answer that claims success and lacks what it must have. */
  unusable(call: ApiCall, answer: Answer, what: string): MetaApiError {
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
