import { ACTIONS, readEnvelope, type SignAlgorithm, signRequest, WHATSAPP_BIZ_TYPE } from "@wamock/contract/nxcloud";
import { type Answer, parseJson } from "../wire/answer.ts";
import { checkedBase, underBase } from "../wire/base_url.ts";
import type { ApiCall } from "../wire/call.ts";
import { Connection, type SendRequest } from "../wire/connection.ts";
import { checkedCredential } from "../wire/credential.ts";
import { withUserAgent } from "../wire/user_agent.ts";
import { CHECK_BASE_URL } from "./advice.ts";
import { NxcloudApiError } from "./api_error.ts";

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
  readonly fetch?: SendRequest | undefined;
}

/** The settings of a client, checked, and its way to the server. No property shows the secret. */
export class NxcloudConnection extends Connection {
  readonly businessPhone: string;
  readonly appKey: string | undefined;
  readonly #accessKey: string;
  readonly #accessSecret: string;
  readonly #algorithm: SignAlgorithm;
  readonly #now: () => number;

  /** @throws {TypeError} when an option cannot be used; it never shows the secret */
  constructor(options: NxcloudClientOptions) {
    const { baseUrl = "https://api2.nxcloud.com", accessKey, accessSecret, businessPhone } = options;
    super(checkedBase(baseUrl, "an NXCloud client", "https://api2.nxcloud.com"), [accessSecret], options.fetch);
    this.#accessKey = checkedCredential(accessKey, "an NXCloud client", "accessKey");
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
    this.#accessSecret = accessSecret;
    this.#algorithm = options.algorithm ?? "md5";
    this.#now = options.now ?? Date.now;
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
    const algorithm = this.#algorithm === "md5" ? {} : { algorithm: this.#algorithm };
    return withUserAgent({ ...signed, sign, ...algorithm, "Content-Type": contentType, Accept: "application/json" });
  }

  /** Sends a JSON body, signed over its very bytes, and gives the answer's data. */
  async postJson(call: ApiCall, path: string, value: object): Promise<Data> {
    const url = this.url(path);
    const body = new TextEncoder().encode(JSON.stringify(value));
    const headers = await this.headers(call.operation, "application/json", body);
    return this.data(call, await this.ask(call, url, { method: "POST", headers, body }));
  }

  /** The data of a success. @throws {NxcloudApiError} for everything else, HTTP 200 with another code included */
  data(call: ApiCall, answer: Answer): Data {
    const envelope = readEnvelope(parseJson(answer.text));
    if (answer.status !== 200 || !envelope || envelope.code !== 0) throw new NxcloudApiError(call, answer, this.mask);
    const { data } = envelope;
    if (data === null || typeof data !== "object") throw this.unusable(call, answer, "no data in it");
    return { fields: { ...data }, answer };
  }

  /** An answer that claims success and lacks what it must have. */
  unusable(call: ApiCall, answer: Answer, what: string): NxcloudApiError {
    return new NxcloudApiError(call, answer, this.mask, `the answer ${answer.status} has ${what}. ${CHECK_BASE_URL}`);
  }

  /** A text of the data. @throws {NxcloudApiError} when there is none of that name */
  text(call: ApiCall, { fields, answer }: Data, name: string): string {
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
