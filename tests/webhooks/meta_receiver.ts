/**
 * A webhook endpoint as Meta's page "Create a webhook endpoint" has one written: `node:http` and an HMAC, and nothing of
 * this project.
 */
import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** How long requests that must come are waited for: far longer than they take. */
const PATIENCE_MS = 30_000;

/** A request that the endpoint took for Meta's. */
export interface Received {
  readonly body: string;
  readonly signature: string;
  readonly rawHeaders: readonly string[];
}

/** A listening endpoint. */
export interface MetaReceiver extends AsyncDisposable {
  readonly url: string;
  readonly received: readonly Received[];
  /** How many requests were refused. */
  readonly refused: () => number;
  /** Has it answer so many POSTs that are good with 500. */
  failNext(count: number): void;
  /** When so many requests have been taken; it fails when they do not come. */
  taken(count: number): Promise<readonly Received[]>;
}

/** Starts an endpoint that knows a verify token and an app's secret. */
export async function metaReceiver(verifyToken: string, appSecret: string): Promise<MetaReceiver> {
  const received: Received[] = [];
  const waiting: (() => void)[] = [];
  let refused = 0;
  let failing = 0;

  function verify(request: IncomingMessage, response: ServerResponse): void {
    const query = new URL(request.url ?? "", "http://localhost").searchParams;
    const isMeta = query.get("hub.mode") === "subscribe" && query.get("hub.verify_token") === verifyToken;
    response.writeHead(isMeta ? 200 : 403).end(isMeta ? query.get("hub.challenge") : undefined);
  }

  function take(request: IncomingMessage, response: ServerResponse): void {
    const chunks: Uint8Array[] = [];
    request.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks);
      const signature = String(request.headers["x-hub-signature-256"] ?? "");
      const expected = Buffer.from(createHmac("sha256", appSecret).update(body).digest("hex"));
      const given = Buffer.from(signature.replace("sha256=", ""));
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
        refused++;
        response.writeHead(401).end();
      } else if (failing-- > 0) {
        response.writeHead(500).end();
      } else {
        received.push({ body: body.toString(), signature, rawHeaders: request.rawHeaders });
        response.writeHead(200).end();
      }
      for (const look of waiting) look();
    });
  }

  const server = createServer((request, response) =>
    request.method === "GET" ? verify(request, response) : take(request, response)
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
