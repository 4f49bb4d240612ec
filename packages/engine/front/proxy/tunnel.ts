import type { Buffer } from "node:buffer";
import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { portOf } from "../../address.ts";
import type { Answer, HeaderLines } from "../../answer.ts";
import type { Inlet } from "../inlet.ts";
import { readerOf } from "../read_head.ts";
import type { Front } from "../serve.ts";
import { joinOutside } from "./outside.ts";
import { destinationOf, ownAddressOf } from "./reach.ts";
import { refuseHost } from "./refusal.ts";

const HTTPS_PORT = 443;
const JOINED = "HTTP/1.1 200 Connection Established\r\n\r\n";

/**
 * Answers a CONNECT. A tunnel to a served host ends here: what comes through it is a connection like any other, be it
 * plain or TLS.
 *
 * @param head what the client sent ahead of the answer
 */
export async function openTunnel(
  front: Front,
  inlet: Inlet,
  request: IncomingMessage,
  socket: Socket,
  head: Buffer,
): Promise<void> {
  // A client that goes away while it is answered is nothing to speak of.
  socket.on("error", () => {});
  const url = readAuthority(request.url ?? "");
  if (!url) return refuseText(socket, 400, "Bad Request", "CONNECT wants host and port, such as example.com:443.");
  if (head.length > 0) socket.unshift(head);
  switch (destinationOf(url, front.reach, ownAddressOf(request.socket))) {
    case "mock":
      return await endHere(inlet, url, socket);
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

async function endHere(inlet: Inlet, url: URL, socket: Socket): Promise<void> {
  if (portOf(url) === HTTPS_PORT) {
    // Here a failure can still be told; inside the tunnel it could not.
    try {
      await inlet.secure?.ready();
    } catch (cause) {
      return refuseText(socket, 500, "No certificate", cause instanceof Error ? cause.message : String(cause));
    }
  }
  socket.write(JOINED);
  inlet.admit(socket);
}

/** Where a CONNECT wants to go; what it will speak there is not known yet. */
function readAuthority(authority: string): URL | undefined {
  if (!/^[^/\\?#@]+:\d+$/.test(authority) || !URL.canParse(`https://${authority}`)) return undefined;
  return new URL(`https://${authority}`);
}

function refuseText(socket: Socket, status: number, phrase: string, text: string): void {
  const body = `${text}\n`;
  const length = String(new TextEncoder().encode(body).length);
  const headers: HeaderLines = [["Content-Type", "text/plain; charset=utf-8"], ["Content-Length", length]];
  refuse(socket, phrase, { status, headers, body });
}

function refuse(socket: Socket, phrase: string, { status, headers, body }: Answer): void {
  const lines = [...headers, ["Connection", "close"]].map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${phrase}\r\n${lines.join("")}\r\n${body}`);
}
