import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { assertEquals, assertRejects } from "@std/assert";
import { callOverHttp } from "./call_over_http.ts";
import { ANSWER_BOUND } from "./callbacks.ts";

interface Receiver extends AsyncDisposable {
  readonly url: URL;
}

async function receiver(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Receiver> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/hook?a=1`),
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const { signal } = new AbortController();

Deno.test("call: headers go out as they are written, and the body as its bytes", async () => {
  const seen: unknown[] = [];
  await using server = await receiver((request, response) => {
    let body = "";
    request.on("data", (chunk: Uint8Array) => body += new TextDecoder().decode(chunk));
    request.on("end", () => {
      seen.push(request.method, request.url, request.rawHeaders, body);
      response.end("ok");
    });
  });
  const headers = [["X-Hub-Signature-256", "sha256=00"], ["aBc", "1"]] as const;
  const answer = await callOverHttp({ method: "POST", url: server.url, headers, body: "grüße", signal });
  assertEquals(answer, { status: 200, body: "ok" });
  assertEquals(seen, [
    "POST",
    "/hook?a=1",
    [
      ...["Host", server.url.host, "X-Hub-Signature-256", "sha256=00", "aBc", "1"],
      ...["Content-Length", "7", "Connection", "close"],
    ],
    "grüße",
  ]);
});

Deno.test("call: no redirect is followed", async () => {
  let calls = 0;
  await using server = await receiver((_, response) => {
    calls++;
    response.writeHead(302, { Location: "/elsewhere" }).end();
  });
  const { status } = await callOverHttp({ method: "GET", url: server.url, headers: [], signal });
  assertEquals([status, calls], [302, 1]);
});

Deno.test("call: of an answer without end a bounded part is read", async () => {
  await using server = await receiver((_, response) => {
    const more = () => response.write("x".repeat(10_000), (error) => error ?? more());
    more();
  });
  const { status, body } = await callOverHttp({ method: "GET", url: server.url, headers: [], signal });
  assertEquals([status, body.length], [200, ANSWER_BOUND]);
});

Deno.test("call: when nobody is there, hangs up or is given up waiting for, it fails", async () => {
  await using server = await receiver((request) => request.socket.destroy());
  await assertRejects(() => callOverHttp({ method: "GET", url: server.url, headers: [], signal }));
  await using silent = await receiver(() => {});
  const patience = new AbortController();
  const waiting = callOverHttp({ method: "GET", url: silent.url, headers: [], signal: patience.signal });
  patience.abort(new Error("enough"));
  await assertRejects(() => waiting);
  const { url } = await receiver(() => {}).then(async (gone) => {
    await gone[Symbol.asyncDispose]();
    return gone;
  });
  const error = await assertRejects(() => callOverHttp({ method: "GET", url, headers: [], signal }));
  assertEquals((error as { code?: string }).code, "ECONNREFUSED");
});
