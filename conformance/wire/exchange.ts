import type { HeaderLine } from "../request.ts";

/** A request, down to its bytes. */
export interface WireRequest {
  readonly method: string;
  /** Where it goes: scheme, host and port. */
  readonly origin: URL;
  /** Path and query, exactly as sent. */
  readonly target: string;
  /** Every header line, exactly as sent. */
  readonly headers: readonly HeaderLine[];
  /** The body in pieces; with chunked framing each is a chunk. */
  readonly body: readonly Uint8Array<ArrayBuffer>[];
  readonly chunked: boolean;
}

/** An answer, down to its bytes. */
export interface WireAnswer {
  readonly status: number;
  /** Every header line, exactly as it came. */
  readonly headers: readonly HeaderLine[];
  /** The body without its framing. */
  readonly body: Uint8Array<ArrayBuffer>;
}

/** A request and its answer. */
export interface WireExchange {
  readonly request: WireRequest;
  readonly answer: WireAnswer;
}

/** The value of the first header of that name, without regard to case. */
export function headerOf({ headers }: { readonly headers: readonly HeaderLine[] }, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return headers.find(([name]) => name.toLowerCase() === wanted)?.[1];
}
