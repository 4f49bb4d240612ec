import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Answer } from "../answer.ts";
import { answerHead } from "../faults/answer_head.ts";
import { piecesOf } from "../faults/body_pieces.ts";
import type { WireFault } from "../faults/wire_fault.ts";
import { endConnection } from "./end_connection.ts";
import type { RequestBody } from "./request_body.ts";
import { drained, writeAnswer } from "./write_answer.ts";

/** Sends an answer as a fault has it, past everything that would put it right. */
export async function writeFaulted(
  response: ServerResponse,
  answer: Answer,
  wire: WireFault,
  request: RequestBody | undefined,
): Promise<void> {
  const { socket } = response.req;
  switch (wire.type) {
    case "cut":
      if (wire.kind === "close") request?.discard();
      await writeFirst(socket, answer, wire.afterBytes);
      return await endConnection(socket, wire.kind);
    case "garbage":
      request?.discard();
      await cancel(answer);
      socket.write(wire.bytes);
      return await endConnection(socket, "close");
    case "wrong-length":
      request?.discard();
      await writeAnswer(response, answer);
      return await endConnection(socket, "close");
    case "refuse-early":
      // Through the response, Node would read the rest of the request first.
      await writeFirst(socket, answer, Infinity);
      return await endConnection(socket, "close");
  }
}

/** The first bytes of an answer, its head counted in. */
async function writeFirst(socket: Socket, answer: Answer, bytes: number): Promise<void> {
  const head = answerHead(answer).subarray(0, bytes);
  if (head.length > 0) socket.write(head);
  let left = bytes - head.length;
  if (left <= 0) return await cancel(answer);
  for await (const piece of piecesOf(answer.body)) {
    const isTaken = socket.write(piece.subarray(0, left));
    left -= piece.length;
    if (left <= 0 || socket.destroyed) break;
    if (!isTaken) await drained(socket);
  }
}

async function cancel({ body }: Answer): Promise<void> {
  if (body instanceof ReadableStream) await body.cancel();
}
