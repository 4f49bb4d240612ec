/** An endpoint that is called: `node:http`, and nothing of this project. */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** How long requests that must come are waited for: far longer than they take. */
const PATIENCE_MS = 30_000;

/** A POST that the endpoint took for genuine. */
export interface Received {
  readonly body: string;
  readonly headers: IncomingHttpHeaders;
  readonly rawHeaders: readonly string[];
}

/** What an endpoint knows of whoever calls it. */
export interface ReceiverOptions {
  /** What a GET is answered with; `undefined` is 403. */
  readonly greet?: (query: URLSearchParams) => string | undefined;
  /** Whether a POST is of whom it should be. */
  readonly isGenuine: (headers: IncomingHttpHeaders, body: Uint8Array) => boolean;
}

/** A listening endpoint. */
export interface Receiver extends AsyncDisposable {
  readonly url: string;
  readonly received: readonly Received[];
  /** How many POSTs were refused. */
  readonly refused: () => number;
  /** Has it answer so many POSTs that are good with 500. */
  failNext(count: number): void;
  /** When so many POSTs have been taken; it fails when they do not come. */
  taken(count: number): Promise<readonly Received[]>;
}

/** Starts an endpoint. */
export async function startReceiver({ greet, isGenuine }: ReceiverOptions): Promise<Receiver> {
  const received: Received[] = [];
  const waiting: (() => void)[] = [];
  let refused = 0;
  let failing = 0;

  function answerGet(request: IncomingMessage, response: ServerResponse): void {
    const greeting = greet?.(new URL(request.url ?? "", "http://localhost").searchParams);
    response.writeHead(greeting === undefined ? 403 : 200).end(greeting);
  }

  function take(request: IncomingMessage, response: ServerResponse): void {
    const chunks: Uint8Array[] = [];
    request.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks);
      const { headers, rawHeaders } = request;
      if (!isGenuine(headers, body)) {
        refused++;
        response.writeHead(401).end();
      } else if (failing-- > 0) {
        response.writeHead(500).end();
      } else {
        received.push({ body: body.toString(), headers, rawHeaders });
        response.writeHead(200).end();
      }
      for (const look of waiting) look();
    });
  }

  const server = createServer((request, response) =>
    request.method === "GET" ? answerGet(request, response) : take(request, response)
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks`,
    received,
    refused: () => refused,
    failNext: (count) => failing = count,
    taken: (count) =>
      new Promise((resolve, reject) => {
        const patience = setTimeout(
          () => reject(new Error(`${received.length} requests came, not ${count}`)),
          PATIENCE_MS,
        );
        const look = () => {
          if (received.length < count) return;
          clearTimeout(patience);
          resolve(received);
        };
        waiting.push(look);
        look();
      }),
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
