import { BodyLostError } from "../incoming.ts";
import type { FrontRequest } from "./read_head.ts";

type Item = IteratorResult<Uint8Array, undefined>;

/** So much is read ahead of whoever asks, in bytes. */
const READ_AHEAD = 64 * 1024;
/** Freeing a smaller chunk costs more than it gives. */
const FREED_BYTES = 16 * 1024;

const END: Item = { done: true, value: undefined };

/**
 * The body of a request, read once. A chunk is valid until the next one is asked for, and is then freed at once: left
 * to the collector, which sees no pressure from them, chunks pile up to hundreds of megabytes on Deno.
 */
export class RequestBody implements AsyncIterableIterator<Uint8Array> {
  readonly #request: FrontRequest;
  readonly #onOpen: (() => void) | undefined;
  readonly #queue: Uint8Array[] = [];
  #queued = 0;
  #left: number;
  #state: "new" | "open" | "done" | "discarded" = "new";
  #paused = false;
  #failure: BodyLostError | undefined;
  #last: Uint8Array | undefined;
  #waiting: { resolve(item: Item): void; reject(cause: BodyLostError): void } | undefined;

  /** @param onOpen called once, before the first byte is asked for */
  constructor(request: FrontRequest, onOpen?: () => void) {
    this.#request = request;
    this.#onOpen = onOpen;
    this.#left = Number(request.headers["content-length"] ?? Infinity);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<Item> {
    if (this.#last) free(this.#last);
    this.#last = undefined;
    if (this.#state === "new") this.#open();
    const value = this.#queue.shift();
    if (value) {
      this.#queued -= value.length;
      return Promise.resolve({ done: false, value: this.#last = value });
    }
    if (this.#failure) return Promise.reject(this.#failure);
    if (this.#state !== "open") return Promise.resolve(END);
    if (this.#paused) this.#request.resume();
    this.#paused = false;
    return new Promise((resolve, reject) => this.#waiting = { resolve, reject });
  }

  /** Whoever stops early leaves the rest to {@link discard}: the connection lives on. */
  return(): Promise<Item> {
    return Promise.resolve(END);
  }

  /** Reads and throws away what nobody wanted: a client that is still sending may not read its answer before. */
  discard(): void {
    if (this.#request.readableEnded) return;
    if (this.#state === "new") this.#open();
    this.#state = "discarded";
    this.#queue.splice(0).forEach(free);
    this.#request.resume();
  }

  #open(): void {
    const request = this.#request;
    this.#state = request.readableEnded || this.#left === 0 ? "done" : "open";
    if (request.destroyed && !request.complete) return this.#lose("closed");
    this.#onOpen?.();
    // Over HTTP/2 a body that breaks off ends like any other, and this alone tells.
    request.on("aborted", () => this.#lose("closed"));
    request.on("data", (chunk: Uint8Array) => this.#take(chunk));
    request.on("end", () => this.#end());
    request.on("error", (cause) => this.#lose(cause));
    request.on("close", () => this.#lose("closed"));
  }

  #take(chunk: Uint8Array): void {
    if (this.#state === "discarded") return free(chunk);
    this.#left -= chunk.length;
    if (this.#left === 0) this.#state = "done";
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting) return waiting.resolve({ done: false, value: this.#last = chunk });
    this.#queue.push(chunk);
    this.#queued += chunk.length;
    if (this.#queued < READ_AHEAD || this.#paused) return;
    this.#paused = true;
    this.#request.pause();
  }

  #end(): void {
    if (this.#state === "open") this.#state = "done";
    this.#waiting?.resolve(END);
    this.#waiting = undefined;
  }

  /** Every request closes in the end; it is lost only when its body was still being read. */
  #lose(cause: unknown): void {
    if (this.#state !== "open") return;
    this.#state = "done";
    this.#failure = new BodyLostError(cause);
    this.#waiting?.reject(this.#failure);
    this.#waiting = undefined;
  }
}

/** Node 20 has no `transfer`, and its collector does not need it. */
function free(chunk: Uint8Array): void {
  const buffer = chunk.buffer as ArrayBuffer & { transfer?(length: number): ArrayBuffer };
  if (chunk.length >= FREED_BYTES && buffer.byteLength === chunk.length) buffer.transfer?.(0);
}
