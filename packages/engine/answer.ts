import type { WireFault } from "./faults/wire_fault.ts";

/** Header lines in their order, each name in its case on the wire. */
export type HeaderLines = readonly (readonly [name: string, value: string])[];

/** The body of an answer. */
export type AnswerBody = string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>> | null;

/** An answer, exact to the header text. */
export interface Answer {
  readonly status: number;
  readonly headers: HeaderLines;
  readonly body: AnswerBody;
  /** What a fault makes of it on the wire. */
  readonly wire?: WireFault;
}

const carried = new WeakMap<Response, Answer>();

/**
 * Wraps an answer for its way through a framework. The `Response` itself is empty: making a real one costs more than
 * answering does, and `Headers` folds case and order away. {@link answerOf} takes the answer out again.
 */
export function respond(answer: Answer): Response {
  const response = new Response(null);
  carried.set(response, answer);
  return response;
}

/** The answer in a response: the very one that {@link respond} was given, else what its `Headers` still know. */
export function answerOf(response: Response): Answer {
  return carried.get(response) ??
    { status: response.status, headers: [...response.headers], body: response.body as AnswerBody };
}

/** A real `Response`, for a caller in this process. */
export function responseOf({ status, headers, body }: Answer): Response {
  return new Response(body, { status, headers: headers.map(([name, value]): [string, string] => [name, value]) });
}
