import type { ServerResponse } from "node:http";
import type { Http2ServerResponse } from "node:http2";
import type { Socket } from "node:net";
import type { Answer } from "../answer.ts";
import { answerHead } from "../faults/answer_head.ts";
import { piecesOf } from "../faults/body_pieces.ts";
import type { WireFault } from "../faults/wire_fault.ts";
import { endConnection } from "./end_connection.ts";
import type { RequestBody } from "./request_body.ts";
import { connectionOf } from "./tls/enclosed.ts";
import { drained, type FrontResponse, isHttp2Response, write, writeAnswer, writeHead } from "./write_answer.ts";

/** Sends an answer as a fault has it, past everything that would put it right. */
export async function writeFaulted(
  response: FrontResponse,
  answer: Answer,
  wire: WireFault,
  request: RequestBody | undefined,
): Promise<void> {
  switch (wire.type) {
    case "cut":
      if (wire.kind === "close") request?.discard();
      await writeFirst(response, answer, wire.afterBytes);
      return await endConnection(response.req, wire.kind);
    case "garbage":
      request?.discard();
      await cancel(answer);
      // Past HTTP/2 there is only the connection itself.
      (isHttp2Response(response) ? connectionOf(response.req) : response.req.socket).write(wire.bytes);
      return await endConnection(response.req, "close");
    case "wrong-length":
      request?.discard();
      await writeAnswer(response, answer);
      return await endConnection(response.req, "close");
    case "refuse-early":
      // Through the response, Node would read the rest of the request first.
      await writeFirst(response, answer, Infinity);
      return await endConnection(response.req, "close");
  }
}

async function writeFirst(response: FrontResponse, answer: Answer, bytes: number): Promise<void> {
  if (isHttp2Response(response)) return await writeFirstFrames(response, answer, bytes);
  await writeFirstBytes(response, answer, bytes);
}

/** The first bytes of an answer, its head counted in. */
async function writeFirstBytes({ req: { socket } }: ServerResponse, answer: Answer, bytes: number): Promise<void> {
  const head = answerHead(answer).subarray(0, bytes);
  if (head.length > 0) socket.write(head);
  await pour(answer, bytes - head.length, socket, (piece) => socket.write(piece), () => socket.destroyed);
}

/** The same over HTTP/2: a head comes whole or not at all, and counts for what it is over HTTP/1.1. */
async function writeFirstFrames(response: Http2ServerResponse, answer: Answer, bytes: number): Promise<void> {
  const left = bytes - answerHead(answer).length;
  if (left < 0) return await cancel(answer);
  writeHead(response, answer.status, answer.headers);
  await pour(answer, left, response, (piece) => write(response, piece), () => response.stream.destroyed);
  if (bytes === Infinity) response.end();
}

async function pour(
  answer: Answer,
  bytes: number,
  stream: Socket | Http2ServerResponse,
  send: (piece: Uint8Array) => boolean,
  isGone: () => boolean,
): Promise<void> {
  let left = bytes;
  if (left <= 0) return await cancel(answer);
  for await (const piece of piecesOf(answer.body)) {
    const isTaken = send(piece.subarray(0, left));
    left -= piece.length;
    if (left <= 0 || isGone()) break;
    if (!isTaken) await drained(stream);
  }
}

async function cancel({ body }: Answer): Promise<void> {
  if (body instanceof ReadableStream) await body.cancel();
}
