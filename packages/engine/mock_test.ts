import { assertEquals, assertMatch, assertRejects, assertStringIncludes, assertThrows } from "@std/assert";
import type { Exchange } from "./exchange.ts";
import { createMockOf, type Mock, type MockOptions } from "./mock.ts";
import { SettingsError } from "./settings.ts";
import { incoming, lostBody } from "./testdata/incoming.ts";
import { createToy, type ToyWorld } from "./testdata/toy_provider.ts";
import { marked, spooled } from "./testdata/spooled.ts";

function toyMock(options: MockOptions = {}): { mock: Mock; world: ToyWorld; journal: () => readonly Exchange[] } {
  const { provider, worlds } = createToy();
  const mock = createMockOf([provider], "0.1.0", options);
  return { mock, world: worlds[0]!, journal: () => mock.sandboxes.get("default")!.journal.find() };
}

const ask = (mock: Mock, path: string, init?: RequestInit) => mock.fetch(new Request(`http://localhost${path}`, init));

Deno.test("mock: a request that a provider claims is answered by it, and journaled", async () => {
  const { mock, journal } = toyMock({ now: 1_700_000_000_000 });
  const response = await ask(mock, "/toy/files", { method: "POST", body: "hello" });
  assertEquals([response.status, await response.json()], [200, { id: "f-1", size: 5 }]);
  const [exchange] = journal();
  assertEquals([exchange?.id, exchange?.at, exchange?.provider, exchange?.operation, exchange?.answer?.status], [
    "default-1",
    1_700_000_000_000,
    "toy",
    "toy.files.upload",
    200,
  ]);
});

Deno.test("mock: a real host name names the provider, whatever the path", async () => {
  const { mock } = toyMock();
  assertEquals((await mock.fetch(new Request("https://api.toy.example/x/echo"))).status, 200);
});

Deno.test("mock: a real host name goes before what another provider makes of the path", async () => {
  const { provider: toy } = createToy();
  const { provider } = createToy();
  const contract = { ...provider.contract, name: "greedy", hosts: ["greedy.example"] };
  const mock = createMockOf([{ ...provider, contract, claims: () => true }, toy], "0.1.0");
  const owner = async (url: string) => {
    await mock.fetch(new Request(url));
    return mock.sandboxes.get("default")!.journal.find().at(-1)?.provider;
  };
  assertEquals(await owner("https://api.toy.example/toy/echo"), "toy");
  assertEquals(await owner("http://localhost/toy/echo"), "greedy");
});

Deno.test("mock: a refusal is the provider's own, and the journal has its catalogue id and trace", async () => {
  const { mock, journal } = toyMock();
  const headers = { Authorization: "Bearer nobody" };
  const response = await ask(mock, "/toy/files", { method: "POST", headers, body: "x" });
  assertEquals([response.status, await response.json()], [401, { code: 1, message: "token nobody is not known" }]);
  assertEquals(journal()[0]?.error?.entry.id, "toy.token-wrong");
  assertEquals(journal()[0]?.refusedAt, { check: "token", passed: false, reason: '"nobody" is not the token' });
});

Deno.test("mock: a path that no provider claims gets a 404 that names what is served, and is journaled", async () => {
  const { mock, journal } = toyMock();
  const response = await ask(mock, "/nobody/here", { method: "PUT" });
  assertEquals([response.status, response.headers.get("x-wamock")], [404, "no-provider"]);
  assertEquals(await response.json(), {
    error: "No served provider has PUT /nobody/here.",
    served: ["POST /toy/files", "GET /toy/files/{id}"],
    admin: "/__admin/health",
  });
  assertEquals([journal()[0]?.provider, journal()[0]?.answer?.status], [undefined, 404]);
});

Deno.test("mock: an error that is no refusal is a 500 that owns up, and is journaled as wamock's bug", async () => {
  const { mock, journal } = toyMock();
  const response = await ask(mock, "/toy/broken");
  assertEquals([response.status, response.headers.get("x-wamock")], [500, "internal-error"]);
  assertStringIncludes(await response.text(), "a bug of wamock: Error: the toy broke");
  assertEquals([journal()[0]?.answer?.status, journal()[0]?.error], [500, undefined]);
  assertMatch(journal()[0]?.refusedAt?.reason ?? "", /^this is a bug of wamock: Error: the toy broke/);
});

Deno.test("mock: when the body is lost there is no answer, and the journal says why", async () => {
  const { mock, journal } = toyMock();
  assertEquals(await mock.handle(incoming("POST", "/toy/files", { body: lostBody() })), undefined);
  assertEquals(journal()[0]?.answer, undefined);
  assertMatch(journal()[0]?.aborted ?? "", /client closed the connection/);
});

Deno.test("mock: what the journal keeps of a request is without its body, however the exchange ended", async () => {
  const { mock, journal } = toyMock();
  for (const path of ["/toy/echo", "/toy/refuse", "/toy/broken", "/nobody"]) {
    await mock.handle(incoming("POST", path, { body: "hello" }));
  }
  await mock.handle(incoming("POST", "/toy/echo", { body: lostBody() }));
  assertEquals(journal().map(({ incoming }) => incoming.body), Array(5).fill(undefined));
  assertEquals(JSON.parse(String(journal()[0]?.answer?.body)).body, "hello");
});

Deno.test("mock: fetch rejects when the body is lost, as a real fetch does", async () => {
  const { mock } = toyMock();
  const body = new ReadableStream({ pull: (controller) => controller.error(new Error("gone")) });
  await assertRejects(
    () => ask(mock, "/toy/files", { method: "POST", body }),
    DOMException,
    "body ended with an error",
  );
});

Deno.test("mock: exchanges are numbered in the order of their beginning", async () => {
  const { mock, world, journal } = toyMock();
  const first = ask(mock, "/toy/wait");
  await ask(mock, "/toy/echo");
  world.gate.resolve();
  await first;
  assertEquals(journal().map(({ id, incoming }) => [id, incoming.url.pathname]), [
    ["default-1", "/toy/wait"],
    ["default-2", "/toy/echo"],
  ]);
});

Deno.test("mock: onExchange hears of every exchange with a provider when it is over, and of none with the admin API", async () => {
  const { mock } = toyMock();
  const heard: unknown[] = [];
  mock.onExchange = (exchange) => heard.push(exchange.answer?.status ?? exchange.aborted?.slice(0, 10));
  await ask(mock, "/toy/echo");
  await ask(mock, "/nobody");
  await ask(mock, "/__admin/health");
  await mock.handle(incoming("POST", "/toy/files", { body: lostBody() }));
  assertEquals(heard, [200, 404, "the client"]);
});

Deno.test("mock: its clock runs on what it is given, or stands where it is told", () => {
  let time = 5;
  const running = toyMock({ now: () => time }).world.sandbox.clock;
  time = 9;
  assertEquals([running.now(), running.frozen], [9, false]);
  const standing = toyMock({ now: 42 }).world.sandbox.clock;
  assertEquals([standing.now(), standing.frozen], [42, true]);
});

Deno.test("mock: it begins with the settings that it is given, or is not made when they do not fit", () => {
  const { settings } = toyMock({ settings: { limits: { "toy.max-bytes": 7 } } }).world.sandbox;
  assertEquals(settings.limit("toy.max-bytes"), 7);
  assertThrows(() => toyMock({ settings: { limits: { "toy.speed": 7 } } }), SettingsError, "toy.speed");
});

Deno.test("mock: closing it frees every temporary file", async () => {
  const { marker, bytes } = marked(9 * 1024 * 1024);
  {
    await using mock = toyMock().mock;
    await ask(mock, "/toy/files", { method: "POST", body: bytes });
    assertEquals(spooled(marker).length, 1);
  }
  assertEquals(spooled(marker), []);
});
