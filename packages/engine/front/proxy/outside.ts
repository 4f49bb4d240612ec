import { type IncomingMessage, request as httpRequest, type ServerResponse } from "node:http";
import { request as httpsRequest } from "node:https";
import { connect, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { pipeline } from "node:stream";
import { portOf, socketHost } from "../../address.ts";

/** Headers between two neighbours, which a proxy does not send on. */
const OF_THE_HOP = new Set([
  "connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/** Tells a client that the host it is allowed to reach cannot be reached. */
export type Unreachable = (reason: string) => void;

/** Connects a tunnel to where it wants to go, byte for byte. */
export function joinOutside(url: URL, client: Duplex, onJoined: (remote: Socket) => void, fail: Unreachable): void {
  const remote = connect({ port: portOf(url), host: socketHost(url), allowHalfOpen: true });
  const refuse = (cause: Error) => fail(unreachable(url, cause));
  remote.once("error", refuse);
  client.once("close", () => remote.destroy());
  remote.once("connect", () => {
    remote.off("error", refuse);
    onJoined(remote);
    // Either end may go away at any time: the other one then ends too, and there is nobody to tell.
    pipeline(client, remote, () => {});
    pipeline(remote, client, () => {});
  });
}

/** Sends a request on to where it wants to go, and its answer back, without holding either. */
export function forward(url: URL, request: IncomingMessage, response: ServerResponse, fail: Unreachable): void {
  const send = url.protocol === "https:" ? httpsRequest : httpRequest;
  const options = {
    method: request.method,
    headers: { ...passedOn(request.rawHeaders), host: url.host },
    agent: false,
  };
  const onward = send(url, options, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.statusMessage, passedOn(answer.rawHeaders));
    pipeline(answer, response, () => {});
  });
  onward.on("error", (cause) => response.headersSent ? response.destroy() : fail(unreachable(url, cause)));
  response.once("close", () => onward.destroy());
  // No pipeline here: it would close the connection on which the failure has to be told.
  request.pipe(onward);
}

function unreachable({ host }: URL, cause: Error): string {
  return `${host} is passed through, and cannot be reached: ${cause.message}`;
}

/** The headers that go on, each name with all of its values; the body is framed anew. */
function passedOn(flat: readonly string[]): Record<string, string[]> {
  const headers: Record<string, string[]> = {};
  const dropped = new Set(OF_THE_HOP);
  for (let i = 0; i + 1 < flat.length; i += 2) {
    if (flat[i]!.toLowerCase() !== "connection") continue;
    for (const name of flat[i + 1]!.split(",")) dropped.add(name.trim().toLowerCase());
  }
  for (let i = 0; i + 1 < flat.length; i += 2) {
    const name = flat[i]!.toLowerCase();
    if (!dropped.has(name)) (headers[name] ??= []).push(flat[i + 1]!);
  }
  return headers;
}
