import { assertEquals, assertRejects } from "@std/assert";
import { callThrough } from "./call_through_fetch.ts";

const url = new URL("https://receiver.example/hook");

Deno.test("call through: a function gets the request, and its answer counts", async () => {
  const seen: unknown[] = [];
  const call = callThrough(async (request) => {
    seen.push(request.method, request.url, request.headers.get("x-toy"), await request.text());
    return new Response("taken", { status: 202 });
  });
  const { signal } = new AbortController();
  const answer = await call({ method: "POST", url, headers: [["X-Toy", "1"]], body: "hello", signal });
  assertEquals(answer, { status: 202, body: "taken" });
  assertEquals(seen, ["POST", url.href, "1", "hello"]);
});

Deno.test("call through: a function that does not answer is given up waiting for", async () => {
  const patience = new AbortController();
  const call = callThrough(() => new Promise(() => {}));
  const waiting = call({ method: "GET", url, headers: [], signal: patience.signal });
  patience.abort(new Error("enough"));
  await assertRejects(() => waiting, Error, "enough");
});
