import type { Http2Session } from "node:http2";
import type { Socket } from "node:net";
import { type FrontRequest, isHttp2 } from "../read_head.ts";

const around = new WeakMap<Socket | Http2Session, Socket>();

/** Remembers on which connection a TLS socket, or a session of HTTP/2, lives. */
export function enclose(inside: Socket | Http2Session, socket: Socket): void {
  around.set(inside, socket);
}

/** The connection that a request came on, under TLS and whatever else is spoken on it: it alone can be reset. */
export function connectionOf(request: FrontRequest): Socket {
  const inside = isHttp2(request) ? request.stream.session : request.socket;
  return inside && around.get(inside) || request.socket;
}
