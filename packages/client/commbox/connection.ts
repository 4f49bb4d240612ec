import { readEnvelope } from "@wamock/contract/commbox";
import { type Answer, parseJson } from "../wire/answer.ts";
import { checkedBase, underBase } from "../wire/base_url.ts";
import type { ApiCall } from "../wire/call.ts";
import { Connection, type SendRequest } from "../wire/connection.ts";
import { checkedCredential } from "../wire/credential.ts";
import { withUserAgent } from "../wire/user_agent.ts";
import { CHECK_BASE_URL } from "./advice.ts";
import { CommBoxApiError } from "./api_error.ts";

/** Where CommBox is reached, and as whom. */
export interface CommBoxClientOptions {
  /** Origin, with a path in front if need be. Default `https://api.commbox.io`. */
  readonly baseUrl?: string | URL | undefined;
  readonly apiKey: string;
  /** The WhatsApp channel's encrypted stream id, as the console shows it (`…%3d%3d`), or decoded once. */
  readonly streamId: string;
  /** Sends the requests in place of the global `fetch`: a mock in this process, for instance. */
  readonly fetch?: SendRequest | undefined;
}

/** The settings of a client, checked, and its way to the server. No property shows the key. */
export class CommBoxConnection extends Connection {
  readonly #streamSegment: string;
  readonly #apiKey: string;

  /** @throws {TypeError} when an option cannot be used; it never shows the key */
  constructor(options: CommBoxClientOptions) {
    const { baseUrl = "https://api.commbox.io", apiKey, streamId } = options;
    super(checkedBase(baseUrl, "a CommBox client", "https://api.commbox.io"), [apiKey], options.fetch);
    this.#apiKey = checkedCredential(apiKey, "a CommBox client", "apiKey");
    this.#streamSegment = segmentOf(streamId);
  }

  /** The address of an operation on the client's channel. */
  url(path: string): URL {
    return underBase(this.base, `${path}/${this.#streamSegment}`);
  }

  /** The headers of every request, the key among them. */
  headers(contentType: string): Headers {
    return withUserAgent({
      Authorization: `Bearer ${this.#apiKey}`,
      "Content-Type": contentType,
      Accept: "application/json",
    });
  }

  /**
   * The JSON of a success. Its own `status` is text in one dialect and a number in the other: only its value counts.
   *
   * @throws {CommBoxApiError} for everything else
   */
  success(call: ApiCall, answer: Answer): unknown {
    if (answer.status < 200 || answer.status > 299) throw new CommBoxApiError(call, answer, this.mask);
    const json = parseJson(answer.text);
    const status = readEnvelope(json)?.status;
    if (status === undefined || status < 200 || status > 299) throw this.unusable(call, answer, "no status of its own");
    return json;
  }

  /** An answer that claims success and lacks what it must have. */
  unusable(call: ApiCall, answer: Answer, what: string): CommBoxApiError {
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
