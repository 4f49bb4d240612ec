import type { WireRequest } from "./exchange.ts";

const encoder = new TextEncoder();

/** The pieces of a request in the order in which they go out: the head, then the body in its framing. */
export function* encodeRequest({ method, target, headers, body, chunked }: WireRequest): Generator<Uint8Array> {
  const lines = [`${method} ${target} HTTP/1.1`, ...headers.map(([name, value]) => `${name}: ${value}`)];
  yield encoder.encode(`${lines.join("\r\n")}\r\n\r\n`);
  for (const piece of body) {
    // An empty chunk would end the body.
    if (piece.length === 0) continue;
    if (chunked) yield encoder.encode(`${piece.length.toString(16)}\r\n`);
    yield piece;
    if (chunked) yield encoder.encode("\r\n");
  }
  if (chunked) yield encoder.encode("0\r\n\r\n");
}
