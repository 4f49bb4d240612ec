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

/**
 * Keeps count of the requests that run on each connection. `closeIdleConnections` leaves open a connection that has
 * sent nothing yet, and one whose last answer ends after the call: either would keep the server from closing.
 */
export function trackConnections(server: Server): Connections {
  const running = new Map<Socket, number>();
  let closing = false;
  server.on("connection", (socket) => {
    running.set(socket, 0);
    socket.once("close", () => running.delete(socket));
  });
  server.on("request", ({ socket }, response) => {
    running.set(socket, (running.get(socket) ?? 0) + 1);
    response.once("close", () => {
      const left = (running.get(socket) ?? 1) - 1;
      if (running.has(socket)) running.set(socket, left);
      if (closing && left === 0) socket.destroySoon();
    });
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
