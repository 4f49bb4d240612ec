import { assertEquals, assertMatch, assertRejects } from "@std/assert";
import { listeningToy } from "../testdata/listening_toy.ts";
import { marked, spooled, until } from "../testdata/spooled.ts";
import { Wire } from "../testdata/wire.ts";

const MIB = 1024 * 1024;

function post(path: string, length: number): string {
  return `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${length}\r\n\r\n`;
}

Deno.test("client gone: an upload that breaks off has no answer, and its temporary file goes", async () => {
  await using toy = await listeningToy();
  const wire = await Wire.to(toy.server.port);
  const { marker, bytes } = marked(12 * MIB);
  await wire.send(post("/toy/files", 20 * MIB));
  await wire.send(bytes);
  await until(() => spooled(marker).length === 1, "the upload is spooled");
  assertEquals(toy.over, []);
  wire.close();
  await until(() => toy.over.length === 1, "the exchange is over");
  assertEquals(toy.over[0]?.answer, undefined);
  assertMatch(toy.over[0]?.aborted ?? "", /closed the connection before its body was complete/);
  assertEquals(spooled(marker), []);
});

Deno.test("client gone: it may leave while its body is unread, or half read and left", async () => {
  await using toy = await listeningToy();
  for (const path of ["/nobody", "/toy/refuse", "/toy/peek", "/toy/wait", "/__admin/clock"]) {
    const wire = await Wire.to(toy.server.port);
    await wire.send(post(path, 100) + "some");
    if (!/wait|admin/.test(path)) await wire.answer();
    wire.close();
  }
  toy.world.gate.resolve();
  await until(() => toy.over.length === 4, "every exchange is over");
  const response = await fetch(`${toy.server.url}/__admin/health`);
  assertEquals((await response.json()).status, "ok");
});

Deno.test("client gone: bytes that are on their way are no longer read", async () => {
  await using toy = await listeningToy();
  const wire = await Wire.to(toy.server.port);
  await wire.send("GET /toy/drip HTTP/1.1\r\nHost: localhost\r\n\r\n");
  await until(() => toy.over.length === 1, "the answer is made");
  wire.close();
  // The server hears of it while it waits for the next chunk.
  await new Promise((resolve) => setTimeout(resolve, 30));
  toy.world.gate.resolve();
  await until(() => toy.world.cancelled, "the source is cancelled");
});

Deno.test("client gone: it may leave while the server waits for it to read", async () => {
  await using toy = await listeningToy();
  toy.world.gate.resolve();
  const wire = await Wire.to(toy.server.port);
  await wire.send("GET /toy/drip HTTP/1.1\r\nHost: localhost\r\n\r\n");
  await wire.answer("HEAD");
  await new Promise((resolve) => setTimeout(resolve, 30));
  assertEquals(toy.world.cancelled, false);
  wire.close();
  await until(() => toy.world.cancelled, "the source is cancelled");
});

Deno.test("client gone: one that only stops sending gets no answer either, and its connection is closed", async () => {
  await using toy = await listeningToy();
  using wire = await Wire.to(toy.server.port);
  await wire.send(post("/toy/files", 100) + "some");
  await until(() => toy.mock.sandboxes.get("default")!.journal.count === 1, "the upload runs");
  await wire.finish();
  assertEquals(await wire.answer(), undefined);
  assertMatch(toy.over[0]?.aborted ?? "", /before its body was complete/);
});

Deno.test("front: a source that fails half-way breaks the connection off, so that no one takes it for the whole", async () => {
  await using toy = await listeningToy();
  using wire = await Wire.to(toy.server.port);
  toy.world.gate.promise.catch(() => {});
  await wire.send("GET /toy/drip HTTP/1.1\r\nHost: localhost\r\n\r\n");
  await until(() => toy.over.length === 1, "the answer is made");
  toy.world.gate.reject(new Error("no more"));
  await assertRejects(() => wire.answer(), Error, "ended inside an answer");
});
