import { createServer, type IncomingMessage, request as httpRequest, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Exchange, startMock } from "wamock";

/** A rung of one of the mock's ladders, as `<operation>/<check>`. */
export function rungOf({ operation, refusedAt }: Exchange): string | undefined {
  if (!refusedAt) return undefined;
  return `${operation === "meta.media.download" ? "download" : "graph"}/${refusedAt.check}`;
}

/** A mock behind a proxy. */
export interface BrokenMock extends AsyncDisposable {
  readonly url: string;
}

/** What a broken mock must know of a provider. */
export interface BrokenMockOptions {
  readonly nameOf?: (exchange: Exchange) => string | undefined;
  readonly success?: string;
}

/**
 * A mock one rung of which does not hold: behind a proxy that answers 200 wherever that rung refused.
 *
 * @param broken the rung; `undefined` breaks none
 * @param onRung told of every rung that refused
 * @param options how another provider's rungs are named, and what its successes look like
 */
export async function brokenMock(
  broken: string | undefined,
  onRung: (rung: string) => void,
  { nameOf = rungOf, success = '{"id":"1234567890123456"}' }: BrokenMockOptions = {},
): Promise<BrokenMock> {
  const { mock, port, close } = await startMock();
  let refusedAt: string | undefined;
  mock.onExchange = (exchange) => {
    refusedAt = nameOf(exchange);
    if (refusedAt !== undefined) onRung(refusedAt);
  };
  const server = createServer((incoming, outgoing) => {
    refusedAt = undefined;
    forward(incoming, port, (answer, body) => {
      const isBroken = broken !== undefined && refusedAt === broken;
      write(outgoing, answer, isBroken ? 200 : answer.statusCode ?? 0, isBroken ? success : body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await close();
    },
  };
}

function forward(
  incoming: IncomingMessage,
  port: number,
  onAnswer: (answer: IncomingMessage, body: Uint8Array) => void,
): void {
  const { method, url, rawHeaders } = incoming;
  const outgoing = httpRequest({ host: "127.0.0.1", port, method, path: url, headers: rawHeaders }, (answer) => {
    const pieces: Uint8Array[] = [];
    answer.on("data", (piece: Uint8Array) => pieces.push(piece));
    answer.on("end", () => onAnswer(answer, joined(pieces)));
  });
  incoming.pipe(outgoing);
}

function write(outgoing: ServerResponse, answer: IncomingMessage, status: number, body: string | Uint8Array): void {
  const length = String(body.length);
  const headers = answer.rawHeaders.map((text, index, all) => {
    const name = all[index - 1]?.toLowerCase();
    return index % 2 === 1 && name === "content-length" ? length : text;
  });
  outgoing.sendDate = false;
  outgoing.writeHead(status, headers);
  outgoing.end(body);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const piece of pieces) {
    bytes.set(piece, offset);
    offset += piece.length;
  }
  return bytes;
}
