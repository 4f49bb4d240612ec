/** Header lines in their order, each name in its case on the wire. */
export type HeaderLines = readonly (readonly [name: string, value: string])[];

/** An answer, exact to the header text. */
export interface Answer {
  readonly status: number;
  readonly headers: HeaderLines;
  readonly body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>> | null;
}

const answers = new WeakMap<Response, Answer>();

/**
 * A `Response` that remembers its exact {@link Answer}: `Headers` folds case and order away, and a listening
 * front needs both.
 */
export function respond(answer: Answer): Response {
  const response = new Response(answer.body, {
    status: answer.status,
    headers: answer.headers.map(([name, value]): [string, string] => [name, value]),
  });
  answers.set(response, answer);
  return response;
}

/** The exact answer behind a response; one made elsewhere gives what its `Headers` still know. */
export function exactAnswer(response: Response): Answer {
  return answers.get(response) ??
    { status: response.status, headers: [...response.headers], body: response.body as Answer["body"] };
}
