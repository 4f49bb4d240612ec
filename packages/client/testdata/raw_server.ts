import { createServer, type Socket } from "node:net";
import type { AddressInfo } from "node:net";
import { Buffer } from "node:buffer";

/** A request as its bytes came in. */
export interface RawRequest {
  /** Request line and headers, without the empty line. */
  readonly head: string;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** A server below HTTP: it shows every byte, and answers exactly what it is told. */
export interface RawServer extends AsyncDisposable {
  readonly url: string;
  /** Complete requests, oldest first. */
  readonly requests: readonly RawRequest[];
  /** Bytes that came in on all connections. */
  readonly received: number;
  /** Resolves when the first connection is gone. */
  readonly closed: Promise<void>;
}

/** How a raw server behaves. */
export interface RawServerOptions {
  /** The answer to a complete request; `undefined` for none. */
  readonly answer?: (request: RawRequest) => string | undefined;
  /** Called with everything that comes in, before it is looked at. */
  readonly onData?: (socket: Socket) => void;
}

/** Starts a raw server on a free loopback port. A request is complete when its Content-Length is there. */
export async function rawServer({ answer, onData }: RawServerOptions): Promise<RawServer> {
  const requests: RawRequest[] = [];
  const sockets = new Set<Socket>();
  const closed = Promise.withResolvers<void>();
  let received = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    let bytes = Buffer.alloc(0);
    const pieces: Buffer[] = [];
    let missing: number | undefined;
    socket.on("error", () => {});
    socket.on("close", () => closed.resolve());
    socket.on("data", (chunk: Buffer) => {
      received += chunk.byteLength;
      onData?.(socket);
      pieces.push(chunk);
      if (missing === undefined) {
        bytes = Buffer.concat(pieces.splice(0));
        const end = bytes.indexOf("\r\n\r\n");
        pieces.push(bytes);
        if (end === -1) return;
        const length = /^content-length: (\d+)$/im.exec(bytes.subarray(0, end).toString("latin1"))?.[1];
        missing = end + 4 + Number(length ?? 0) - bytes.byteLength;
      } else missing -= chunk.byteLength;
      if (missing > 0) return;
      const request = parse(Buffer.concat(pieces.splice(0)));
      missing = undefined;
      requests.push(request);
      const text = answer?.(request);
      if (text !== undefined) socket.end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    get received() {
      return received;
    },
    closed: closed.promise,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The text of an answer, its length counted. */
export function answerText(status: number, body: string, headers: Readonly<Record<string, string>> = {}): string {
  const all = { "Content-Length": String(Buffer.byteLength(body)), Connection: "close", ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`).join("");
  return `HTTP/1.1 ${status} Whatever\r\n${lines}\r\n${body}`;
}

function parse(bytes: Buffer): RawRequest {
  const end = bytes.indexOf("\r\n\r\n");
  const head = bytes.subarray(0, end).toString("latin1");
  const headers = new Headers(
    head.split("\r\n").slice(1).map((line): [string, string] => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon), line.slice(colon + 1).trim()];
    }),
  );
  return { head, headers, body: new Uint8Array(bytes.subarray(end + 4)) };
}
