import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Http2Server } from "node:http2";
import type { Mock } from "../mock.ts";
import { forward } from "./proxy/outside.ts";
import { destinationOf, ownAddressOf, type Reach } from "./proxy/reach.ts";
import { refuseHost } from "./proxy/refusal.ts";
import { type FrontRequest, hasBody, readHead } from "./read_head.ts";
import { RequestBody } from "./request_body.ts";
import { type FrontResponse, writeAnswer, writeHead } from "./write_answer.ts";
import { writeFaulted } from "./write_faulted.ts";

/** What a server serves. */
export interface Front {
  readonly mock: Mock;
  /** For whom it is a proxy. */
  readonly reach: Reach;
}

/** Has a server answer requests. */
export function serveOn(server: Server | Http2Server, front: Front): void {
  server.on("request", (request: FrontRequest, response: FrontResponse) => {
    serve(front, request, response).catch((cause: unknown) => {
      refuse(response, 500, `wamock failed to answer, which is a bug of wamock: ${cause}`);
    });
  });
  // Node would say "100 Continue" before anybody has decided whether the body is wanted.
  server.on("checkContinue", (request: FrontRequest, response: FrontResponse) => {
    server.emit("request", request, response);
  });
}

async function serve(front: Front, request: FrontRequest, response: FrontResponse): Promise<void> {
  const expected = /^100-continue$/i.test(request.headers.expect ?? "");
  const body = hasBody(request)
    ? new RequestBody(request, expected ? () => response.writeContinue() : undefined)
    : undefined;
  const incoming = readHead(request, body);
  if (!incoming) return refuse(response, 400, "wamock cannot read this request's target or headers.");
  const destination = incoming.proxied
    ? destinationOf(incoming.url, front.reach, ownAddressOf(request.socket))
    : "mock";
  if (destination === "outside") {
    const fail = (reason: string) => refuse(response, 502, reason);
    // No request line of HTTP/2 holds a whole URL.
    return forward(incoming.url, request as IncomingMessage, response as ServerResponse, fail);
  }
  const answer = destination === "mock" ? await front.mock.handle(incoming) : refuseHost(front, incoming).answer;
  if (!answer) return void response.destroy();
  if (answer.wire) return await writeFaulted(response, answer, answer.wire, body);
  body?.discard();
  await writeAnswer(response, answer);
}

function refuse(response: FrontResponse, status: number, text: string): void {
  if (response.headersSent) return void response.destroy();
  const body = `${text}\n`;
  writeHead(response, status, [["Content-Type", "text/plain; charset=utf-8"], ["Connection", "close"]]);
  response.end(body);
}
