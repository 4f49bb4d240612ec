import { assertEquals, assertRejects } from "@std/assert";
import { listeningToy } from "../testdata/listening_toy.ts";
import { until } from "../testdata/spooled.ts";
import { Wire } from "../testdata/wire.ts";

const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`;

Deno.test("close: a connection that waits for its next request is closed", async () => {
  await using toy = await listeningToy();
  using wire = await Wire.to(toy.server.port);
  await wire.send(get("/toy/echo"));
  await wire.answer();
  await toy.server.close();
  assertEquals(await wire.ended(), true);
});

Deno.test("close: a connection on which nothing was ever asked is closed", async () => {
  await using toy = await listeningToy();
  using wire = await Wire.to(toy.server.port);
  // Answered after the first one was accepted.
  await (await fetch(`${toy.server.url}/toy/echo`)).body?.cancel();
  await toy.server.close();
  assertEquals(await wire.ended(), true);
});

Deno.test("close: a running request is answered first, and then its connection is closed at once", async () => {
  await using toy = await listeningToy();
  using wire = await Wire.to(toy.server.port);
  await wire.send(get("/toy/wait"));
  await until(() => toy.mock.sandboxes.get("default")!.journal.count === 1, "the request runs");
  let closed = false;
  const closing = toy.server.close().then(() => closed = true);
  await new Promise((resolve) => setTimeout(resolve, 20));
  assertEquals(closed, false);
  toy.world.gate.resolve();
  assertEquals((await wire.answer())?.body, '{"waited":true}');
  const answeredAt = Date.now();
  await closing;
  assertEquals(await wire.ended(), true);
  assertEquals(Date.now() - answeredAt < 2_000, true);
});

Deno.test("close: no new connection is taken", async () => {
  await using toy = await listeningToy();
  await toy.server.close();
  await assertRejects(() => Wire.to(toy.server.port), Deno.errors.ConnectionRefused);
});

Deno.test("connection: a Content-Length that is too small does not cost the client its answer", async () => {
  await using toy = await listeningToy();
  using wire = await Wire.to(toy.server.port);
  await wire.send(
    "POST /toy/echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello and more that is no request\r\n\r\n",
  );
  const answer = await wire.answer();
  assertEquals([answer?.statusLine, JSON.parse(answer!.body).body], ["HTTP/1.1 200 OK", "hello"]);
});

Deno.test("connection: what is no request gets a 400, and the connection ends", async () => {
  await using toy = await listeningToy();
  using wire = await Wire.to(toy.server.port);
  await wire.send("this is no request\r\n\r\n");
  assertEquals((await wire.answer())?.statusLine, "HTTP/1.1 400 Bad Request");
});
