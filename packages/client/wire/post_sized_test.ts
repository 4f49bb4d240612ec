import { assert, assertEquals, assertRejects } from "@std/assert";
import { answerText, rawServer } from "../testdata/raw_server.ts";
import { byteRun, pulled } from "../testdata/streams.ts";
import { nodeRequest } from "./node_request.ts";
import { postSized, type SizedPost } from "./post_sized.ts";
import { exactly, StreamSizeError } from "./sized_stream.ts";

const MIB = 1_048_576;
const HEAD = new TextEncoder().encode("<head>");
const TAIL = new TextEncoder().encode("<tail>");

async function post(url: string, stream: ReadableStream<Uint8Array>, size: number, signal?: AbortSignal) {
  const request = (await nodeRequest("http:"))!;
  const sized: SizedPost = {
    url: new URL(url),
    headers: new Headers({ "X-Test": "1" }),
    head: HEAD,
    content: exactly({ stream, size }, signal),
    size,
    tail: TAIL,
    signal,
    failed: (failure) => signal?.aborted ? signal.reason : new Error("connection failed", { cause: failure }),
  };
  return await postSized(request, sized);
}

/** Lets what has arrived be read. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

Deno.test("post: a stream goes out with its exact Content-Length, not chunked, byte for byte", async () => {
  await using server = await rawServer({ answer: () => answerText(200, "ok", { "X-Answer": "yes" }) });
  const { stream } = pulled(200_000, 7_777);
  const answer = await post(server.url, stream, 200_000);
  assertEquals([answer.status, answer.text, answer.headers.get("x-answer")], [200, "ok", "yes"]);
  const [request] = server.requests;
  assertEquals(request?.headers.get("content-length"), "200012");
  assertEquals(request?.headers.get("transfer-encoding"), null);
  assertEquals(request?.headers.get("x-test"), "1");
  assertEquals(request?.body, new Uint8Array([...HEAD, ...byteRun(0, 200_000), ...TAIL]));
});

Deno.test("post: 20 MB are read from the stream only as fast as the server takes them", async () => {
  await using server = await rawServer({ answer: () => answerText(200, "ok") });
  let given = 0;
  let furthestAhead = 0;
  const chunk = new Uint8Array(65_536);
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      furthestAhead = Math.max(furthestAhead, given - server.received);
      if (given === 20 * MIB) return controller.close();
      controller.enqueue(chunk);
      given += chunk.byteLength;
    },
  }, { highWaterMark: 0 });
  await post(server.url, stream, 20 * MIB);
  assertEquals(server.requests[0]?.body.byteLength, 20 * MIB + HEAD.length + TAIL.length);
  // What is under way fills the buffers of two sockets, some 4 MiB here; a sender that does not wait is 20 ahead.
  assert(furthestAhead < 10 * MIB, `${furthestAhead} bytes ahead`);
});

Deno.test("post: an answer that comes early ends the sending, and the source is cancelled", async () => {
  let early = false;
  await using server = await rawServer({
    onData(socket) {
      if (!early) socket.write(answerText(413, "too much"));
      early = true;
    },
  });
  const cancelled = Promise.withResolvers<void>();
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => early ? new Promise(() => {}) : controller.enqueue(new Uint8Array(1000)),
    cancel: () => cancelled.resolve(),
  });
  const answer = await post(server.url, stream, 100 * MIB);
  assertEquals([answer.status, answer.text], [413, "too much"]);
  await cancelled.promise;
  await server.closed;
});

Deno.test("post: a stream that is too short is told, and the request is given up", async () => {
  await using server = await rawServer({});
  await assertRejects(() => post(server.url, pulled(5_000).stream, 6_000), StreamSizeError, "gave 5000 bytes");
  await server.closed;
  assertEquals(server.requests, []);
});

Deno.test("post: a stream that is too long is told before the server takes it for a whole one", async () => {
  await using server = await rawServer({ answer: () => answerText(200, "ok") });
  await assertRejects(() => post(server.url, pulled(7_000, 1_000).stream, 6_000), StreamSizeError, "at least 7000");
  await server.closed;
  assertEquals(server.requests, []);
});

Deno.test("post: a stream that fails gives its own error, and the request is given up", async () => {
  await using server = await rawServer({});
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      while (server.received === 0) await turn();
      controller.error(new RangeError("disk on fire"));
    },
  });
  await assertRejects(() => post(server.url, stream, 1_000), RangeError, "disk on fire");
  await server.closed;
});

Deno.test("post: an abort half-way gives its reason, closes the connection and cancels the source", async () => {
  await using server = await rawServer({});
  const controller = new AbortController();
  let cancelled: unknown;
  const stream = new ReadableStream<Uint8Array>({
    async pull(source) {
      await turn();
      if (server.received > 100_000) controller.abort(new DOMException("changed my mind", "AbortError"));
      else source.enqueue(new Uint8Array(1_000));
    },
    cancel: (reason) => void (cancelled = reason),
  });
  await assertRejects(() => post(server.url, stream, 100 * MIB, controller.signal), DOMException, "changed my mind");
  await server.closed;
  assertEquals(server.requests, []);
  assertEquals(cancelled, controller.signal.reason);
});

Deno.test("post: an abort while the answer is awaited gives its reason", async () => {
  const controller = new AbortController();
  await using server = await rawServer({ answer: () => void controller.abort(new Error("waited enough")) });
  await assertRejects(() => post(server.url, pulled(100).stream, 100, controller.signal), Error, "waited enough");
});

Deno.test("post: a connection that is closed without an answer, refused or cut off in the answer has failed", async () => {
  for (const answer of ["", answerText(200, "ok", { "Content-Length": "100" })]) {
    await using server = await rawServer({ answer: () => answer });
    await assertRejects(() => post(server.url, pulled(100).stream, 100), Error, "connection failed");
  }
  await using gone = await rawServer({});
  await gone[Symbol.asyncDispose]();
  let cancelled = false;
  const stream = new ReadableStream<Uint8Array>({ cancel: () => void (cancelled = true) });
  const error = await assertRejects(() => post(gone.url, stream, 100), Error, "connection failed");
  assertEquals([error.cause instanceof Error && Reflect.get(error.cause, "code"), cancelled], ["ECONNREFUSED", true]);
});

Deno.test("post: a signal that is aborted already sends nothing", async () => {
  await using server = await rawServer({});
  await assertRejects(() => post(server.url, pulled(100).stream, 100, AbortSignal.abort(new Error("no"))), Error, "no");
  assertEquals(server.received, 0);
});
