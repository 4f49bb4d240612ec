import { connect, type Socket } from "node:net";

/** How a connection ended, as a raw client sees it. */
export type Ending = "end" | "ECONNRESET" | "EPIPE" | "open";

/** What a raw client saw of an exchange. */
export interface Seen {
  /** What came, as Latin-1. */
  readonly text: string;
  readonly ending: Ending;
  /** When the first byte came, and when the connection ended, in milliseconds after the request. */
  readonly firstMs: number;
  readonly endMs: number;
  /** How many pieces it came in. */
  readonly pieces: number;
}

/** So long a client waits for what should come, in milliseconds. */
const PATIENCE_MS = 20_000;

/** A client on a bare socket: it sends what it is told, and notes what comes and how the connection ends. */
export class RawClient implements AsyncDisposable {
  readonly #socket: Socket;
  readonly #begun = performance.now();
  #text = "";
  #pieces = 0;
  #firstMs = NaN;
  #endMs = NaN;
  #ending: Ending = "open";

  constructor(port: number) {
    // Half-open: a FIN of the server's must not be answered at once, so that what is sent after it is seen.
    this.#socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
    this.#socket.setNoDelay(true);
    this.#socket.on("data", (piece: Uint8Array) => {
      if (this.#pieces++ === 0) this.#firstMs = performance.now() - this.#begun;
      this.#text += Array.from(piece, (byte) => String.fromCharCode(byte)).join("");
    });
    this.#socket.on("end", () => this.#end("end"));
    this.#socket.on("error", (cause: Error & { readonly code?: string }) => this.#end(cause.code as Ending));
  }

  send(data: string | Uint8Array): void {
    this.#socket.write(data);
  }

  /** Sends zeros, as fast as they are taken, until none were for some time. @returns how many were taken */
  async flood(quietMs: number): Promise<number> {
    const chunk = new Uint8Array(64 * 1024);
    let sent = 0;
    for (;;) {
      const isTaken = await new Promise<boolean>((resolve) => {
        const quiet = setTimeout(() => resolve(false), quietMs);
        this.#socket.write(chunk, (cause) => {
          clearTimeout(quiet);
          resolve(!cause);
        });
      });
      if (!isTaken) return sent;
      sent += chunk.length;
    }
  }

  /** What has come by the end of the connection. */
  seen(): Promise<Seen> {
    return this.until(({ ending }) => ending !== "open");
  }

  /** What has come so far. */
  now(): Seen {
    return {
      text: this.#text,
      ending: this.#ending,
      firstMs: this.#firstMs,
      endMs: this.#endMs,
      pieces: this.#pieces,
    };
  }

  /** Waits until what has come satisfies a condition; after a while it gives what has come in any case. */
  async until(holds: (seen: Seen) => boolean): Promise<Seen> {
    for (const end = performance.now() + PATIENCE_MS; !holds(this.now()) && performance.now() < end;) {
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    return this.now();
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.#socket.on("error", () => {});
    this.#socket.destroy();
    return Promise.resolve();
  }

  #end(ending: Ending): void {
    if (this.#ending !== "open") return;
    this.#ending = ending;
    this.#endMs = performance.now() - this.#begun;
  }
}

/** Head and body of an answer. */
export function split(text: string): { readonly head: string; readonly body: string; readonly announced: number } {
  const at = text.indexOf("\r\n\r\n");
  const head = at < 0 ? text : text.slice(0, at + 4);
  const announced = Number(/^content-length: (\d+)\r$/im.exec(head)?.[1] ?? NaN);
  return { head, body: at < 0 ? "" : text.slice(at + 4), announced };
}
