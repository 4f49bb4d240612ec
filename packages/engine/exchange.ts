import type { Diagnosis } from "@wamock/multipart";
import { portOf } from "./address.ts";
import type { Answer } from "./answer.ts";
import type { MultipartSummary } from "./form/multipart_summary.ts";
import type { FaultType } from "./faults/action.ts";
import type { Fault } from "./faults/store.ts";
import type { Incoming } from "./incoming.ts";
import { BodyRecord, recordBody, recordStream } from "./journal/body_record.ts";
import { Reads, watchReads } from "./journal/reads.ts";
import { unreadNames } from "./journal/unread.ts";
import { type BodyView, viewBody, viewText } from "./journal/view_body.ts";
import type { TraceStep } from "./ladder.ts";
import type { Mask } from "./masking.ts";
import type { ProviderError } from "./provider_error.ts";
import type { Sandbox } from "./sandbox.ts";

/** A form field that was sent as text. */
export interface SentField {
  readonly name: string;
  readonly value: string;
}

/** One request and its answer, while it happens and as the journal keeps it. */
export class Exchange {
  readonly id: string;
  /** When the request's head had come, by the sandbox's clock. */
  readonly at: number;
  readonly sandbox: Sandbox;
  #incoming: Incoming;
  /** `undefined` when no provider claims the request. */
  readonly provider: string | undefined;
  operation: string | undefined;
  readonly trace: TraceStep[] = [];
  /** What the multipart reader saw. */
  multipart: MultipartSummary | undefined;
  fields: readonly SentField[] = [];
  /** What is wrong or risky in the body, most likely cause first. */
  autopsy: readonly Diagnosis[] = [];
  /** What was looked at in the request so far. */
  reads = new Reads();
  /** Once the exchange is over: names of query parameters, fields and headers that were sent and never looked at. */
  unread: readonly string[] = [];
  error: ProviderError | undefined;
  /** What went by of the request's body; `undefined` when it has none. */
  readonly requestBody: BodyRecord | undefined;
  /** What was ordered to happen to it: it says nothing of the provider then. */
  fault: Fault | undefined;
  /** `undefined` while the answer is not made, or when the client left before. Once it is sent only a short text is left of its body. */
  answer: Answer | undefined;
  /** What went by of the answer's body, when it is no short text. */
  answerBody: BodyRecord | undefined;
  /** Whether it has its answer, or will have none. */
  isOver = false;
  /** Why there is no answer. */
  aborted: string | undefined;

  constructor(id: string, at: number, sandbox: Sandbox, incoming: Incoming, provider: string | undefined) {
    this.id = id;
    this.at = at;
    this.sandbox = sandbox;
    this.provider = provider;
    const { body } = incoming;
    this.requestBody = body && new BodyRecord(sandbox.settings.journal);
    this.#incoming = watchReads(
      body && this.requestBody ? { ...incoming, body: recordBody(body, this.requestBody) } : incoming,
      this.reads,
    );
  }

  /** The request; its body is gone once the exchange is over. */
  get incoming(): Incoming {
    return this.#incoming;
  }

  /** Puts another reader in front of a body that is still to be read. */
  wrapBody(wrap: (body: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>): void {
    const { body } = this.#incoming;
    if (body) this.#incoming = { ...this.#incoming, body: wrap(body) };
  }

  /**
   * Ends the exchange: of what the journal must not keep, such as a connection's buffers and the bytes of media, nothing
   * is left in it.
   *
   * @returns the answer as it is to be sent
   */
  close(): Answer | undefined {
    this.isOver = true;
    const { rawHeaders, url } = this.#incoming;
    this.unread = unreadNames(url.searchParams, this.fields, rawHeaders, this.reads);
    this.reads = new Reads();
    this.#incoming = { ...this.#incoming, body: undefined };
    const { answer } = this;
    if (!answer) return undefined;
    const { journal } = this.sandbox.settings;
    const { body } = answer;
    if (body === null || (typeof body === "string" && body.length <= journal.headBytes)) return answer;
    const record = this.answerBody = new BodyRecord(journal);
    this.answer = { ...answer, body: null };
    if (body instanceof ReadableStream) return { ...answer, body: recordStream(body, record) };
    record.add(typeof body === "string" ? new TextEncoder().encode(body) : body);
    record.end();
    return answer;
  }

  /** The rung on which the request was refused. */
  get refusedAt(): TraceStep | undefined {
    return this.trace.findLast((step) => !step.passed);
  }
}

/** An exchange as the admin API shows it: no secret in it, bodies bounded. */
export interface ExchangeView {
  readonly id: string;
  /** Milliseconds since the epoch, by the sandbox's clock. */
  readonly at: number;
  readonly sandbox: string;
  readonly provider: string | null;
  readonly operation: string | null;
  readonly request: {
    readonly method: string;
    readonly target: string;
    readonly headers: readonly (readonly [string, string])[];
    readonly fields: readonly SentField[];
    readonly multipart: MultipartSummary | null;
    readonly body: BodyView | null;
  };
  readonly response: {
    readonly status: number;
    readonly headers: readonly (readonly [string, string])[];
    readonly body: BodyView | null;
  } | null;
  readonly error: string | null;
  readonly fault: { readonly id: string; readonly type: FaultType } | null;
  readonly trace: readonly TraceStep[];
  readonly autopsy: readonly Diagnosis[] | null;
  readonly unread: readonly string[];
}

/** What a request was for: a path, and behind a proxy's request line the host as well. */
export function shownTarget({ method, url, proxied }: Incoming, mask: Mask): string {
  if (method === "CONNECT") return `${url.hostname}:${portOf(url)}`;
  return (proxied ? url.origin : "") + mask.target(url);
}

/** What the admin API shows of an exchange. */
export function viewExchange(exchange: Exchange, mask: Mask): ExchangeView {
  const { incoming, multipart, answer } = exchange;
  const shown = (text: string | null) => text === null ? null : mask.text(text);
  return {
    id: exchange.id,
    at: exchange.at,
    sandbox: exchange.sandbox.id,
    provider: exchange.provider ?? null,
    operation: exchange.operation ?? null,
    request: {
      method: incoming.method,
      target: shownTarget(incoming, mask),
      headers: mask.headers(incoming.rawHeaders),
      fields: exchange.fields.map(({ name, value }) => ({ name: mask.text(name), value: mask.field(name, value) })),
      multipart: multipart
        ? {
          ...multipart,
          parts: multipart.parts.map((part) => ({
            ...part,
            name: shown(part.name),
            filename: shown(part.filename),
            type: shown(part.type),
            head: mask.text(part.head),
          })),
        }
        : null,
      body: exchange.requestBody ? viewBody(exchange.requestBody, mask) : null,
    },
    response: answer
      ? {
        status: answer.status,
        headers: mask.headers(answer.headers),
        body: exchange.answerBody
          ? viewBody(exchange.answerBody, mask)
          : typeof answer.body === "string"
          ? viewText(answer.body, mask)
          : null,
      }
      : null,
    error: exchange.error?.entry.id ?? null,
    fault: exchange.fault ? { id: exchange.fault.id, type: exchange.fault.action.type } : null,
    trace: exchange.trace.map((step) => ({ ...step, reason: mask.text(step.reason) })),
    autopsy: exchange.autopsy.length > 0 ? exchange.autopsy.map((finding) => showDiagnosis(finding, mask)) : null,
    unread: exchange.unread.map((name) => mask.text(name)),
  };
}

/** Findings quote the body. */
function showDiagnosis(finding: Diagnosis, mask: Mask): Diagnosis {
  const { cause, cure, sentence } = finding;
  return { ...finding, cause: mask.text(cause), cure: mask.text(cure), sentence: mask.text(sentence) };
}
