import { createServer, type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import type { AddressInfo } from "node:net";
import { type Answer, exactAnswer, type HeaderLines } from "./answer.ts";
import { trackConnections } from "./connections.ts";
import type { Incoming } from "./incoming.ts";
import type { Mock } from "./mock.ts";

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
  const incoming = readHead(request);
  if (!incoming) return refuse(response, 400, "wamock cannot read this request's target or headers.");
  const answered = await mock.handle(incoming);
  if (!answered) return void response.destroy();
  // What the answer did not need is read and thrown away: a client that is still sending must not be reset, and may
  // not read before it is done.
  request.resume();
  await write(response, exactAnswer(answered));
}

function readHead(request: IncomingMessage): Incoming | undefined {
  try {
    const rawHeaders = pairs(request.rawHeaders);
    const target = request.url ?? "/";
    const host = request.headers.host || "localhost";
    // What ends the host in a URL must not take part of the target with it.
    if (/[/\\?#@]/.test(host)) return undefined;
    const base = `http://${host}`;
    return {
      method: request.method ?? "GET",
      // A path that begins with two slashes must not be taken for a host.
      url: new URL(target.startsWith("/") ? base + target : target),
      rawHeaders,
      headers: new Headers(rawHeaders.map(([name, value]): [string, string] => [name, value])),
      body: hasBody(request) ? bodyOf(request) : undefined,
    };
  } catch {
    return undefined;
  }
}

/** The body's bytes. Whoever stops reading early leaves the rest to the front: the connection lives on. */
function bodyOf(request: IncomingMessage): AsyncIterable<Uint8Array> {
  return { [Symbol.asyncIterator]: () => request.iterator({ destroyOnReturn: false }) };
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}

function refuse(response: ServerResponse, status: number, text: string): void {
  if (response.headersSent) return void response.destroy();
  const headers = ["Content-Type", "text/plain; charset=utf-8", "Connection", "close"];
  response.writeHead(status, STATUS_CODES[status], headers);
  response.end(`${text}\n`);
}

async function write(response: ServerResponse, { status, headers, body }: Answer): Promise<void> {
  response.sendDate = false;
  response.writeHead(status, headers.flat());
  if (body === null || typeof body === "string" || body instanceof Uint8Array) {
    return void response.end(body ?? undefined);
  }
  try {
    for await (const chunk of body) {
      // A response that is closed already never drains.
      if (response.destroyed) return;
      if (!response.write(chunk)) await drained(response);
    }
    response.end();
  } catch {
    // The bytes' source failed half-way: only a broken connection says so to the client.
    response.destroy();
  }
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      response.off("drain", settle);
      response.off("close", settle);
      resolve();
    };
    response.on("drain", settle);
    response.on("close", settle);
  });
}

function pairs(flat: readonly string[]): HeaderLines {
  const lines: [string, string][] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) lines.push([flat[i]!, flat[i + 1]!]);
  return lines;
}
