import type { ServerResponse } from "node:http";
import type { Writable } from "node:stream";
import type { Answer } from "../answer.ts";
import { AnswerCutError } from "../faults/wire_fault.ts";
import { endConnection } from "./end_connection.ts";

/** Sends an answer as it is: header text, case and order, and no header of anybody else's but the connection's. */
export async function writeAnswer(response: ServerResponse, { status, headers, body }: Answer): Promise<void> {
  response.sendDate = false;
  response.writeHead(status, headers.flat());
  if (body === null || typeof body === "string" || body instanceof Uint8Array) {
    return void response.end(body ?? undefined);
  }
  if (response.req.method === "HEAD") {
    await body.cancel();
    return void response.end();
  }
  try {
    for await (const chunk of body) {
      // A response that is closed already never drains.
      if (response.destroyed) return;
      if (!response.write(chunk)) await drained(response);
    }
    response.end();
  } catch (cause) {
    // The bytes' source failed half-way: only a broken connection says so to the client.
    if (!(cause instanceof AnswerCutError)) return void response.destroy();
    response.flushHeaders();
    await endConnection(response.req.socket, cause.kind);
  }
}

/** Waits until more can be written, or nobody is there any more to take it. */
export function drained(stream: Writable): Promise<void> {
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
