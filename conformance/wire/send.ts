import { connect as connectPlain, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { encodeRequest } from "./encode_request.ts";
import type { WireAnswer, WireRequest } from "./exchange.ts";
import { parseAnswer } from "./parse_answer.ts";

/** No answer came: nothing is known of the target. */
export class NoAnswerError extends Error {
  override readonly name = "NoAnswerError";
}

/** How long an answer may take, in milliseconds. */
export const TIMEOUT_MS = 60_000;

/**
 * Sends a request on a connection of its own. It is written here byte by byte, as every ready-made client adds
 * headers, folds their case, or refuses to send what a case is about.
 *
 * @throws {NoAnswerError} when the connection fails, or time runs out
 * @throws {MalformedAnswerError} when what comes is no answer
 */
export function send(request: WireRequest, timeoutMs: number = TIMEOUT_MS): Promise<WireAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(request.origin);
    const received: Uint8Array[] = [];
    let length = 0;
    const settle = (outcome: () => void) => {
      clearTimeout(timer);
      socket.removeAllListeners();
      // What still arrives after the answer, a reset for instance, is of no account.
      socket.on("error", () => {});
      socket.destroy();
      outcome();
    };
    const fail = (reason: string) =>
      settle(() => reject(new NoAnswerError(`no answer from ${request.origin.origin}: ${reason}`)));
    const read = (ended: boolean) => {
      try {
        const answer = parseAnswer(joined(received, length), ended, request.method);
        if (answer) settle(() => resolve(answer));
      } catch (cause) {
        settle(() => reject(cause));
      }
    };
    const timer = setTimeout(() => fail(`none within ${timeoutMs} ms`), timeoutMs);
    socket.on("data", (piece: Uint8Array) => {
      received.push(piece);
      length += piece.length;
      read(false);
    });
    socket.on("error", (cause: Error & { readonly code?: string }) => {
      if (length > 0) read(true);
      else fail(cause.code ?? cause.message);
    });
    socket.on("close", () => length > 0 ? read(true) : fail("the connection was closed"));
    for (const piece of encodeRequest(request)) socket.write(piece);
  });
}

function connect({ protocol, hostname, port }: URL): Socket {
  const host = hostname.replace(/^\[|\]$/g, "");
  if (protocol !== "https:") return connectPlain({ host, port: Number(port || 80) });
  return connectTls({ host, port: Number(port || 443), servername: host, ALPNProtocols: ["http/1.1"] });
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const piece of pieces) {
    bytes.set(piece, offset);
    offset += piece.length;
  }
  return bytes;
}
