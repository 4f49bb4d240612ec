import type { ClientRequest, IncomingMessage } from "node:http";
import { type Answer, readText } from "./answer.ts";
import type { NodeRequest } from "./node_request.ts";

/** A POST whose body is a stream of known length between two pieces of memory. */
export interface SizedPost {
  readonly url: URL;
  /** Without Content-Length. */
  readonly headers: Headers;
  readonly head: Uint8Array;
  /** Must give exactly `size` bytes, or fail. */
  readonly content: ReadableStream<Uint8Array>;
  /** In bytes. */
  readonly size: number;
  readonly tail: Uint8Array;
  readonly signal: AbortSignal | undefined;
  /** What to throw when the connection fails. */
  readonly failed: (failure: unknown) => unknown;
}

/**
 * Sends a stream with a Content-Length, never chunked, and no faster than the server reads. An answer that comes
 * before the body is complete ends the sending.
 *
 * @throws what the stream failed with, or what `failed` makes of the connection's failure
 */
export async function postSized(request: NodeRequest, post: SizedPost): Promise<Answer> {
  const { url, headers, head, content, size, tail, signal } = post;
  signal?.throwIfAborted();
  const length = head.byteLength + size + tail.byteLength;
  const outgoing = request(url, {
    method: "POST",
    headers: { ...Object.fromEntries(headers), "Content-Length": length },
    // A stream cannot be sent twice: on a kept connection that the server has just closed it would be lost.
    agent: false,
  });
  const connected = connection(outgoing);
  const reader = content.getReader();
  const { aborted, forget } = abortion(signal);
  try {
    const answer = answerOf(outgoing).catch((failure) => {
      throw post.failed(failure);
    });
    const sending = connected.then(() => write(outgoing, reader, head, tail));
    await Promise.race([answer, sending, aborted]);
    return await Promise.race([answer, aborted]);
  } finally {
    forget();
    abandon(outgoing, connected);
    reader.cancel().catch(() => {});
  }
}

/** A promise that only an abort settles, and how to stop listening for one. */
function abortion(signal: AbortSignal | undefined): { readonly aborted: Promise<never>; readonly forget: () => void } {
  let abort = () => {};
  const aborted = new Promise<never>((_, reject) => abort = () => reject(signal?.reason));
  signal?.addEventListener("abort", abort);
  return { aborted, forget: () => signal?.removeEventListener("abort", abort) };
}

/** Settles when there is a connection, or will be none. */
function connection(outgoing: ClientRequest): Promise<void> {
  return new Promise((resolve) => {
    outgoing.once("close", resolve);
    outgoing.once("socket", (socket) => socket.connecting ? socket.once("connect", resolve) : resolve());
  });
}

/** A request that is destroyed while it connects leaves its connection open, in Deno and in Bun. */
function abandon(outgoing: ClientRequest, connected: Promise<void>): void {
  outgoing.socket?.unref?.();
  connected.then(() => outgoing.destroy());
}

async function write(
  outgoing: ClientRequest,
  reader: ReadableStreamDefaultReader<Uint8Array>,
  head: Uint8Array,
  tail: Uint8Array,
): Promise<void> {
  if (outgoing.destroyed) return;
  outgoing.write(head);
  for (;;) {
    const { done, value } = await reader.read();
    if (outgoing.destroyed) return;
    if (done) break;
    if (!outgoing.write(value)) await drained(outgoing);
  }
  outgoing.end(tail);
}

function drained(outgoing: ClientRequest): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      outgoing.off("drain", settle);
      outgoing.off("close", settle);
      resolve();
    };
    outgoing.on("drain", settle);
    outgoing.on("close", settle);
  });
}

function answerOf(outgoing: ClientRequest): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let answered = false;
    outgoing.on("response", (incoming) => {
      answered = true;
      const { statusCode: status = 0, rawHeaders } = incoming;
      readText(streamOf(incoming)).then((text) => resolve({ status, headers: headersOf(rawHeaders), text }), reject);
    });
    // Once there is an answer, a connection that breaks under the rest of the body says nothing more.
    outgoing.on("error", (cause) => answered || reject(cause));
    outgoing.on("close", () => answered || reject(new Error("the connection was closed without an answer")));
  });
}

function streamOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      let settled = false;
      const settle = (end: () => void) => {
        if (!settled) end();
        settled = true;
      };
      incoming.on("data", (chunk: Uint8Array) => settled || controller.enqueue(chunk));
      incoming.on("end", () => settle(() => controller.close()));
      incoming.on("error", (cause) => settle(() => controller.error(cause)));
      incoming.on("close", () => settle(() => controller.error(new Error("the answer was cut off"))));
    },
    cancel() {
      incoming.destroy();
    },
  });
}

function headersOf(raw: readonly string[]): Headers {
  const headers = new Headers();
  for (let i = 0; i + 1 < raw.length; i += 2) headers.append(raw[i]!, raw[i + 1]!);
  return headers;
}
