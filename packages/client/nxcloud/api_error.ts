import { identifyError, readEnvelope } from "@wamock/contract/nxcloud";
import { type Answer, parseJson } from "../wire/answer.ts";
import { ApiError } from "../wire/api_error.ts";
import type { ApiCall } from "../wire/call.ts";
import { advise, CHECK_BASE_URL } from "./advice.ts";

/**
 * NXCloud answered, and not with what was asked for: mostly HTTP 200 with a `code` other than 0. Wherever the secret
 * stood in the answer, `***` stands here.
 */
export class NxcloudApiError extends ApiError {
  override readonly name = "NxcloudApiError";
  /** `code` of the envelope. */
  readonly code: number | undefined;
  /** What support may ask for, where an answer has it. */
  readonly traceId: string | undefined;

  /**
   * @param problem what is wrong with an answer that claims success; its fix behind it
   * @param mask blanks what must not be shown
   */
  constructor(call: ApiCall, answer: Answer, mask: (text: string) => string, problem?: string) {
    const { status } = answer;
    const json = parseJson(answer.text);
    const envelope = readEnvelope(json);
    const entry = problem === undefined ? identifyError(status, json, call.operation) : undefined;
    const retryable = entry?.retryable ?? (status >= 500 || status === 429);
    const code = envelope ? ` code ${envelope.code}` : "";
    const said = envelope?.message ? `: ${envelope.message.replace(/\.$/, "")}` : "";
    const advice = envelope || entry || retryable ? advise(entry, retryable) : CHECK_BASE_URL;
    const reason = `NXCloud answered ${status}${code}${entry ? ` ${entry.id}` : ""}${said}. ${advice}`;
    super({ call, answer, entry, retryable, mask, said: problem ?? reason });
    this.code = envelope?.code;
    this.traceId = envelope?.traceId;
  }
}
