import { identifyError, readEnvelope } from "@wamock/contract/wolkvox";
import { type Answer, parseJson } from "../wire/answer.ts";
import { advise } from "./advice.ts";

/** The call that an error is about. */
export interface WolkvoxCall {
  /** As in "Failed to upload media". */
  readonly action: string;
  /** Id of the operation: `wolkvox.media.upload`. */
  readonly operation: string;
  readonly signal?: AbortSignal | undefined;
}

/** Wolkvox answered, and not with what was asked for. Wherever the token stood in the answer, `***` stands here. */
export class WolkvoxApiError extends Error {
  override readonly name = "WolkvoxApiError";
  /** Id in the error catalogue, such as `wolkvox.token-limit`; `undefined` when the catalogue has no such error. */
  readonly error: string | undefined;
  /** Id of the operation that failed, such as `wolkvox.media.upload`. */
  readonly operation: string;
  /** HTTP status; a success whose body lacks what it must have keeps its own. 0 for a redirect in a browser. */
  readonly status: number;
  /** `code`, as text: calls differ in whether it is a number. */
  readonly code: string | undefined;
  /** `msg` */
  readonly msg: string | undefined;
  /** Whether the same request may succeed later. A limit is told with 403 as a bad token is: only this differs. */
  readonly retryable: boolean;
  /** The body as text, up to its first 65536 bytes. */
  readonly rawBody: string;
  readonly headers: Headers;

  /**
   * @param mask blanks what must not be shown
   * @param problem what is wrong with an answer that is no refusal
   */
  constructor(call: WolkvoxCall, answer: Answer, mask: (text: string) => string, problem?: string) {
    const json = parseJson(answer.text);
    const envelope = readEnvelope(json);
    const entry = problem === undefined ? identifyError(answer.status, json, call.operation) : undefined;
    const retryable = entry?.retryable ?? answer.status >= 500;
    const said = envelope?.msg?.replace(/\.$/, "") ?? "a body that is not Wolkvox's JSON";
    const id = entry ? ` ${entry.id}` : "";
    const found = problem ?? `Wolkvox answered ${answer.status}${id}: ${said}`;
    super(mask(`Failed to ${call.action}: ${found}. ${advise(entry, envelope !== undefined, retryable)}`));
    this.error = entry?.id;
    this.operation = call.operation;
    this.status = answer.status;
    this.code = envelope?.code;
    this.msg = envelope?.msg === undefined ? undefined : mask(envelope.msg);
    this.retryable = retryable;
    this.rawBody = mask(answer.text);
    this.headers = new Headers([...answer.headers].map(([name, value]): [string, string] => [name, mask(value)]));
  }
}
