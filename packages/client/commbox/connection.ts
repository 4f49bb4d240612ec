import { readEnvelope } from "@wamock/contract/commbox";
import { type Answer, parseJson, readText } from "../wire/answer.ts";
import { checkedBase, underBase } from "../wire/base_url.ts";
import { ConnectionError } from "../wire/connection_error.ts";
import { userAgent } from "../wire/user_agent.ts";
import { CHECK_BASE_URL } from "./advice.ts";
import { CommBoxApiError, type CommBoxCall } from "./api_error.ts";

/** Where CommBox is reached, and as whom. */
export interface CommBoxClientOptions {
  /** Origin, with a path in front if need be. Default `https://api.commbox.io`. */
  readonly baseUrl?: string | URL | undefined;
  readonly apiKey: string;
  /** The WhatsApp channel's encrypted stream id, as the console shows it (`…%3d%3d`), or decoded once. */
  readonly streamId: string;
  /** Sends the requests in place of the global `fetch`: a mock in this process, for instance. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
}

/** The settings of a client, checked, and its way to the server. No property shows the key. */
export class CommBoxConnection {
  /** Whether requests go through a `fetch` that was handed in. */
  readonly injected: boolean;
  readonly #base: URL;
  readonly #streamSegment: string;
  readonly #apiKey: string;
  readonly #fetch: (request: Request) => Promise<Response>;

  /** @throws {TypeError} when an option cannot be used; it never shows the key */
  constructor(options: CommBoxClientOptions) {
    const { baseUrl = "https://api.commbox.io", apiKey, streamId } = options;
    this.#base = checkedBase(baseUrl, "a CommBox client", "https://api.commbox.io");
    if (!/^[\x21-\x7e]+$/.test(apiKey)) {
      throw new TypeError(
        "Failed to make a CommBox client: apiKey is empty, or has a space or line break that cannot be sent. " +
          "Pass the key alone.",
      );
    }
    this.#streamSegment = segmentOf(streamId);
    this.injected = options.fetch !== undefined;
    this.#apiKey = apiKey;
    this.#fetch = options.fetch ?? ((request) => fetch(request));
  }

  /** A text without the key. */
  readonly mask = (text: string): string => text.replaceAll(this.#apiKey, "***");

  /** The address of an operation on the client's channel. */
  url(path: string): URL {
    return underBase(this.#base, `${path}/${this.#streamSegment}`);
  }

  /** The headers of every request, the key among them. */
  headers(contentType: string): Headers {
    const headers = new Headers({
      Authorization: `Bearer ${this.#apiKey}`,
      "Content-Type": contentType,
      Accept: "application/json",
    });
    const agent = userAgent();
    if (agent !== undefined) headers.set("User-Agent", agent);
    return headers;
  }

  /**
   * Sends a request and reads the answer as text. No redirect is followed: the key would go along.
   *
   * @throws {ConnectionError} when no answer comes, or it breaks off
   * @throws the signal's reason when it is aborted
   */
  async ask(call: CommBoxCall, url: URL, init: RequestInit): Promise<Answer> {
    const { signal } = call;
    signal?.throwIfAborted();
    const request = new Request(url, { ...init, redirect: "manual", ...signal && { signal } });
    try {
      const { status, headers, body } = await this.#fetch(request);
      return { status, headers, text: await readText(body) };
    } catch (failure) {
      throw this.failure(call, url, failure);
    }
  }

  /** What to throw when a connection fails: the signal's reason when that is why. */
  failure({ action, signal }: CommBoxCall, url: URL, failure: unknown): unknown {
    return signal?.aborted ? signal.reason : new ConnectionError(action, url.host, failure, this.mask);
  }

  /**
   * The JSON of a success. Its own `status` is text in one dialect and a number in the other: only its value counts.
   *
   * @throws {CommBoxApiError} for everything else
   */
  success(call: CommBoxCall, answer: Answer): unknown {
    if (answer.status < 200 || answer.status > 299) throw new CommBoxApiError(call, answer, this.mask);
    const json = parseJson(answer.text);
    const status = readEnvelope(json)?.status;
    if (status === undefined || status < 200 || status > 299) throw this.unusable(call, answer, "no status of its own");
    return json;
  }

  /** An answer that claims success and lacks what it must have. */
  unusable(call: CommBoxCall, answer: Answer, what: string): CommBoxApiError {
    return new CommBoxApiError(call, answer, this.mask, `the answer ${answer.status} has ${what}. ${CHECK_BASE_URL}`);
  }
}

/** A stream id as it stands in a path: percent-encoded once, in lower case as the console writes it. */
function segmentOf(streamId: string): string {
  const decoded = decodedOnce(streamId);
  if (decoded && !/[%/\s]/.test(decoded) && decoded !== "." && decoded !== "..") {
    return encodeURIComponent(decoded).replaceAll("%3D", "%3d");
  }
  throw new TypeError(
    "Failed to make a CommBox client: streamId is empty, or percent-encoded twice, or no stream id at all. " +
      'Pass it as the console shows it, such as "hNyRN_fLUy7rrOrN9jLpipA%3d%3d".',
  );
}

function decodedOnce(streamId: string): string | undefined {
  try {
    return decodeURIComponent(streamId);
  } catch {
    return undefined;
  }
}
