import { type AddressInfo, createServer } from "node:net";

/** A server that answers whatever it is told to, HTTP or not. */
export interface RawServer extends AsyncDisposable {
  readonly url: string;
  /** What came, connection by connection, one character for each byte. */
  readonly received: readonly string[];
}

/**
 * Starts a server on a free port of this machine.
 *
 * @param reply what to send once a request's head has come; `undefined` closes the connection, `"silence"` sends
 *   nothing
 */
export async function rawServer(reply: (head: string) => string | undefined): Promise<RawServer> {
  const received: string[] = [];
  const open = new Set<{ destroy(): void }>();
  const server = createServer((socket) => {
    open.add(socket);
    const index = received.push("") - 1;
    let answered = false;
    socket.on("data", (piece: Uint8Array) => {
      received[index] += Array.from(piece, (byte) => String.fromCharCode(byte)).join("");
      if (answered || !received[index]?.includes("\r\n\r\n")) return;
      answered = true;
      const text = reply(received[index] ?? "");
      if (text === "silence") return;
      if (text === undefined) socket.destroy();
      else socket.end(Uint8Array.from(text, (character) => character.charCodeAt(0)));
    });
    socket.on("error", () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** An HTTP answer with that body. */
export function httpAnswer(status: number, body: string, headers: readonly string[] = []): string {
  return [`HTTP/1.1 ${status} X`, `Content-Length: ${body.length}`, ...headers, "", body].join("\r\n");
}
