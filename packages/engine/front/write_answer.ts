import type { ServerResponse } from "node:http";
import type { Answer } from "../answer.ts";

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
  } catch {
    // The bytes' source failed half-way: only a broken connection says so to the client.
    response.destroy();
  }
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      response.off("drain", settle);
      response.off("close", settle);
      resolve();
    };
    response.on("drain", settle);
    response.on("close", settle);
  });
}
