import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Mock } from "../mock.ts";
import { trackConnections } from "./connections.ts";
import { readPassThrough } from "./proxy/reach.ts";
import { serveOn } from "./serve.ts";

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
 * Serves a mock over HTTP/1.1, on Deno and on Node alike: header text goes out exactly as the mock wrote it, and
 * every raw fact of a request comes in. It is an HTTP proxy as well, for the served providers' hosts.
 *
 * @throws {Error} with the system's `code`, such as `EADDRINUSE`
 * @throws {TypeError} when `passThrough` holds something that is no host
 */
export async function listen(mock: Mock, options: ListenOptions = {}): Promise<Listening> {
  const { port = 0, host = "127.0.0.1" } = options;
  const reach = {
    served: mock.providers.flatMap(({ contract }) => contract.hosts),
    passThrough: readPassThrough(options.passThrough ?? []),
  };
  const server = createServer();
  serveOn(server, { mock, reach });
  const connections = trackConnections(server);
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
        connections.close();
      }),
  };
}
