import { identifyError, readDebugInfo, readGraphError } from "@wamock/contract/meta";
import { type Answer, parseJson } from "../wire/answer.ts";
import { advise, CHECK_BASE_URL } from "./advice.ts";

/** The call that an error is about. */
export interface MetaCall {
  /** As in "Failed to upload media". */
  readonly action: string;
  /** Id of the operation: `meta.media.upload`. */
  readonly operation: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Meta answered, and not with what was asked for. Wherever the access token, the app secret or its proof stood in
 * the answer, `***` stands here.
 */
export class MetaApiError extends Error {
  override readonly name = "MetaApiError";
  /** Id in the error catalogue, such as `meta.type-not-allowed`; `undefined` when the catalogue has no such error. */
  readonly error: string | undefined;
  /** Id of the operation that failed, such as `meta.media.upload`. */
  readonly operation: string;
  /** HTTP status; a success whose body lacks what it must have keeps its 200. 0 for a redirect in a browser. */
  readonly status: number;
  /** `error.code`. */
  readonly code: number | undefined;
  /** `error.error_subcode`. */
  readonly subcode: number | undefined;
  /** `error.type`, such as `OAuthException`; of an upload's bytes `debug_info.type`, such as `OffsetInvalidError`. */
  readonly type: string | undefined;
  /** `error.fbtrace_id`, else the header `x-fb-request-id`: what Meta's support asks for. */
  readonly fbtraceId: string | undefined;
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;
  /** The body as text, up to its first 65536 bytes. */
  readonly rawBody: string;
  readonly headers: Headers;

  /**
   * @param problem what is wrong with an answer that is no error of Graph's; its fix behind it
   * @param mask blanks what must not be shown
   */
  constructor(call: MetaCall, answer: Answer, mask: (text: string) => string, problem?: string) {
    const { status, headers } = answer;
    const json = parseJson(answer.text);
    const detail = readGraphError(json);
    const info = readDebugInfo(json);
    const entry = problem === undefined ? identifyError(status, json ?? answer.text, call.operation) : undefined;
    const retryable = entry?.retryable ?? detail?.isTransient ?? info?.retriable ?? (status >= 500 || status === 429);
    super(
      mask(
        `Failed to ${call.action}: ${
          problem ?? `${reason()}. ${detail || info || entry || retryable ? advise(entry, retryable) : CHECK_BASE_URL}`
        }`,
      ),
    );
    this.error = entry?.id;
    this.operation = call.operation;
    this.status = status;
    this.code = detail?.code;
    this.subcode = detail?.subcode;
    this.type = detail?.type ?? info?.type;
    this.fbtraceId = detail?.traceId ?? headers.get("x-fb-request-id") ?? undefined;
    this.retryable = retryable;
    this.rawBody = mask(answer.text);
    this.headers = new Headers([...headers].map(([name, value]): [string, string] => [name, mask(value)]));

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
