import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { listen } from "./listen.ts";
import { createMockOf } from "../mock.ts";
import { assertBytes } from "../testdata/assert_bytes.ts";
import { listeningToy } from "../testdata/listening_toy.ts";
import { marked } from "../testdata/spooled.ts";
import { header, Wire } from "../testdata/wire.ts";

function post(path: string, length: number, more = ""): string {
  return `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${length}\r\n${more}\r\n`;
}

const ECHO = "GET /toy/echo HTTP/1.1\r\nHost: localhost\r\n\r\n";

Deno.test("front: header lines go out in the order, case and number in which the provider wrote them", async () => {
  await using toy = await listeningToy();
  using wire = await Wire.to(toy.server.port);
  await wire.send(post("/toy/files", 2) + "hi");
  const answer = await wire.answer();
  assertEquals(answer?.statusLine, "HTTP/1.1 200 OK");
  assertEquals(answer?.lines.slice(0, 5), [
    "x-Toy-LAST: 1",
    "Content-Type: application/json",
    "Content-Length: 21",
    "X-Toy-Twice: a",
    "X-Toy-Twice: b",
  ]);
  assertEquals(answer?.lines.filter((line) => /^date:/i.test(line)), []);
  assertEquals(answer?.body, '{"id":"f-1","size":2}');
});

Deno.test("front: header lines come in as sent, in case, order and number", async () => {
  await using toy = await listeningToy();
  using wire = await Wire.to(toy.server.port);
  await wire.send("GET /toy/echo HTTP/1.1\r\nx-B: 1\r\nHOST: localhost\r\nX-a: 2\r\nx-b: 3\r\n\r\n");
  await wire.answer();
  const { rawHeaders, headers } = toy.over[0]!.incoming;
  assertEquals(rawHeaders, [["x-B", "1"], ["HOST", "localhost"], ["X-a", "2"], ["x-b", "3"]]);
  assertEquals(headers.get("X-B"), "1, 3");
});

Deno.test("front: a body is read whole, be its length announced or be it chunked", async () => {
  await using toy = await listeningToy();
  using wire = await Wire.to(toy.server.port);
  await wire.send(post("/toy/echo", 11) + "hello ");
  await wire.send("world");
  assertEquals(JSON.parse((await wire.answer())!.body).body, "hello world");
  const chunked = "POST /toy/echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";
  await wire.send(`${chunked}6\r\nhello \r\n`);
  await wire.send("5;x=y\r\nworld\r\n0\r\n\r\n");
  assertEquals(JSON.parse((await wire.answer())!.body).body, "hello world");
});

Deno.test("front: the body of a GET can be read", async () => {
  await using toy = await listeningToy();
  using wire = await Wire.to(toy.server.port);
  await wire.send("GET /toy/echo?a=1 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello");
  const { body } = (await wire.answer())!;
  assertEquals(JSON.parse(body), { method: "GET", target: "/toy/echo?a=1", body: "hello" });
});

Deno.test("front: a request without a body has none", async () => {
  await using toy = await listeningToy();
  using wire = await Wire.to(toy.server.port);
  for (const request of [ECHO, post("/toy/echo", 0)]) {
    await wire.send(request);
    assertEquals("body" in JSON.parse((await wire.answer())!.body), false, request);
  }
});

Deno.test("front: a HEAD is answered with the headers alone, and the connection lives on", async () => {
  await using toy = await listeningToy();
  using wire = await Wire.to(toy.server.port);
  await wire.send(ECHO.replace("GET", "HEAD") + ECHO);
  const head = await wire.answer("HEAD");
  assert(Number(header(head!.lines, "Content-Length")) > 0);
  assertEquals((await wire.answer())?.statusLine, "HTTP/1.1 200 OK");
  await wire.send(ECHO.replace("GET /toy/echo", "HEAD /toy/drip") + ECHO);
  assertEquals(header((await wire.answer("HEAD"))!.lines, "Content-Type"), "application/octet-stream");
  assertEquals((await wire.answer())?.statusLine, "HTTP/1.1 200 OK");
  assertEquals(toy.world.cancelled, true);
});

for (
  const [what, path, status] of [
    ["a refusal of a large body unread", "/toy/refuse", "413 Payload Too Large"],
    ["an answer to the beginning of a large body", "/toy/peek", "200 OK"],
  ] as const
) {
  Deno.test(`front: after ${what} the same connection serves the next request`, async () => {
    await using toy = await listeningToy();
    using wire = await Wire.to(toy.server.port);
    const { bytes } = marked(6 * 1024 * 1024);
    await wire.send(post(path, bytes.length));
    await wire.send(bytes.subarray(0, 100_000));
    // The answer does not wait for the rest of the body.
    assertEquals((await wire.answer())?.statusLine, `HTTP/1.1 ${status}`);
    await wire.send(bytes.subarray(100_000));
    await wire.send(ECHO);
    assertEquals((await wire.answer())?.statusLine, "HTTP/1.1 200 OK");
  });
}

Deno.test("front: a client that sends the whole of a refused body before it reads is answered", async () => {
  await using toy = await listeningToy();
  using wire = await Wire.to(toy.server.port);
  const { bytes } = marked(6 * 1024 * 1024);
  for (const path of ["/toy/refuse", "/toy/peek", "/nobody"]) {
    await wire.send(post(path, bytes.length));
    await wire.send(bytes);
    assert((await wire.answer())?.statusLine, path);
  }
});

Deno.test("front: twenty uploads at once each come back byte for byte", async () => {
  await using toy = await listeningToy();
  const { url } = toy.server;
  await Promise.all(Array.from({ length: 20 }, async (_, i) => {
    const { bytes } = marked(i === 0 ? 9 * 1024 * 1024 : 50_000 + i * 13_001);
    const sent = await fetch(`${url}/toy/files`, { method: "POST", body: bytes });
    const { id, size } = await sent.json();
    assertEquals(size, bytes.length);
    const got = await fetch(`${url}/toy/files/${id}`);
    assertBytes(await got.bytes(), bytes);
  }));
});

Deno.test("front: an absolute target names host and path", async () => {
  await using toy = await listeningToy();
  using wire = await Wire.to(toy.server.port);
  await wire.send("GET https://api.toy.example/x/echo?a=1 HTTP/1.1\r\nHost: api.toy.example\r\n\r\n");
  assertEquals(JSON.parse((await wire.answer())!.body).target, "/x/echo?a=1");
  assertEquals(toy.over[0]?.incoming.url.hostname, "api.toy.example");
});

Deno.test("front: a target that begins with two slashes is a path, not a host", async () => {
  await using toy = await listeningToy();
  using wire = await Wire.to(toy.server.port);
  for (const target of ["//api.toy.example/x/echo", "/\\api.toy.example/x/echo"]) {
    await wire.send(ECHO.replace("/toy/echo", target));
    assertEquals((await wire.answer())?.statusLine, "HTTP/1.1 404 Not Found", target);
    assertEquals(toy.over.at(-1)?.incoming.url.href, "http://localhost//api.toy.example/x/echo");
  }
});

Deno.test("front: a Host that is none cannot bend the target, and is refused", async () => {
  await using toy = await listeningToy();
  for (const host of ["a/b", "a?b", "a#b", "user@a", "a\\b", "a b", "[::1", "a:99999"]) {
    using wire = await Wire.to(toy.server.port);
    await wire.send(ECHO.replace("localhost", host));
    const answer = await wire.answer();
    assertEquals(answer?.statusLine, "HTTP/1.1 400 Bad Request", host);
    assert(await wire.ended(), host);
  }
  assertEquals(toy.over, []);
});

Deno.test("front: an empty Host leaves the target as it is", async () => {
  await using toy = await listeningToy();
  using wire = await Wire.to(toy.server.port);
  await wire.send(ECHO.replace(" localhost", ""));
  assertEquals((await wire.answer())?.statusLine, "HTTP/1.1 200 OK");
  assertEquals(toy.over[0]?.incoming.url.href, "http://localhost/toy/echo");
});

Deno.test("front: a target that is no path is refused", async () => {
  await using toy = await listeningToy();
  using wire = await Wire.to(toy.server.port);
  await wire.send("OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n");
  assertStringIncludes((await wire.answer())!.body, "cannot read this request's target");
});

Deno.test("front: an error of wamock's own is a 500 that owns up, and the server goes on", async () => {
  await using toy = await listeningToy();
  const paths = ["/toy/broken", "/toy/unclaimable", "/toy/control"];
  for (const path of paths) {
    using wire = await Wire.to(toy.server.port);
    await wire.send(ECHO.replace("/toy/echo", path));
    const answer = await wire.answer();
    assertEquals(answer?.statusLine, "HTTP/1.1 500 Internal Server Error", path);
    assertStringIncludes(answer!.body, "a bug of wamock");
  }
  toy.mock.onExchange = () => {
    throw new Error("the listener broke");
  };
  for (const path of ["/toy/echo", "/__admin/health"]) {
    using wire = await Wire.to(toy.server.port);
    await wire.send(ECHO.replace("/toy/echo", path));
    assertEquals((await wire.answer())?.statusLine.slice(9, 12), path === "/toy/echo" ? "500" : "200");
  }
});

Deno.test("front: an address that is taken is refused with the system's code", async () => {
  await using toy = await listeningToy();
  const error = await assertRejects(() => listen(createMockOf([], "0.1.0"), { port: toy.server.port }), Error);
  assertEquals((error as Error & { code?: string }).code, "EADDRINUSE");
});

Deno.test("front: of a header that came twice both lines are read, also where Node keeps the first alone", async () => {
  await using toy = await listeningToy();
  using wire = await Wire.to(toy.server.port);
  await wire.send("GET /toy/echo HTTP/1.1\r\nHost: localhost\r\nUser-Agent: a\r\nuser-agent: b\r\n\r\n");
  await wire.answer();
  assertEquals(toy.over[0]!.incoming.headers.get("User-Agent"), "a, b");
});
