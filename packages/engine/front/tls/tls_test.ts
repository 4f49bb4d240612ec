import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { connect } from "node:net";
import { askHttp1, askHttp2, http2To, type SecureAnswer, tlsTo } from "../../testdata/secure_client.ts";
import { secureToy } from "../../testdata/secure_toy.ts";
import { listeningToy } from "../../testdata/listening_toy.ts";
import { until } from "../../testdata/spooled.ts";
import { Wire } from "../../testdata/wire.ts";

const HOST = "api.toy.example";
const ASKS = [["HTTP/1.1", askHttp1], ["HTTP/2", askHttp2]] as const;

const json = ({ body }: SecureAnswer) => JSON.parse(new TextDecoder().decode(body));

Deno.test("tls: one port takes plain HTTP, and HTTP/1.1 and HTTP/2 inside TLS", async () => {
  await using toy = await secureToy();
  const reached = { port: toy.server.port, host: HOST, ca: toy.ca };
  using wire = await Wire.to(toy.server.port);
  await wire.send(`GET /x/echo HTTP/1.1\r\nHost: ${HOST}\r\n\r\n`);
  assertEquals((await wire.answer())?.statusLine, "HTTP/1.1 200 OK");
  assertEquals(toy.over.at(-1)?.incoming.url.href, `http://${HOST}/x/echo`);
  for (const [version, ask] of ASKS) {
    assertEquals(json(await ask(reached, { path: "/x/echo?a=1" })).target, "/x/echo?a=1", version);
    assertEquals(toy.over.at(-1)?.incoming.url.href, `https://${HOST}/x/echo?a=1`, version);
  }
});

for (const [version, ask] of ASKS) {
  Deno.test(`tls: a body comes whole over ${version}, and goes back whole`, async () => {
    await using toy = await secureToy();
    const reached = { port: toy.server.port, host: HOST, ca: toy.ca };
    const bytes = crypto.getRandomValues(new Uint8Array(60_000));
    const file = new Uint8Array(9_000_000).map((_, i) => bytes[i % bytes.length]!);
    const { id, size } = json(await ask(reached, { method: "POST", path: "/x/files", body: file }));
    assertEquals(size, file.length);
    const got = await ask(reached, { path: `/x/files/${id}` });
    assertEquals(got.body.length, file.length);
    assert(got.body.every((byte, i) => byte === file[i]));
  });

  Deno.test(`tls: the admin API is guarded by the host over ${version} too`, async () => {
    await using toy = await secureToy();
    const reached = { port: toy.server.port, host: HOST, ca: toy.ca };
    const health = await ask(reached, { path: "/__admin/health" });
    assertEquals(health.status, 403);
    assertStringIncludes(json(health).error, HOST);
    assertEquals((await ask({ ...reached, host: "localhost" }, { path: "/__admin/health" })).status, 200);
  });

  Deno.test(`tls: a header that cannot be sent is a bug that is owned up to over ${version}`, async () => {
    await using toy = await secureToy();
    const reached = { port: toy.server.port, host: HOST, ca: toy.ca };
    const { status, body } = await ask(reached, { path: "/x/control" });
    assertEquals(status, 500);
    assertStringIncludes(new TextDecoder().decode(body), "a bug of wamock");
  });

  Deno.test(`tls: closing the server lets an answer over ${version} end`, async () => {
    await using toy = await secureToy();
    const reached = { port: toy.server.port, host: HOST, ca: toy.ca };
    const asking = ask(reached, { path: "/x/wait" });
    await until(() => toy.mock.sandboxes.get("default")!.journal.count === 1, "the request runs");
    const started = Date.now();
    const closing = toy.server.close();
    toy.world.gate.resolve();
    assertEquals(json(await asking), { waited: true });
    await closing;
    assert(Date.now() - started < 4_000, "nothing was left to time out");
  });
}

Deno.test("tls: over HTTP/2 a body of unknown length counts as chunked, and :authority as Host", async () => {
  await using toy = await secureToy();
  const reached = { port: toy.server.port, host: HOST, ca: toy.ca };
  const asked = { method: "POST", path: "/x/echo", body: "hello" };
  await askHttp2(reached, { ...asked, headers: { "content-length": "5" } });
  await askHttp2(reached, asked);
  const heads = toy.over.map(({ incoming: { headers } }) =>
    ["host", "content-length", "transfer-encoding"].map((name) => headers.get(name))
  );
  assertEquals(heads, [[HOST, "5", null], [HOST, null, "chunked"]]);
});

Deno.test("tls: a client that leaves inside its body over HTTP/2 has no answer", async () => {
  await using toy = await secureToy();
  const session = http2To({ port: toy.server.port, host: HOST, ca: toy.ca });
  const stream = session.request({ ":method": "POST", ":path": "/x/files" });
  stream.on("error", () => {});
  stream.write(new Uint8Array(100_000));
  await until(() => toy.mock.sandboxes.get("default")!.journal.count === 1, "the upload runs");
  session.destroy();
  await until(() => toy.over.length === 1, "the exchange is over");
  assertEquals(toy.over[0]?.answer, undefined);
});

Deno.test("tls: a client that is quicker than the reader is made to wait over HTTP/1.1", async () => {
  await using toy = await secureToy();
  const tls = tlsTo({ port: toy.server.port, host: HOST, ca: toy.ca });
  const failures: Error[] = [];
  tls.on("error", (cause) => failures.push(cause));
  const size = 64 * 1024 * 1024;
  tls.write(`POST /x/wait HTTP/1.1\r\nHost: ${HOST}\r\nContent-Length: ${size}\r\n\r\n`);
  const chunk = new Uint8Array(1024 * 1024);
  let sent = 0;
  const send = () => {
    while (sent < size) {
      sent += chunk.length;
      if (!tls.write(chunk)) return void tls.once("drain", send);
    }
  };
  send();
  for (let before = -1; sent !== before;) {
    before = sent;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  assert(sent < size / 2, `${sent} bytes were taken that nobody read`);
  toy.world.gate.resolve();
  await until(() => sent === size, "the rest is taken");
  assertEquals(failures, []);
  tls.destroy();
});

Deno.test("tls: a tunnel takes TLS though the port does not", async () => {
  await using toy = await secureToy({ tls: false });
  const socket = connect(toy.server.port, "127.0.0.1");
  socket.write(`CONNECT ${HOST}:443 HTTP/1.1\r\nHost: ${HOST}:443\r\n\r\n`);
  const [head] = await new Promise<[Uint8Array]>((resolve) => socket.once("data", (bytes) => resolve([bytes])));
  assertStringIncludes(new TextDecoder().decode(head), "200 Connection Established");
  const tls = tlsTo({ port: toy.server.port, host: HOST, ca: toy.ca }, socket);
  tls.write(`GET /x/echo HTTP/1.1\r\nHost: ${HOST}\r\nConnection: close\r\n\r\n`);
  let answer = "";
  for await (const bytes of tls) answer += new TextDecoder().decode(bytes);
  assertStringIncludes(answer, '"target":"/x/echo"');
  assertEquals(toy.over.at(-1)?.incoming.url.href, `https://${HOST}/x/echo`);
});

Deno.test("tls: without a certificate the port does not open, and a tunnel says why", async () => {
  const certificates = {
    server: () => Promise.reject(new Error("the disk is full")),
    trust: () => Promise.resolve(undefined),
  };
  await assertRejects(() => listeningToy({ tls: true }, { certificates }), Error, "the disk is full");
  await assertRejects(() => listeningToy({ tls: true }), TypeError, "has no certificates");
  await using toy = await listeningToy({}, { certificates });
  using wire = await Wire.to(toy.server.port);
  await wire.send(`CONNECT ${HOST}:443 HTTP/1.1\r\nHost: ${HOST}:443\r\n\r\n`);
  const answer = await wire.answer();
  assertEquals(answer?.statusLine, "HTTP/1.1 500 No certificate");
  assertStringIncludes(answer!.body, "the disk is full");
});

Deno.test("tls: a client that trusts nobody is turned away by itself, and the server goes on", async () => {
  await using toy = await secureToy();
  const reached = { port: toy.server.port, host: HOST, ca: toy.ca };
  await using other = await secureToy();
  await assertRejects(() => askHttp1({ ...reached, ca: other.ca }, { path: "/x/echo" }));
  await assertRejects(() => askHttp1({ ...reached, host: "bank.example" }, { path: "/x/echo" }));
  assertEquals((await askHttp1(reached, { path: "/x/echo" })).status, 200);
});
