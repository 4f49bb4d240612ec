import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import type { ExchangeView } from "../../exchange.ts";
import { assertBytes } from "../../testdata/assert_bytes.ts";
import { listeningToy } from "../../testdata/listening_toy.ts";
import { outsideServer } from "../../testdata/outside_server.ts";
import { marked, until } from "../../testdata/spooled.ts";
import { header, Wire } from "../../testdata/wire.ts";

const request = (target: string, host: string) => `GET ${target} HTTP/1.1\r\nHost: ${host}\r\n\r\n`;
const connect = (authority: string) => `CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\n\r\n`;

Deno.test("proxy: a request for a served host is answered by the mock, at whatever path", async () => {
  await using toy = await listeningToy();
  using wire = await Wire.to(toy.server.port);
  for (const scheme of ["http", "https"]) {
    await wire.send(request(`${scheme}://api.toy.example/x/echo?a=1`, "api.toy.example"));
    assertEquals(JSON.parse((await wire.answer())!.body).target, "/x/echo?a=1");
    assertEquals(toy.over.at(-1)?.incoming.url.href, `${scheme}://api.toy.example/x/echo?a=1`);
  }
});

Deno.test("proxy: a tunnel to a served host ends at the mock, and serves several requests", async () => {
  await using toy = await listeningToy();
  using wire = await Wire.to(toy.server.port);
  await wire.send(connect("api.toy.example:80"));
  assertEquals((await wire.answer("HEAD"))?.statusLine, "HTTP/1.1 200 Connection Established");
  for (const path of ["/x/echo", "/y/echo"]) {
    await wire.send(request(path, "api.toy.example"));
    assertEquals(JSON.parse((await wire.answer())!.body).target, path);
    assertEquals(toy.over.at(-1)?.incoming.url.href, `http://api.toy.example${path}`);
  }
});

Deno.test("proxy: what a client sends ahead of the tunnel's opening is not lost", async () => {
  await using toy = await listeningToy();
  using wire = await Wire.to(toy.server.port);
  await wire.send(connect("api.toy.example:80") + request("/x/echo", "api.toy.example"));
  await wire.answer("HEAD");
  assertEquals(JSON.parse((await wire.answer())!.body).target, "/x/echo");
});

Deno.test("proxy: a large body comes through a tunnel byte for byte", async () => {
  await using toy = await listeningToy();
  using wire = await Wire.to(toy.server.port);
  const { bytes } = marked(9 * 1024 * 1024);
  await wire.send(connect("api.toy.example:80"));
  await wire.answer("HEAD");
  await wire.send(`POST /x/files HTTP/1.1\r\nHost: api.toy.example\r\nContent-Length: ${bytes.length}\r\n\r\n`);
  await wire.send(bytes);
  const { id } = JSON.parse((await wire.answer())!.body);
  const got = await fetch(`${toy.server.url}/toy/files/${id}`);
  assertBytes(await got.bytes(), bytes);
});

Deno.test("proxy: it serves itself, under any name of its own", async () => {
  await using toy = await listeningToy();
  const { port } = toy.server;
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
    using wire = await Wire.to(port);
    await wire.send(request(`http://${host}/__admin/health`, host));
    assertEquals(JSON.parse((await wire.answer())!.body).status, "ok");
    await wire.send(connect(host));
    await wire.answer("HEAD");
    await wire.send(request("/__admin/health", host));
    assertEquals(JSON.parse((await wire.answer())!.body).status, "ok");
  }
});

Deno.test("proxy: any other host is refused, is not contacted, and the answer says how to allow it", async () => {
  await using outside = await outsideServer();
  await using toy = await listeningToy();
  const authority = `localhost:${outside.port}`;
  using plain = await Wire.to(toy.server.port);
  await plain.send(request(`http://${authority}/toy/echo?key=sk-0123456789`, authority));
  const answer = await plain.answer();
  assertEquals(answer?.statusLine, "HTTP/1.1 403 Forbidden");
  assertEquals(header(answer!.lines, "X-Wamock"), "host-refused");
  assertStringIncludes(JSON.parse(answer!.body).error, "--pass-through localhost");
  using tunnel = await Wire.to(toy.server.port);
  await tunnel.send(connect(authority));
  const refused = await tunnel.answer();
  assertEquals(refused?.statusLine, "HTTP/1.1 403 Not sent: wamock --pass-through localhost allows it");
  assertStringIncludes(JSON.parse(refused!.body).error, "--pass-through localhost");
  assert(await tunnel.ended());
  assertEquals(outside.connections, 0);
});

Deno.test("proxy: the journal has what was refused, and nothing of what it held", async () => {
  await using toy = await listeningToy();
  using wire = await Wire.to(toy.server.port);
  await wire.send(
    "POST http://user:secret@other.example/a?token=0123456789 HTTP/1.1\r\nHost: other.example\r\n" +
      "Authorization: Bearer sk-0123456789\r\nContent-Length: 2\r\n\r\nhi" + connect("other.example:443"),
  );
  await wire.answer();
  await wire.answer();
  const answer = await fetch(`${toy.server.url}/__admin/requests`);
  const { exchanges }: { exchanges: ExchangeView[] } = await answer.json();
  assertEquals(
    exchanges.map(({ request: { method, target, headers }, response, provider, trace }) => ({
      method,
      target,
      headers,
      provider,
      status: response?.status,
      check: trace.map(({ check, passed }) => ({ check, passed })),
    })),
    ["http://other.example/a", "other.example:443"].map((target, index) => ({
      method: index === 0 ? "POST" : "CONNECT",
      target,
      headers: [],
      provider: null,
      status: 403,
      check: [{ check: "host", passed: false }],
    })),
  );
  assertEquals(toy.over.length, 2);
});

Deno.test("proxy: a host that is passed through is reached, by request and by tunnel", async () => {
  await using outside = await outsideServer();
  await using toy = await listeningToy({ passThrough: ["localhost"] });
  const authority = `localhost:${outside.port}`;
  using plain = await Wire.to(toy.server.port);
  await plain.send(
    `POST http://${authority}/there?a=1 HTTP/1.1\r\nHost: ${authority}\r\nX-Twice: 1\r\nX-Twice: 2\r\n` +
      "Proxy-Authorization: Basic secret\r\nConnection: X-Hop\r\nX-Hop: 1\r\nContent-Length: 5\r\n\r\nhello",
  );
  const answer = await plain.answer();
  assertEquals(answer?.statusLine, "HTTP/1.1 299 Odd");
  const seen = JSON.parse(answer!.body);
  assertEquals([seen.method, seen.target, seen.body], ["POST", "/there?a=1", "hello"]);
  assertEquals(seen.headers["x-twice"], "1, 2");
  for (const name of ["proxy-authorization", "x-hop"]) assertEquals(name in seen.headers, false, name);
  using tunnel = await Wire.to(toy.server.port);
  await tunnel.send(connect(authority) + request("/ahead", authority));
  assertEquals((await tunnel.answer("HEAD"))?.statusLine, "HTTP/1.1 200 Connection Established");
  assertEquals(JSON.parse((await tunnel.answer())!.body).target, "/ahead");
  assertEquals(toy.over, []);
});

Deno.test("proxy: a host that is passed through and does not answer is a 502 that says so", async () => {
  const outside = await outsideServer();
  await outside[Symbol.asyncDispose]();
  await using toy = await listeningToy({ passThrough: ["localhost"] });
  const authority = `localhost:${outside.port}`;
  for (const text of [request(`http://${authority}/`, authority), connect(authority)]) {
    using wire = await Wire.to(toy.server.port);
    await wire.send(text);
    const answer = await wire.answer();
    assertEquals(answer?.statusLine, "HTTP/1.1 502 Bad Gateway", text);
    assertStringIncludes(answer!.body, `${authority} is passed through, and cannot be reached`);
  }
});

Deno.test("proxy: a CONNECT without host and port is refused", async () => {
  await using toy = await listeningToy();
  for (const authority of ["api.toy.example", "/", "http://api.toy.example:80", "a@b:1", "x:99999"]) {
    using wire = await Wire.to(toy.server.port);
    await wire.send(connect(authority));
    assertEquals((await wire.answer())?.statusLine.slice(0, 12), "HTTP/1.1 400", authority);
  }
  assertEquals(toy.over, []);
});

Deno.test("proxy: closing the server ends its tunnels, an answer under way first", async () => {
  await using outside = await outsideServer();
  await using toy = await listeningToy({ passThrough: ["localhost"] });
  using idle = await Wire.to(toy.server.port);
  await idle.send(connect("api.toy.example:80"));
  await idle.answer("HEAD");
  using joined = await Wire.to(toy.server.port);
  await joined.send(connect(`localhost:${outside.port}`));
  await joined.answer("HEAD");
  using busy = await Wire.to(toy.server.port);
  await busy.send(connect("api.toy.example:80") + request("/x/wait", "api.toy.example"));
  await until(() => toy.mock.sandboxes.get("default")!.journal.count === 1, "the request runs");
  const closing = toy.server.close();
  assert(await idle.ended());
  assert(await joined.ended());
  toy.world.gate.resolve();
  await busy.answer("HEAD");
  assertEquals((await busy.answer())?.body, '{"waited":true}');
  await closing;
  await assertRejects(() => Wire.to(toy.server.port), Deno.errors.ConnectionRefused);
});
