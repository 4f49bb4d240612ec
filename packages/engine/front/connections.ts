import type { Server, ServerResponse } from "node:http";
import type { Http2Server, ServerHttp2Session } from "node:http2";
import type { Socket } from "node:net";

/** How long running exchanges may take to end once a server is closed, in milliseconds. */
const GRACE_MS = 5_000;

/** What a connection gets whose bytes are no request. */
const BAD_REQUEST = "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

/**
 * Keeps count of the requests that run on each connection. `closeIdleConnections` leaves open a connection that has
 * sent nothing yet, and one whose last answer ends after the call: either would keep the server from closing.
 */
export class Connections {
  readonly #running = new Map<Socket, number>();
  readonly #broken = new Set<Socket>();
  /** Those with TLS inside: they end when what is inside does. */
  readonly #around = new Set<Socket>();
  /** HTTP/2 counts its requests itself. */
  readonly #sessions = new Set<ServerHttp2Session>();
  #closing = false;

  /** Counts the connections that come to a server, and the requests on them. */
  watch(server: Server): void {
    server.on("connection", (socket) => this.add(socket));
    server.on("request", ({ socket }, response) => this.#count(socket, response));
    // What follows a request whose Content-Length is too small is no request. The answer to the first one goes out
    // all the same: it says what is wrong.
    server.on("clientError", (_, duplex) => {
      const socket = duplex as Socket;
      if ((this.#running.get(socket) ?? 0) > 0) return void this.#broken.add(socket);
      if (socket.writable) socket.end(BAD_REQUEST);
      else socket.destroy();
    });
  }

  /** Counts the sessions of a server of HTTP/2. */
  watchHttp2(server: Http2Server): void {
    server.on("session", (session) => {
      this.#sessions.add(session);
      session.once("close", () => this.#sessions.delete(session));
      if (this.#closing) session.close();
    });
    // A client that goes away: its own affair.
    server.on("sessionError", () => {});
  }

  /** Counts a connection that came to no server by itself. */
  add(socket: Socket): void {
    this.#running.set(socket, 0);
    socket.once("close", () => {
      this.#running.delete(socket);
      this.#broken.delete(socket);
    });
  }

  /** A connection on which TLS begins: what is inside it is counted in its place. */
  enclose(socket: Socket): void {
    this.#running.delete(socket);
    this.#around.add(socket);
    socket.once("close", () => this.#around.delete(socket));
  }

  /**
   * Ends those on which no request is running, and each of the others once its last answer is sent; after five
   * seconds also one whose client has stalled.
   *
   * @param server whose end is waited for
   */
  close(server: Server): void {
    this.#closing = true;
    for (const [socket, count] of this.#running) if (count === 0) socket.destroySoon();
    for (const session of this.#sessions) session.close();
    if (this.#running.size + this.#around.size === 0) return;
    const stalled = setTimeout(() => {
      for (const session of this.#sessions) session.destroy();
      for (const socket of [...this.#running.keys(), ...this.#around]) socket.destroy();
    }, GRACE_MS);
    server.once("close", () => clearTimeout(stalled));
  }

  #count(socket: Socket, response: ServerResponse): void {
    this.#running.set(socket, (this.#running.get(socket) ?? 0) + 1);
    response.once("close", () => {
      const left = (this.#running.get(socket) ?? 1) - 1;
      if (this.#running.has(socket)) this.#running.set(socket, left);
      if ((this.#closing || this.#broken.has(socket)) && left === 0) socket.destroySoon();
    });
  }
}
