import { createServer as createHttp2Server, type Http2Server } from "node:http2";
import type { Socket } from "node:net";
import { createServer as createTlsServer, type TLSSocket } from "node:tls";
import type { CertificateSource, ServerCertificate } from "../../certificates.ts";
import type { Connections } from "../connections.ts";
import { enclose } from "./enclosed.ts";
import { endWithConnection } from "./end_session.ts";
import { PacedStream, underTls } from "./paced_stream.ts";

/** What a client may send ahead over HTTP/2. The protocol's own 64 KiB halve the speed of a large upload. */
const WINDOW_BYTES = 1024 * 1024;

/** Who goes on once TLS is spoken. */
export interface Inside {
  /** Serves HTTP/1.1 on a connection. */
  readonly serveHttp1: (socket: TLSSocket) => void;
  /** Has a server of HTTP/2 answer requests. */
  readonly serveHttp2: (server: Http2Server) => void;
}

/** Speaks TLS on connections that others have accepted, and HTTP/2 or HTTP/1.1 inside it, as the client likes. */
export class SecureServer {
  readonly #source: CertificateSource;
  readonly #connections: Connections;
  readonly #serveHttp1: (socket: TLSSocket) => void;
  readonly #http2 = createHttp2Server({ settings: { initialWindowSize: WINDOW_BYTES } });
  #certificate: Promise<ServerCertificate> | undefined;

  constructor(source: CertificateSource, connections: Connections, { serveHttp1, serveHttp2 }: Inside) {
    this.#source = source;
    this.#connections = connections;
    this.#serveHttp1 = serveHttp1;
    serveHttp2(this.#http2);
    connections.watchHttp2(this.#http2);
    this.#http2.on("session", (session) => session.setLocalWindowSize(WINDOW_BYTES));
  }

  /**
   * Gets the certificate, if that was not done before.
   *
   * @throws {Error} that says why there is none
   */
  ready(): Promise<ServerCertificate> {
    return this.#certificate ??= this.#source.server().catch((cause) => {
      this.#certificate = undefined;
      throw cause;
    });
  }

  /** Takes over a connection that begins with TLS; one for which there is no certificate is closed. */
  async take(socket: Socket): Promise<void> {
    // Half-open, a connection would outlive its client's leaving: HTTP/2 does not look for it.
    socket.allowHalfOpen = false;
    this.#connections.enclose(socket);
    try {
      this.#shake(socket, await this.ready());
    } catch {
      socket.destroy();
    }
  }

  /** A TLS server for this connection alone: so it is known which connection is around which. */
  #shake(socket: Socket, { key, cert }: ServerCertificate): void {
    const server = createTlsServer({ key, cert, ALPNProtocols: ["h2", "http/1.1"] });
    const under = underTls(socket);
    server.on("secureConnection", (tls) => {
      enclose(tls, socket);
      if (under instanceof PacedStream) under.paceBy(tls);
      if (tls.alpnProtocol !== "h2") return this.#serveHttp1(tls);
      this.#http2.once("session", (session) => {
        enclose(session, socket);
        endWithConnection(session, tls);
      });
      this.#http2.emit("connection", tls);
    });
    // A client that does not trust the certificate, or goes away: its own affair.
    server.on("tlsClientError", () => {});
    server.emit("connection", under);
    if (under instanceof PacedStream) under.freeChunks();
  }
}
