import { assertEquals, assertRejects } from "@std/assert";
import { httpAnswer, rawServer } from "../testdata/raw_server.ts";
import type { WireRequest } from "./exchange.ts";
import { MalformedAnswerError } from "./parse_answer.ts";
import { NoAnswerError, send } from "./send.ts";

function to(url: string, changes: Partial<WireRequest> = {}): WireRequest {
  return { method: "GET", origin: new URL(url), target: "/", headers: [], body: [], chunked: false, ...changes };
}

Deno.test("send: exactly the headers of the request go out, not one more", async () => {
  await using server = await rawServer(() => httpAnswer(200, "hi"));
  const answer = await send(to(server.url, { headers: [["hOSt", "x"]] }));
  assertEquals(answer.status, 200);
  assertEquals(server.received, ["GET / HTTP/1.1\r\nhOSt: x\r\n\r\n"]);
});

Deno.test("send: an answer that comes before the body was taken is an answer", async () => {
  await using server = await rawServer(() => httpAnswer(413, "no"));
  const body = [new Uint8Array(8 * 1024 * 1024)];
  const headers = [["Content-Length", String(body[0]!.length)]] as const;
  assertEquals((await send(to(server.url, { method: "POST", body, headers }))).status, 413);
});

Deno.test("send: a port where nobody listens, a closed connection and silence are no answer", async () => {
  const dead = await rawServer(() => undefined);
  await assertRejects(() => send(to(dead.url)), NoAnswerError);
  await dead[Symbol.asyncDispose]();
  await assertRejects(() => send(to(dead.url)), NoAnswerError, "ECONNREFUSED");
  await using silent = await rawServer(() => "silence");
  await assertRejects(() => send(to(silent.url), 50), NoAnswerError, "none within 50 ms");
});

Deno.test("send: what is no HTTP, and what stops half-way, is malformed", async () => {
  await using garbage = await rawServer(() => "garbage");
  await assertRejects(() => send(to(garbage.url)), MalformedAnswerError);
  await using half = await rawServer(() => "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf");
  await assertRejects(() => send(to(half.url)), MalformedAnswerError, "4 bytes of the 10");
});
