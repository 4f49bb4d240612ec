import { identifyError, readDebugInfo, readGraphError } from "@wamock/contract/meta";
import { type Answer, parseJson } from "../wire/answer.ts";
import { ApiError } from "../wire/api_error.ts";
import type { ApiCall } from "../wire/call.ts";
import { advise, CHECK_BASE_URL } from "./advice.ts";

/**
 * Meta answered, and not with what was asked for. Wherever the access token, the app secret or its proof stood in
 * the answer, `***` stands here.
 */
export class MetaApiError extends ApiError {
  override readonly name = "MetaApiError";
  /** `error.code`. */
  readonly code: number | undefined;
  /** `error.error_subcode`. */
  readonly subcode: number | undefined;
  /** `error.type`, such as `OAuthException`; of an upload's bytes `debug_info.type`, such as `OffsetInvalidError`. */
  readonly type: string | undefined;
  /** `error.fbtrace_id`, else the header `x-fb-request-id`: what Meta's support asks for. */
  readonly fbtraceId: string | undefined;

  /**
   * @param problem what is wrong with an answer that is no error of Graph's; its fix behind it
   * @param mask blanks what must not be shown
   */
  constructor(call: ApiCall, answer: Answer, mask: (text: string) => string, problem?: string) {
    const { status, headers } = answer;
    const json = parseJson(answer.text);
    const detail = readGraphError(json);
    const info = readDebugInfo(json);
    const entry = problem === undefined ? identifyError(status, json ?? answer.text, call.operation) : undefined;
    const retryable = entry?.retryable ?? detail?.isTransient ?? info?.retriable ?? (status >= 500 || status === 429);
    const advice = detail || info || entry || retryable ? advise(entry, retryable) : CHECK_BASE_URL;
    super({ call, answer, entry, retryable, mask, said: problem ?? `${reason()}. ${advice}` });
    this.code = detail?.code;
    this.subcode = detail?.subcode;
    this.type = detail?.type ?? info?.type;
    this.fbtraceId = detail?.traceId ?? headers.get("x-fb-request-id") ?? undefined;

    function reason(): string {
      const id = entry ? ` ${entry.id}` : "";
      if (info) return `Meta answered ${status}${id}: ${info.type ?? "no type"}: ${info.message ?? "no message"}`;
      if (!detail) return `Meta answered ${status}${id} with ${bodyKind(answer)}`;
      const texts = [detail.message, detail.details, detail.userMessage].filter((text) => text !== undefined);
      return `Meta answered ${status}${id}: ${texts.map((text) => text.replace(/\.$/, "")).join(": ") || "no message"}`;
    }
  }
}

function bodyKind({ headers, text }: Answer): string {
  if (text === "") return "an empty body";
  return `a body that is not Graph's JSON (${headers.get("content-type") ?? "of no type"})`;
}
