import { assert, assertEquals, assertRejects } from "@std/assert";
import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import { BodyLostError } from "../incoming.ts";
import { RequestBody } from "./request_body.ts";

/** A request whose bytes come when the test pushes them. */
function request(headers: Record<string, string> = {}): IncomingMessage & Readable {
  const stream = new Readable({ read() {}, highWaterMark: 1 });
  return Object.assign(stream, { headers, complete: false }) as unknown as IncomingMessage & Readable;
}

const bytes = (length: number, value = 1) => new Uint8Array(length).fill(value);
const turn = () => new Promise((resolve) => setTimeout(resolve, 1));

async function sizes(body: RequestBody): Promise<number[]> {
  const found: number[] = [];
  for await (const chunk of body) found.push(chunk.length);
  return found;
}

Deno.test("request body: chunks come in order, those that were there before and those that come while one waits", async () => {
  const sent = request();
  sent.push(bytes(1));
  const read = sizes(new RequestBody(sent));
  await turn();
  sent.push(bytes(2));
  await turn();
  sent.push(bytes(3));
  sent.push(null);
  assertEquals(await read, [1, 2, 3]);
});

Deno.test("request body: one of an announced length ends with its last byte", async () => {
  const sent = request({ "content-length": "5" });
  const read = sizes(new RequestBody(sent));
  sent.push(bytes(3));
  sent.push(bytes(2));
  assertEquals(await read, [3, 2]);
});

Deno.test("request body: it can be read on after its end, to no effect", async () => {
  const sent = request();
  const body = new RequestBody(sent);
  sent.push(bytes(1));
  sent.push(null);
  await sizes(body);
  assertEquals(await body.next(), { done: true, value: undefined });
});

Deno.test("request body: when the client leaves, what came is given first, and then the loss", async () => {
  const sent = request();
  const body = new RequestBody(sent);
  sent.push(bytes(1));
  assertEquals((await body.next()).value?.length, 1);
  sent.push(bytes(2));
  await turn();
  const cause = new Error("aborted");
  sent.destroy(cause);
  await turn();
  assertEquals((await body.next()).value?.length, 2);
  const lost = await assertRejects(() => body.next(), BodyLostError);
  assertEquals(lost.cause, cause);
});

Deno.test("request body: whoever waits when the client leaves is told, with or without an error", async () => {
  for (const cause of [new Error("aborted"), undefined]) {
    const sent = request();
    const waiting = new RequestBody(sent).next();
    sent.destroy(cause);
    await assertRejects(() => waiting, BodyLostError);
  }
});

Deno.test("request body: one that was lost before anybody read says so", async () => {
  const sent = request();
  sent.destroy();
  await turn();
  await assertRejects(() => new RequestBody(sent).next(), BodyLostError);
});

Deno.test("request body: a client that is quicker than the reader is made to wait, and goes on afterwards", async () => {
  const sent = request();
  const body = new RequestBody(sent);
  sent.push(bytes(10));
  await body.next();
  for (let i = 0; i < 20; i++) {
    sent.push(bytes(10_000, i));
    await turn();
  }
  assert(sent.isPaused());
  sent.push(null);
  const seen: number[] = [];
  for await (const chunk of body) seen.push(chunk[0] ?? -1);
  // What a paused stream holds may come joined.
  assertEquals([...new Set(seen)].slice(0, 3), [0, 1, 2]);
  assertEquals(sent.readableEnded, true);
});

Deno.test("request body: what nobody wanted is read to its end, before any of it was read, and after some", async () => {
  for (const readFirst of [false, true]) {
    const sent = request();
    const body = new RequestBody(sent);
    sent.push(bytes(20_000));
    if (readFirst) { for await (const _ of body) break; }
    body.discard();
    for (let i = 0; i < 10; i++) sent.push(bytes(20_000));
    sent.push(null);
    await turn();
    assertEquals(sent.readableEnded, true);
    assertEquals(await body.next(), { done: true, value: undefined });
  }
});

Deno.test("request body: a client that leaves while its body is thrown away disturbs nobody", async () => {
  const sent = request();
  new RequestBody(sent).discard();
  sent.destroy(new Error("aborted"));
  await turn();
  assertEquals(sent.destroyed, true);
});
