import { identifyError, readEnvelope } from "@wamock/contract/commbox";
import { type Answer, parseJson } from "../wire/answer.ts";
import { advise, CHECK_BASE_URL } from "./advice.ts";
import { type CommBoxFailedMessage, failuresIn } from "./messages.ts";

/** The call that an error is about. */
export interface CommBoxCall {
  /** As in "Failed to upload media". */
  readonly action: string;
  /** Id of the operation: `commbox.media.upload`. */
  readonly operation: string;
  readonly signal?: AbortSignal | undefined;
}

/** CommBox answered, and not with what was asked for. Wherever the API key stood in the answer, `***` stands here. */
export class CommBoxApiError extends Error {
  override readonly name = "CommBoxApiError";
  /** Id in the error catalogue, such as `commbox.unauthorized`; `undefined` when the catalogue has no such error. */
  readonly error: string | undefined;
  /** Id of the operation that failed, such as `commbox.media.upload`. */
  readonly operation: string;
  /** HTTP status; a success whose body lacks what it must have keeps its own. 0 for a redirect in a browser. */
  readonly status: number;
  /** `description` of the envelope. */
  readonly description: string | undefined;
  /** What a send says of each recipient, when it failed for all of them; else empty. */
  readonly failures: readonly CommBoxFailedMessage[];
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;
  /** The body as text, up to its first 65536 bytes. */
  readonly rawBody: string;
  readonly headers: Headers;

  /**
   * @param mask blanks what must not be shown
   * @param problem what is wrong with an answer that is no refusal; its fix behind it
   */
  constructor(call: CommBoxCall, answer: Answer, mask: (text: string) => string, problem?: string) {
    const { status, text, headers } = answer;
    const json = parseJson(text);
    const envelope = readEnvelope(json);
    const entry = problem === undefined ? identifyError(status, json, call.operation) : undefined;
    // 501 is a wrong method here, which stays wrong.
    const retryable = entry?.retryable ?? (status === 429 || (status >= 500 && status !== 501));
    const said = envelope?.description?.replace(/\.$/, "") ?? "a body that is not CommBox's JSON";
    const advice = envelope || retryable ? advise(entry, retryable) : CHECK_BASE_URL;
    const reason = `CommBox answered ${status}${entry ? ` ${entry.id}` : ""}: ${said}. ${advice}`;
    super(mask(`Failed to ${call.action}: ${problem ?? reason}`));
    this.error = entry?.id;
    this.operation = call.operation;
    this.status = status;
    this.description = envelope?.description === undefined ? undefined : mask(envelope.description);
    this.failures = call.operation === "commbox.templates.send" ? failuresIn(json, mask) : [];
    this.retryable = retryable;
    this.rawBody = mask(text);
    this.headers = new Headers([...headers].map(([name, value]): [string, string] => [name, mask(value)]));
  }
}
