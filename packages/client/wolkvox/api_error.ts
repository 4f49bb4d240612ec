import { identifyError, readEnvelope } from "@wamock/contract/wolkvox";
import { type Answer, parseJson } from "../wire/answer.ts";
import { ApiError } from "../wire/api_error.ts";
import type { ApiCall } from "../wire/call.ts";
import { advise, CHECK_BASE_URL } from "./advice.ts";

/** Wolkvox answered, and not with what was asked for. Wherever the token stood in the answer, `***` stands here. */
export class WolkvoxApiError extends ApiError {
  override readonly name = "WolkvoxApiError";
  /** `code`, as text: calls differ in whether it is a number. */
  readonly code: string | undefined;
  /** `msg` */
  readonly msg: string | undefined;

  /**
   * @param mask blanks what must not be shown
   * @param problem what is wrong with an answer that is no refusal; its fix behind it
   */
  constructor(call: ApiCall, answer: Answer, mask: (text: string) => string, problem?: string) {
    const { status } = answer;
    const json = parseJson(answer.text);
    const envelope = readEnvelope(json);
    const entry = problem === undefined ? identifyError(status, json, call.operation) : undefined;
    const retryable = entry?.retryable ?? status >= 500;
    const said = envelope?.msg?.replace(/\.$/, "") ?? "a body that is not Wolkvox's JSON";
    const advice = envelope || entry || retryable ? advise(entry, retryable) : CHECK_BASE_URL;
    const reason = `Wolkvox answered ${status}${entry ? ` ${entry.id}` : ""}: ${said}. ${advice}`;
    super({ call, answer, entry, retryable, mask, said: problem ?? reason });
    this.code = envelope?.code;
    this.msg = envelope?.msg === undefined ? undefined : mask(envelope.msg);
  }
}
