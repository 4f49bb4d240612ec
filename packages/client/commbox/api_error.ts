import { identifyError, readEnvelope } from "@wamock/contract/commbox";
import { type Answer, parseJson } from "../wire/answer.ts";
import { ApiError } from "../wire/api_error.ts";
import type { ApiCall } from "../wire/call.ts";
import { advise, CHECK_BASE_URL } from "./advice.ts";
import { type CommBoxFailedMessage, failuresIn } from "./messages.ts";

/** CommBox answered, and not with what was asked for. Wherever the API key stood in the answer, `***` stands here. */
export class CommBoxApiError extends ApiError {
  override readonly name = "CommBoxApiError";
  /** `description` of the envelope. */
  readonly description: string | undefined;
  /** What a send says of each recipient, when it failed for all of them; else empty. */
  readonly failures: readonly CommBoxFailedMessage[];

  /**
   * @param mask blanks what must not be shown
   * @param problem what is wrong with an answer that is no refusal; its fix behind it
   */
  constructor(call: ApiCall, answer: Answer, mask: (text: string) => string, problem?: string) {
    const { status } = answer;
    const json = parseJson(answer.text);
    const envelope = readEnvelope(json);
    const entry = problem === undefined ? identifyError(status, json, call.operation) : undefined;
    // 501 is a wrong method here, which stays wrong.
    const retryable = entry?.retryable ?? (status === 429 || (status >= 500 && status !== 501));
    const said = envelope?.description?.replace(/\.$/, "") ?? "a body that is not CommBox's JSON";
    const advice = envelope || entry || retryable ? advise(entry, retryable) : CHECK_BASE_URL;
    const reason = `CommBox answered ${status}${entry ? ` ${entry.id}` : ""}: ${said}. ${advice}`;
    super({ call, answer, entry, retryable, mask, said: problem ?? reason });
    this.description = envelope?.description === undefined ? undefined : mask(envelope.description);
    this.failures = call.operation === "commbox.templates.send" ? failuresIn(json, mask) : [];
  }
}
