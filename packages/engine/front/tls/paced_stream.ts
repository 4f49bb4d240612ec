import type { Buffer } from "node:buffer";
import type { Socket } from "node:net";
import process from "node:process";
import { Duplex } from "node:stream";
import type { TLSSocket } from "node:tls";

/** Freeing a smaller chunk costs more than it gives. */
const FREED_BYTES = 16 * 1024;

/**
 * What TLS is spoken on: the connection itself, or on Deno a stream in front of it. There a TLS socket that is paused
 * goes on reading, and keeps what comes: an upload would be held in memory whole.
 */
export function underTls(socket: Socket): Socket | PacedStream {
  return process.versions.deno === undefined ? socket : new PacedStream(socket);
}

/** A connection that can be held from outside. Each chunk of ciphertext is freed once it is decrypted. */
export class PacedStream extends Duplex {
  readonly #socket: Socket;
  #held = false;

  constructor(socket: Socket) {
    super({ allowHalfOpen: false });
    this.#socket = socket;
    socket.on("data", (chunk) => void (this.push(chunk) || socket.pause()));
    socket.on("end", () => this.push(null));
    socket.on("error", (cause) => this.destroy(cause));
    socket.on("close", () => this.destroy());
  }

  /** Waits from now on whenever the TLS socket on it does. */
  paceBy(tls: TLSSocket): void {
    tls.on("pause", () => {
      this.#held = true;
      this.#socket.pause();
    });
    tls.on("resume", () => {
      // The event comes late, and may come after the next pause.
      if (tls.isPaused()) return;
      this.#held = false;
      this.#socket.resume();
    });
  }

  /** To be called once whoever decrypts listens already. */
  freeChunks(): void {
    this.on("data", free);
  }

  override _read(): void {
    if (!this.#held) this.#socket.resume();
  }

  override _write(chunk: Buffer, _encoding: string, done: (cause?: Error | null) => void): void {
    this.#socket.write(chunk, done);
  }

  override _final(done: () => void): void {
    this.#socket.end(done);
  }

  override _destroy(cause: Error | null, done: (cause?: Error | null) => void): void {
    this.#socket.destroy();
    done(cause);
  }
}

function free(chunk: Uint8Array): void {
  const buffer = chunk.buffer as ArrayBuffer & { transfer?(length: number): ArrayBuffer };
  if (chunk.length >= FREED_BYTES && buffer.byteLength === chunk.length) buffer.transfer?.(0);
}
