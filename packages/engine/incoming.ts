import type { HeaderLines } from "./answer.ts";

/** Headers by name, in any case; lines of the same name joined. A `Headers` is one. */
export interface HeaderReader {
  get(name: string): string | null;
  has(name: string): boolean;
}

/** A request as it came in, before any framework folds parts of it away. */
export interface Incoming {
  readonly method: string;
  /** Absolute, as the client addressed it. */
  readonly url: URL;
  /** Whether the request line held the whole URL, as it does on its way to a proxy. */
  readonly proxied?: boolean;
  /** Where the mock itself was reached, whatever the request names; `undefined` without a socket. */
  readonly localOrigin?: string;
  /** Header lines as sent: case, order, duplicates. */
  readonly rawHeaders: HeaderLines;
  readonly headers: HeaderReader;
  /**
   * The body's bytes as they arrive, of any method; `undefined` when there is none. A chunk is valid until the next
   * one is asked for. It fails with a {@link BodyLostError} alone.
   */
  readonly body: AsyncIterable<Uint8Array> | undefined;
}

/** An {@link Incoming} made of a `Request`, for use without a socket. */
export function incomingOf(request: Request): Incoming {
  return {
    method: request.method,
    url: new URL(request.url),
    rawHeaders: [...request.headers],
    headers: request.headers,
    body: request.body ? guardBody(request.body) : undefined,
  };
}

/** What a router looks at: the URL and the method, HEAD being GET without the body. */
export function routable({ method, url }: Incoming): Request {
  return { method: method === "HEAD" ? "GET" : method, url: url.href } as Request;
}

/** Whether the body is framed by `Transfer-Encoding: chunked`, so that its length is not announced. */
export function isChunked(headers: HeaderReader): boolean {
  return /\bchunked\b/i.test(headers.get("transfer-encoding") ?? "");
}

/** The client went away, or its stream failed, while the body was read. */
export class BodyLostError extends Error {
  override readonly name = "BodyLostError";

  /** @param cause what the stream failed with */
  constructor(cause: unknown, message = "the client closed the connection before its body was complete") {
    super(message, { cause });
  }
}

/** The same body; a failure of its source becomes a {@link BodyLostError}, so that nothing else is taken for one. */
export function guardBody(body: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  return {
    [Symbol.asyncIterator]() {
      const source = body[Symbol.asyncIterator]();
      return {
        next: () =>
          source.next().catch((cause: unknown) => {
            throw new BodyLostError(cause);
          }),
        return: async (value) => await source.return?.(value) ?? { done: true, value },
      };
    },
  };
}
