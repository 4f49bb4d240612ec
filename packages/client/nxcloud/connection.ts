import { ACTIONS, readEnvelope, type SignAlgorithm, signRequest, WHATSAPP_BIZ_TYPE } from "@wamock/contract/nxcloud";
import { type Answer, parseJson, readText } from "../wire/answer.ts";
import { checkedBase, underBase } from "../wire/base_url.ts";
import { ConnectionError } from "../wire/connection_error.ts";
import { userAgent } from "../wire/user_agent.ts";
import { CHECK_BASE_URL } from "./advice.ts";
import { NxcloudApiError, type NxcloudCall } from "./api_error.ts";

/** Where NXCloud is reached, and as whom. */
export interface NxcloudClientOptions {
  /** Origin, with a path in front if need be. Default `https://api2.nxcloud.com`. */
  readonly baseUrl?: string | URL | undefined;
  readonly accessKey: string;
  readonly accessSecret: string;
  /** The merchant's WhatsApp number: country code first, digits alone. */
  readonly businessPhone: string;
  /** The application's key; only templates need it. */
  readonly appKey?: string | undefined;
  /** The hash that requests are signed with. Default `md5`, which the vendor's older pages know alone. */
  readonly algorithm?: SignAlgorithm | undefined;
  /** The time in milliseconds since the epoch, for clocks that cannot be set. Default `Date.now`. */
  readonly now?: (() => number) | undefined;
  /** Sends the requests in place of the global `fetch`: a mock in this process, for instance. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
}

/** The settings of a client, checked, and its way to the server. No property shows the secret. */
export class NxcloudConnection {
  readonly base: URL;
  readonly businessPhone: string;
  readonly appKey: string | undefined;
  /** Whether requests go through a `fetch` that was handed in. */
  readonly injected: boolean;
  readonly #accessKey: string;
  readonly #accessSecret: string;
  readonly #algorithm: SignAlgorithm;
  readonly #now: () => number;
  readonly #fetch: (request: Request) => Promise<Response>;

  /** @throws {TypeError} when an option cannot be used; it never shows the secret */
  constructor(options: NxcloudClientOptions) {
    const { baseUrl = "https://api2.nxcloud.com", accessKey, accessSecret, businessPhone } = options;
    this.base = checkedBase(baseUrl, "an NXCloud client", "https://api2.nxcloud.com");
    if (!/^[\x21-\x7e]+$/.test(accessKey)) {
      throw new TypeError("Failed to make an NXCloud client: accessKey is empty or cannot stand in a header.");
    }
    if (accessSecret === "" || accessSecret !== accessSecret.trim()) {
      throw new TypeError("Failed to make an NXCloud client: accessSecret is empty, or has white space at its ends.");
    }
    if (!/^\d+$/.test(businessPhone)) {
      throw new TypeError(
        `Failed to make an NXCloud client: "${businessPhone}" is no number. Pass country code and number, digits alone.`,
      );
    }
    this.businessPhone = businessPhone;
    this.appKey = options.appKey;
    this.injected = options.fetch !== undefined;
    this.#accessKey = accessKey;
    this.#accessSecret = accessSecret;
    this.#algorithm = options.algorithm ?? "md5";
    this.#now = options.now ?? Date.now;
    this.#fetch = options.fetch ?? ((request) => fetch(request));
  }

  url(path: string): URL {
    return underBase(this.base, path);
  }

  /**
   * The headers of a signed call. They are good for a minute.
   *
   * @param body the bytes of a JSON body; none for multipart
   */
  async headers(operation: string, contentType: string, body?: Uint8Array): Promise<Headers> {
    const signed = {
      accessKey: this.#accessKey,
      action: ACTIONS[operation] ?? "",
      bizType: WHATSAPP_BIZ_TYPE,
      ts: String(Math.trunc(this.#now())),
    };
    const sign = await signRequest(signed, body, this.#accessSecret, this.#algorithm);
    const headers = new Headers({ ...signed, sign, "Content-Type": contentType, Accept: "application/json" });
    if (this.#algorithm !== "md5") headers.set("algorithm", this.#algorithm);
    const agent = userAgent();
    if (agent !== undefined) headers.set("User-Agent", agent);
    return headers;
  }

  /** A text without this client's secret. */
  readonly mask = (text: string): string => text.replaceAll(this.#accessSecret, "***");

  /**
   * Sends a request. No redirect is followed: the signature would go along.
   *
   * @throws {ConnectionError} when no answer comes
   * @throws the signal's reason when it is aborted
   */
  async send(call: NxcloudCall, url: URL, init: RequestInit): Promise<Response> {
    const { signal } = call;
    signal?.throwIfAborted();
    try {
      return await this.#fetch(new Request(url, { ...init, redirect: "manual", ...signal && { signal } }));
    } catch (failure) {
      throw this.failure(call, url, failure);
    }
  }

  /** Reads an answer as text. @throws {ConnectionError} when it breaks off */
  async read(call: NxcloudCall, url: URL, { status, headers, body }: Response): Promise<Answer> {
    try {
      return { status, headers, text: await readText(body) };
    } catch (failure) {
      throw this.failure(call, url, failure);
    }
  }

  /** Sends a JSON body, signed over its very bytes, and gives the answer's data. */
  async postJson(call: NxcloudCall, path: string, value: object): Promise<Data> {
    const url = this.url(path);
    const body = new TextEncoder().encode(JSON.stringify(value));
    const headers = await this.headers(call.operation, "application/json", body);
    const answer = await this.read(call, url, await this.send(call, url, { method: "POST", headers, body }));
    return this.data(call, answer);
  }

  /** What to throw when a connection fails: the signal's reason when that is why. */
  failure({ action, signal }: NxcloudCall, url: URL, failure: unknown): unknown {
    return signal?.aborted ? signal.reason : new ConnectionError(action, url.host, failure, this.mask);
  }

  /** The data of a success. @throws {NxcloudApiError} for everything else, HTTP 200 with another code included */
  data(call: NxcloudCall, answer: Answer): Data {
    const envelope = readEnvelope(parseJson(answer.text));
    if (answer.status !== 200 || !envelope || envelope.code !== 0) throw new NxcloudApiError(call, answer, this.mask);
    const { data } = envelope;
    if (data === null || typeof data !== "object") throw this.unusable(call, answer, "no data in it");
    return { fields: { ...data }, answer };
  }

  /** An answer that claims success and lacks what it must have. */
  unusable(call: NxcloudCall, answer: Answer, what: string): NxcloudApiError {
    return new NxcloudApiError(call, answer, this.mask, `the answer ${answer.status} has ${what}. ${CHECK_BASE_URL}`);
  }

  /** A text of the data. @throws {NxcloudApiError} when there is none of that name */
  text(call: NxcloudCall, { fields, answer }: Data, name: string): string {
    const value = fields[name];
    if (typeof value === "string" && value !== "") return value;
    throw this.unusable(call, answer, `no ${name}`);
  }
}

/** What a success holds. */
export interface Data {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly answer: Answer;
}
