import type { Server } from "node:http";
import type { Socket } from "node:net";
import type { CertificateSource } from "../certificates.ts";
import type { Connections } from "./connections.ts";
import { whenBegun } from "./first_byte.ts";
import { type Front, serveOn } from "./serve.ts";
import { SecureServer } from "./tls/secure_server.ts";

/** Where a server's connections come in: plain HTTP, or TLS with either version of HTTP inside it. */
export class Inlet {
  /** Absent when there are no certificates to be had. */
  readonly secure: SecureServer | undefined;
  readonly #server: Server;
  /** What the server does with a connection, by which TLS can be told apart first. */
  readonly #serve: ReturnType<Server["listeners"]>;

  /** @param server one that nobody has added listeners to */
  constructor(server: Server, connections: Connections, front: Front, certificates: CertificateSource | undefined) {
    this.#server = server;
    this.#serve = server.listeners("connection");
    this.secure = certificates && new SecureServer(certificates, connections, {
      serveHttp1: (socket) => {
        connections.add(socket);
        this.#plain(socket);
      },
      serveHttp2: (http2) => serveOn(http2, front),
    });
  }

  /**
   * Has the server's own port take TLS too. Sockets that another server accepts and passes on would be five times slower
   * on Deno, so the server accepts as before.
   *
   * @throws {Error} that says why there is no certificate
   */
  async openToTls(): Promise<void> {
    if (!this.secure) throw new TypeError("Failed to listen for TLS: this mock has no certificates.");
    await this.secure.ready();
    this.#server.removeAllListeners("connection");
    this.#server.on("connection", (socket) => this.admit(socket));
  }

  /** Serves a connection that was accepted, whatever it speaks. */
  admit(socket: Socket): void {
    whenBegun(socket, (isTls) => {
      if (!isTls) this.#plain(socket);
      else if (this.secure) this.secure.take(socket);
      else socket.destroy();
    });
  }

  #plain(socket: Socket): void {
    for (const serve of this.#serve) serve.call(this.#server, socket);
    socket.resume();
  }
}
