import { createServer, type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import type { AddressInfo } from "node:net";
import type { Mock } from "../mock.ts";
import { trackConnections } from "./connections.ts";
import { hasBody, readHead } from "./read_head.ts";
import { RequestBody } from "./request_body.ts";
import { writeAnswer } from "./write_answer.ts";

/** Where to listen. */
export interface ListenOptions {
  /** Default 0: a free one. */
  readonly port?: number | undefined;
  /** Default `127.0.0.1`. */
  readonly host?: string | undefined;
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
 * every raw fact of a request comes in.
 *
 * @throws {Error} with the system's `code`, such as `EADDRINUSE`
 */
export async function listen(mock: Mock, { port = 0, host = "127.0.0.1" }: ListenOptions = {}): Promise<Listening> {
  const server = createServer((request, response) => {
    serve(mock, request, response).catch((cause: unknown) => {
      refuse(response, 500, `wamock failed to answer, which is a bug of wamock: ${cause}`);
    });
  });
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

async function serve(mock: Mock, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = hasBody(request) ? new RequestBody(request) : undefined;
  const incoming = readHead(request, body);
  if (!incoming) return refuse(response, 400, "wamock cannot read this request's target or headers.");
  const answer = await mock.handle(incoming);
  if (!answer) return void response.destroy();
  body?.discard();
  await writeAnswer(response, answer);
}

function refuse(response: ServerResponse, status: number, text: string): void {
  if (response.headersSent) return void response.destroy();
  const headers = ["Content-Type", "text/plain; charset=utf-8", "Connection", "close"];
  response.writeHead(status, STATUS_CODES[status], headers);
  response.end(`${text}\n`);
}
