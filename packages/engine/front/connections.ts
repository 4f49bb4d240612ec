import type { Server } from "node:http";
import type { Socket } from "node:net";

/** How long running exchanges may take to end once a server is closed, in milliseconds. */
const GRACE_MS = 5_000;

/** The open connections of a server. */
export interface Connections {
  /**
   * Ends those on which no request is running, and each of the others once its last answer is sent; after five
   * seconds also one whose client has stalled.
   */
  close(): void;
}

/** What a connection gets whose bytes are no request. */
const BAD_REQUEST = "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

/**
 * Keeps count of the requests that run on each connection. `closeIdleConnections` leaves open a connection that has
 * sent nothing yet, and one whose last answer ends after the call: either would keep the server from closing.
 */
export function trackConnections(server: Server): Connections {
  const running = new Map<Socket, number>();
  const broken = new Set<Socket>();
  let closing = false;
  server.on("connection", (socket) => {
    // A tunnel's connection comes a second time, when it is open.
    if (running.has(socket)) return;
    running.set(socket, 0);
    socket.once("close", () => {
      running.delete(socket);
      broken.delete(socket);
    });
  });
  server.on("request", ({ socket }, response) => {
    running.set(socket, (running.get(socket) ?? 0) + 1);
    response.once("close", () => {
      const left = (running.get(socket) ?? 1) - 1;
      if (running.has(socket)) running.set(socket, left);
      if ((closing || broken.has(socket)) && left === 0) socket.destroySoon();
    });
  });
  // What follows a request whose Content-Length is too small is no request. The answer to the first one goes out all
  // the same: it says what is wrong.
  server.on("clientError", (_, duplex) => {
    const socket = duplex as Socket;
    if ((running.get(socket) ?? 0) > 0) return void broken.add(socket);
    if (socket.writable) socket.end(BAD_REQUEST);
    else socket.destroy();
  });
  return {
    close() {
      closing = true;
      for (const [socket, count] of running) if (count === 0) socket.destroySoon();
      if (running.size === 0) return;
      const stalled = setTimeout(() => running.forEach((_, socket) => socket.destroy()), GRACE_MS);
      server.once("close", () => clearTimeout(stalled));
    },
  };
}
