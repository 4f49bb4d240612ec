import { assertEquals, assertRejects, assertThrows } from "@std/assert";
import type { Mock } from "../mock.ts";
import { ProblemsError } from "../problem.ts";
import { createMockOf } from "../mock.ts";
import { toyMock } from "../testdata/admin_call.ts";
import { incoming, lostBody } from "../testdata/incoming.ts";
import { createToy } from "../testdata/toy_provider.ts";
import { WaitError } from "./requests.ts";

const ask = (mock: Mock, target: string, token = "") =>
  mock.handle(incoming("POST", target, { headers: { Authorization: `Bearer ${token}` } }));

const FOREVER = { timeoutMs: 600_000 };

Deno.test("requests: waiting ends with the exchange that is still missing, and counts those before", async () => {
  const mock = toyMock();
  await ask(mock, "/toy/echo?n=1");
  const waiting = mock.requests.wait({ path: "/toy/echo" }, { count: 2, ...FOREVER });
  await ask(mock, "/toy/refuse");
  await ask(mock, "/toy/echo?n=2");
  assertEquals((await waiting).map(({ incoming }) => incoming.url.search), ["?n=1", "?n=2"]);
  assertEquals((await mock.requests.wait({ path: "/toy/echo" }, FOREVER)).length, 2);
});

Deno.test("requests: one that runs does not count before it is over", async () => {
  const { provider, worlds } = createToy();
  const mock = createMockOf([provider], "1");
  const running = ask(mock, "/toy/wait");
  assertEquals(mock.requests.verify({ match: { path: "/toy/wait" }, never: true }).verified, true);
  const waiting = mock.requests.wait({ path: "/toy/wait" }, FOREVER);
  worlds[0]!.gate.resolve();
  await running;
  assertEquals((await waiting)[0]?.answer?.status, 200);
});

Deno.test("requests: one that was never answered is over as well", async () => {
  const mock = toyMock();
  const waiting = mock.requests.wait({ path: "/toy/files" }, FOREVER);
  await mock.handle(incoming("POST", "/toy/files", { body: lostBody() }));
  assertEquals((await waiting)[0]?.answer, undefined);
});

Deno.test("requests: when time runs out it is told how many there were, and what came nearest", async () => {
  const mock = toyMock();
  await ask(mock, "/toy/echo");
  const wait = () => mock.requests.wait({ path: "/toy/echos" }, { timeoutMs: 1 });
  const { message, count, nearest } = await assertRejects(wait, WaitError);
  assertEquals([count, nearest.map(({ id }) => id)], [0, ["default-1"]]);
  assertEquals(
    message,
    "Failed to see 1 matching in 1 ms: there were 0. " +
      'The nearest is default-1: path is "/toy/echo", and "/toy/echos" was expected: they differ from character 10 on.',
  );
});

Deno.test("requests: closing the mock ends every wait, as when time runs out", async () => {
  const mock = toyMock();
  const waiting = assertRejects(() => mock.requests.wait({}, FOREVER), WaitError);
  await mock.close();
  assertEquals((await waiting).count, 0);
});

Deno.test("requests: one sandbox's are held apart where it is named, and a box looks at its own alone", async () => {
  const mock = toyMock();
  const box = await mock.sandbox({ id: "box" });
  const { token = "" } = box.credentials.toy!;
  const waiting = box.wait({}, FOREVER);
  await ask(mock, "/toy/echo");
  await ask(mock, "/toy/echo", token);
  assertEquals((await waiting).map(({ sandbox }) => sandbox.id), ["box"]);
  assertEquals(mock.requests.verify({ exactly: 2 }).verified, true);
  assertEquals(mock.requests.verify({ match: { sandbox: "default" }, exactly: 1 }).verified, true);
  assertEquals(box.verify({ exactly: 1 }).verified, true);
  assertEquals(box.verify({ inOrder: [{ path: "/toy/echo" }, { path: "/toy/echo" }] }).count, 1);
});

Deno.test("requests: what there is not is refused, and so is a sandbox that is not there", async () => {
  const mock = toyMock();
  const wrong = { operation: "toy.nothing", sandbox: "none" };
  const { problems } = assertThrows(() => mock.requests.verify({ match: wrong, inOrder: [{}, wrong] }), ProblemsError);
  assertEquals(problems.map(({ field }) => field), [
    "match.sandbox",
    "match.operation",
    "inOrder.1.sandbox",
    "inOrder.1.operation",
  ]);
  await assertRejects(() => mock.requests.wait(wrong), ProblemsError, "match.operation");
});

Deno.test("requests: what the journal has dropped cannot be looked at, and that is told", async () => {
  const mock = toyMock({ settings: { journal: { entries: 2 } } });
  for (let n = 0; n < 5; n++) await ask(mock, "/toy/echo");
  const { verified, count, dropped } = mock.requests.verify({ match: { path: "/toy/echo" }, exactly: 2 });
  assertEquals([verified, count, dropped], [true, 2, 3]);
});
