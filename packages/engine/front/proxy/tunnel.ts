import type { Buffer } from "node:buffer";
import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import type { Answer, HeaderLines } from "../../answer.ts";
import { readerOf } from "../read_head.ts";
import type { Front } from "../serve.ts";
import { joinOutside } from "./outside.ts";
import { destinationOf, ownAddressOf } from "./reach.ts";
import { refuseHost } from "./refusal.ts";

const JOINED = "HTTP/1.1 200 Connection Established\r\n\r\n";

/**
 * Answers a CONNECT. A tunnel to a served host ends here: what comes through it is a connection like any other.
 *
 * @param head what the client sent ahead of the answer
 */
export function openTunnel(server: Server, front: Front, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  // A client that goes away while it is answered is nothing to speak of.
  socket.on("error", () => {});
  const url = readAuthority(request.url ?? "");
  if (!url) return refuseText(socket, 400, "Bad Request", "CONNECT wants host and port, such as example.com:443.");
  if (head.length > 0) socket.unshift(head);
  switch (destinationOf(url, front.reach, ownAddressOf(request.socket))) {
    case "mock":
      socket.write(JOINED);
      return void server.emit("connection", socket);
    case "outside":
      return joinOutside(
        url,
        socket,
        () => void socket.write(JOINED),
        (reason) => refuseText(socket, 502, "Bad Gateway", reason),
      );
    case "refused": {
      const incoming = { method: "CONNECT", url, rawHeaders: [], headers: readerOf([]), body: undefined };
      const { phrase, answer } = refuseHost(front, incoming);
      return refuse(socket, phrase, answer);
    }
  }
}

/** Where a CONNECT wants to go; what it will speak there is not known yet. */
function readAuthority(authority: string): URL | undefined {
  if (!/^[^/\\?#@]+:\d+$/.test(authority) || !URL.canParse(`https://${authority}`)) return undefined;
  return new URL(`https://${authority}`);
}

function refuseText(socket: Duplex, status: number, phrase: string, text: string): void {
  const body = `${text}\n`;
  const length = String(new TextEncoder().encode(body).length);
  const headers: HeaderLines = [["Content-Type", "text/plain; charset=utf-8"], ["Content-Length", length]];
  refuse(socket, phrase, { status, headers, body });
}

function refuse(socket: Duplex, phrase: string, { status, headers, body }: Answer): void {
  const lines = [...headers, ["Connection", "close"]].map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${phrase}\r\n${lines.join("")}\r\n${body}`);
}
