import { type ServerResponse, STATUS_CODES, validateHeaderValue } from "node:http";
import type { Http2ServerResponse } from "node:http2";
import type { Writable } from "node:stream";
import type { Answer, HeaderLines } from "../answer.ts";
import { AnswerCutError } from "../faults/wire_fault.ts";
import { endConnection } from "./end_connection.ts";

/** A response of either version of HTTP. */
export type FrontResponse = ServerResponse | Http2ServerResponse;

/** Whether a response goes out over HTTP/2. */
export function isHttp2Response(response: FrontResponse): response is Http2ServerResponse {
  return "stream" in response;
}

/** Headers of a connection, of which HTTP/2 has none: its frames say the same (RFC 9113, 8.2.2). */
const OF_THE_CONNECTION = new Set(["connection", "keep-alive", "proxy-connection", "transfer-encoding", "upgrade"]);

/** Sends an answer as it is: header text, case and order, and no header of anybody else's but the connection's. */
export async function writeAnswer(response: FrontResponse, { status, headers, body }: Answer): Promise<void> {
  writeHead(response, status, headers);
  if (body === null || typeof body === "string" || body instanceof Uint8Array) {
    return void (body === null ? response.end() : response.end(body));
  }
  if (response.req.method === "HEAD") {
    await body.cancel();
    return void response.end();
  }
  try {
    for await (const chunk of body) {
      // A response that is closed already never drains.
      if (isGone(response)) return;
      if (!write(response, chunk)) await drained(response);
    }
    response.end();
  } catch (cause) {
    // The bytes' source failed half-way: only a broken connection says so to the client.
    if (!(cause instanceof AnswerCutError)) return void response.destroy();
    if (!isHttp2Response(response)) response.flushHeaders();
    await endConnection(response.req, cause.kind);
  }
}

/**
 * Sends the head of an answer.
 *
 * @throws {Error} when a header cannot be sent
 */
export function writeHead(response: FrontResponse, status: number, headers: HeaderLines): void {
  response.sendDate = false;
  // A reason that is not given may be left over from a head that could not be sent.
  if (!isHttp2Response(response)) return void response.writeHead(status, STATUS_CODES[status] ?? "", headers.flat());
  const values = new Map<string, string[]>();
  for (const [name, value] of headers) {
    // HTTP/1.1 checks this itself.
    validateHeaderValue(name, value);
    const lower = name.toLowerCase();
    if (OF_THE_CONNECTION.has(lower)) continue;
    const sent = values.get(lower);
    if (sent) sent.push(value);
    else values.set(lower, [value]);
  }
  for (const [name, [first = "", ...more]] of values) {
    response.setHeader(name, more.length > 0 ? [first, ...more] : first);
  }
  response.writeHead(status);
}

/** Writes a piece of a body; `false` when it is better to wait until it has gone out. */
export function write(response: FrontResponse, piece: Uint8Array): boolean {
  return isHttp2Response(response) ? response.write(piece) : response.write(piece);
}

/** Waits until more can be written, or nobody is there any more to take it. */
export function drained(stream: Pick<Writable, "on" | "off">): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      stream.off("drain", settle);
      stream.off("close", settle);
      resolve();
    };
    stream.on("drain", settle);
    stream.on("close", settle);
  });
}

function isGone(response: FrontResponse): boolean {
  return isHttp2Response(response) ? response.stream.destroyed : response.destroyed;
}
