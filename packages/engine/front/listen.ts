import { createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Mock } from "../mock.ts";
import { Connections } from "./connections.ts";
import { Inlet } from "./inlet.ts";
import { openTunnel } from "./proxy/tunnel.ts";
import { readPassThrough } from "./proxy/reach.ts";
import { type Front, serveOn } from "./serve.ts";

/** Where to listen. */
export interface ListenOptions {
  /** Default 0: a free one. */
  readonly port?: number | undefined;
  /** Default `127.0.0.1`. */
  readonly host?: string | undefined;
  /**
   * Hosts that requests through the proxy are really sent to: names, and patterns like `*.example.com`. Without any, no
   * request leaves this machine.
   */
  readonly passThrough?: readonly string[] | undefined;
  /** Whether the port takes TLS besides plain HTTP, with HTTP/2 inside it. A tunnel does in any case. Default `false`. */
  readonly tls?: boolean | undefined;
}

/** A listening front. */
export interface Listening {
  /** Its origin, without a slash at its end. */
  readonly url: string;
  readonly port: number;
  /** Takes no more requests, lets running answers end, and closes idle connections. */
  close(): Promise<void>;
}

/**
 * Serves a mock, on Deno and on Node alike: header text goes out exactly as the mock wrote it, and every raw fact of a
 * request comes in. It is an HTTP proxy as well, for the served providers' hosts.
 *
 * @throws {Error} with the system's `code`, such as `EADDRINUSE`; or when TLS is wanted and there is no certificate
 * @throws {TypeError} when `passThrough` holds something that is no host
 */
export async function listen(mock: Mock, options: ListenOptions = {}): Promise<Listening> {
  const { port = 0, host = "127.0.0.1", tls = false } = options;
  const front: Front = {
    mock,
    reach: {
      served: mock.providers.flatMap(({ contract }) => contract.hosts),
      passThrough: readPassThrough(options.passThrough ?? []),
    },
  };
  const server = createServer();
  const connections = new Connections();
  const inlet = new Inlet(server, connections, front, mock.certificates);
  if (tls) await inlet.openToTls();
  connections.watch(server);
  serveOn(server, front);
  server.on("connect", (request, socket, head) => {
    openTunnel(front, inlet, request, socket as Socket, head).catch(() => socket.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
  const bound = (server.address() as AddressInfo).port;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${bound}`,
    port: bound,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => error ? reject(error) : resolve());
        connections.close(server);
      }),
  };
}
