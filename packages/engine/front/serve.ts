import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from "node:http";
import type { Mock } from "../mock.ts";
import { forward } from "./proxy/outside.ts";
import { destinationOf, ownAddressOf, type Reach } from "./proxy/reach.ts";
import { refuseHost } from "./proxy/refusal.ts";
import { openTunnel } from "./proxy/tunnel.ts";
import { hasBody, readHead } from "./read_head.ts";
import { RequestBody } from "./request_body.ts";
import { writeAnswer } from "./write_answer.ts";
import { writeFaulted } from "./write_faulted.ts";

/** What a server serves. */
export interface Front {
  readonly mock: Mock;
  /** For whom it is a proxy. */
  readonly reach: Reach;
}

/** Has a server answer requests, its own and a proxy's. */
export function serveOn(server: Server, front: Front): void {
  server.on("request", (request, response) => {
    serve(front, request, response).catch((cause: unknown) => {
      refuse(response, 500, `wamock failed to answer, which is a bug of wamock: ${cause}`);
    });
  });
  // Node would say "100 Continue" before anybody has decided whether the body is wanted.
  server.on("checkContinue", (request, response) => server.emit("request", request, response));
  server.on("connect", (request, socket, head) => openTunnel(server, front, request, socket, head));
}

async function serve(front: Front, request: IncomingMessage, response: ServerResponse): Promise<void> {
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
    return forward(incoming.url, request, response, (reason) => refuse(response, 502, reason));
  }
  const answer = destination === "mock" ? await front.mock.handle(incoming) : refuseHost(front, incoming).answer;
  if (!answer) return void response.destroy();
  if (answer.wire) return await writeFaulted(response, answer, answer.wire, body);
  body?.discard();
  await writeAnswer(response, answer);
}

function refuse(response: ServerResponse, status: number, text: string): void {
  if (response.headersSent) return void response.destroy();
  const headers = ["Content-Type", "text/plain; charset=utf-8", "Connection", "close"];
  response.writeHead(status, STATUS_CODES[status], headers);
  response.end(`${text}\n`);
}
