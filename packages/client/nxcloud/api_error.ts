import { identifyError, readEnvelope } from "@wamock/contract/nxcloud";
import { type Answer, parseJson } from "../wire/answer.ts";
import { advise, CHECK_BASE_URL } from "./advice.ts";

/** The call that an error is about. */
export interface NxcloudCall {
  /** As in "Failed to upload media". */
  readonly action: string;
  /** Id of the operation: `nxcloud.media.upload`. */
  readonly operation: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * NXCloud answered, and not with what was asked for: mostly HTTP 200 with a `code` other than 0. Wherever the secret
 * stood in the answer, `***` stands here.
 */
export class NxcloudApiError extends Error {
  override readonly name = "NxcloudApiError";
  /** Id in the error catalogue, such as `nxcloud.invalid-signature`; `undefined` when it has no such error. */
  readonly error: string | undefined;
  /** Id of the operation that failed, such as `nxcloud.media.upload`. */
  readonly operation: string;
  /** HTTP status. */
  readonly status: number;
  /** `code` of the envelope. */
  readonly code: number | undefined;
  /** What support may ask for, where an answer has it. */
  readonly traceId: string | undefined;
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;
  /** The body as text, up to its first 65536 bytes. */
  readonly rawBody: string;

  /**
   * @param problem what is wrong with an answer that claims success; its fix behind it
   * @param mask blanks what must not be shown
   */
  constructor(call: NxcloudCall, { status, text }: Answer, mask: (text: string) => string, problem?: string) {
    const json = parseJson(text);
    const envelope = readEnvelope(json);
    const entry = problem === undefined ? identifyError(status, json, call.operation) : undefined;
    const retryable = entry?.retryable ?? (status >= 500 || status === 429);
    const code = envelope ? ` code ${envelope.code}` : "";
    const said = envelope?.message ? `: ${envelope.message.replace(/\.$/, "")}` : "";
    const advice = envelope || entry || retryable ? advise(entry, retryable) : CHECK_BASE_URL;
    const reason = `NXCloud answered ${status}${code}${entry ? ` ${entry.id}` : ""}${said}. ${advice}`;
    super(mask(`Failed to ${call.action}: ${problem ?? reason}`));
    this.error = entry?.id;
    this.operation = call.operation;
    this.status = status;
    this.code = envelope?.code;
    this.traceId = envelope?.traceId;
    this.retryable = retryable;
    this.rawBody = mask(text);
  }
}
