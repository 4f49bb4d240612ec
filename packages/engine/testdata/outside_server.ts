import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A server that stands for the world outside: it says what came. */
export interface OutsideServer extends AsyncDisposable {
  readonly port: number;
  /** How many connections were ever made to it. */
  readonly connections: number;
}

/** Serves the world outside on a free port of `localhost`. */
export async function outsideServer(): Promise<OutsideServer> {
  let connections = 0;
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (chunk) => body += chunk).on("end", () => {
      const { method, url: target, headers } = request;
      const text = JSON.stringify({ method, target, headers, body });
      response.writeHead(299, "Odd", ["Content-Length", String(text.length)]).end(text);
    });
  });
  server.on("connection", () => connections++);
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    get connections() {
      return connections;
    },
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
