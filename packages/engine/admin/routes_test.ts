import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { Exchange, type ExchangeView } from "../exchange.ts";
import type { Mock } from "../mock.ts";
import type { Sandbox } from "../sandbox.ts";
import { DEFAULT_JOURNAL } from "../settings.ts";
import { call, fields, toyMock } from "../testdata/admin_call.ts";
import { incoming } from "../testdata/incoming.ts";
import { toyContract } from "../testdata/toy_provider.ts";

Deno.test("admin clock: it is read, stopped, set, moved and let go", async () => {
  let time = 1_000;
  const mock = toyMock({ now: () => time });
  const set = async (body: unknown) => (await call(mock, "POST", "/clock", body)).body;
  assertEquals((await call(mock, "GET", "/clock")).body, { now: 1_000, frozen: false });
  assertEquals(await set({ freeze: true }), { now: 1_000, frozen: true });
  time = 2_000;
  assertEquals(await set({ advanceMs: 5 }), { now: 1_005, frozen: true });
  assertEquals(await set({ freeze: 0 }), { now: 0, frozen: true });
  assertEquals(await set({ freeze: 70_000, advanceMs: -1 }), { now: 69_999, frozen: true });
  assertEquals(await set({ freeze: false }), { now: 2_000, frozen: false });
  assertEquals(await set({ offsetMs: 100 }), { now: 2_100, frozen: false });
  assertEquals(await set({ offsetMs: 0 }), { now: 2_000, frozen: false });
  assertEquals(await set({ offsetMs: -100, freeze: true }), { now: 1_900, frozen: true });
  assertEquals((await call(mock, "GET", "/clock?sandbox=default")).body, { now: 1_900, frozen: true });
});

Deno.test("admin sandboxes: one shows its credentials and fixtures, by provider", async () => {
  const mock = toyMock({ credentials: { toy: { token: "t" } } });
  assertEquals(await call(mock, "GET", "/sandboxes/default"), {
    status: 200,
    body: {
      id: "default",
      providers: { toy: { token: "t", fileUrl: "/toy/files/f-0" } },
      fixtures: { toy: { otherFile: "f-0" } },
    },
  });
});

Deno.test("admin sandboxes: every route that takes one says when there is none of that name", async () => {
  const mock = toyMock();
  const calls: [string, string, unknown?][] = [
    ["GET", "/sandboxes/none"],
    ["DELETE", "/sandboxes/none"],
    ["POST", "/sandboxes/none/credentials", { provider: "toy", state: "expired" }],
    ["GET", "/clock?sandbox=none"],
    ["POST", "/clock", { sandbox: "none" }],
    ["GET", "/settings?sandbox=none"],
    ["PATCH", "/settings?sandbox=none", {}],
    ["GET", "/requests?sandbox=none"],
    ["DELETE", "/requests?sandbox=none"],
    ["POST", "/requests/wait", { match: { sandbox: "none" } }],
    ["POST", "/requests/verify", { match: { sandbox: "none" } }],
    ["POST", "/requests/verify", { inOrder: [{ sandbox: "none" }] }],
  ];
  for (const [method, path, body] of calls) {
    const told = await call(mock, method, path, body);
    assertEquals([told.status, told.body.error], [404, 'There is no sandbox "none". There are: default.'], path);
  }
});

Deno.test("admin sandboxes: one is made, listed with the others, and taken away with what was asked in it", async () => {
  const mock = toyMock();
  const made = await call(mock, "POST", "/sandboxes", { id: "mine", credentials: { toy: { token: "t" } } });
  assertEquals(made, {
    status: 201,
    body: {
      id: "mine",
      providers: { toy: { token: "t", fileUrl: "/toy/files/f-0" } },
      fixtures: { toy: { otherFile: "f-0" } },
    },
  });
  const ids = async () =>
    ((await call(mock, "GET", "/sandboxes")).body.sandboxes as { id: string }[]).map(({ id }) => id);
  assertEquals((await call(mock, "GET", "/sandboxes/mine")).body, made.body);
  assertEquals(await ids(), ["default", "mine"]);
  await mock.handle(incoming("POST", "/toy/files", { headers: { Authorization: "Bearer t" }, body: "x" }));
  const { status, body } = await call(mock, "DELETE", "/sandboxes/mine");
  const exchanges = body.exchanges as ExchangeView[];
  assertEquals([status, exchanges.map(({ id, sandbox }) => [id, sandbox])], [200, [["mine-1", "mine"]]]);
  assertEquals(await ids(), ["default"]);
});

Deno.test("admin sandboxes: one needs nothing given, and what cannot be had is refused by field", async () => {
  const mock = toyMock();
  assertEquals((await call(mock, "POST", "/sandboxes")).body.id, "sandbox-1");
  const refused = await call(mock, "POST", "/sandboxes", {
    settings: { dialects: { "toy.mood": "sad" }, limits: { x: 1 } },
  });
  assertEquals([refused.status, fields(refused)], [400, ["settings.dialects.toy.mood", "settings.limits.x"]]);
  const malformed = await call(mock, "POST", "/sandboxes", { id: 1, seeds: "x" });
  assertEquals([malformed.status, fields(malformed)], [400, ["id", "seeds"]]);
});

Deno.test("admin sandboxes: the default one stays", async () => {
  const told = await call(toyMock(), "DELETE", "/sandboxes/default");
  assertEquals(told.status, 409);
  assertStringIncludes(String(told.body.error), "stays");
});

Deno.test("admin credentials: one is made in the state that is asked for, and the good one stays", async () => {
  const mock = toyMock();
  const { status, body } = await call(mock, "POST", "/sandboxes/default/credentials", {
    provider: "toy",
    state: "expired",
  });
  assertEquals([status, body.provider, body.state, body.fileUrl], [201, "toy", "expired", "/toy/files/f-0"]);
  assertMatch(String(body.token), /^[0-9a-f]{16}$/);
  const shown = (await call(mock, "GET", "/sandboxes/default")).body;
  assertEquals(shown.providers, mock.credentials);
  assertEquals(body.token === mock.credentials.toy!.token, false);
});

Deno.test("admin credentials: a provider or state that is not there is refused by field, with those that are", async () => {
  const mock = toyMock();
  const ask = (body: unknown) => call(mock, "POST", "/sandboxes/default/credentials", body);
  const noProvider = await ask({ provider: "meta", state: "expired" });
  assertEquals([noProvider.status, fields(noProvider)], [400, ["provider"]]);
  assertStringIncludes(String(noProvider.body.error), "Served: toy");
  const noState = await ask({ provider: "toy", state: "tired" });
  assertEquals([noState.status, fields(noState)], [400, ["state"]]);
  assertStringIncludes(String(noState.body.error), "States: expired");
  assertEquals(fields(await ask({})), ["provider", "state"]);
});

Deno.test("admin settings: they are read, and changed all or not at all", async () => {
  const mock = toyMock();
  const standard = {
    dialects: { "toy.mood": "kind" },
    limits: { "toy.max-bytes": 1000 },
    journal: DEFAULT_JOURNAL,
    magic: true,
    mediaUrlHost: "as-addressed",
  };
  assertEquals((await call(mock, "GET", "/settings")).body, standard);
  const refused = await call(mock, "PATCH", "/settings", {
    dialects: { "toy.mood": "curt" },
    limits: { "toy.max-bytes": -1, "toy.speed": 1 },
  });
  assertEquals([refused.status, fields(refused)], [400, ["limits.toy.max-bytes", "limits.toy.speed"]]);
  assertEquals((await call(mock, "GET", "/settings")).body, standard);
  const changed = await call(mock, "PATCH", "/settings?sandbox=default", { dialects: { "toy.mood": "curt" } });
  assertEquals(changed, { status: 200, body: { ...standard, dialects: { "toy.mood": "curt" } } });
});

async function exchanges(mock: Mock, query = ""): Promise<ExchangeView[]> {
  return (await call(mock, "GET", `/requests${query}`)).body.exchanges as ExchangeView[];
}

Deno.test("admin requests: exchanges are listed oldest first, and picked by query", async () => {
  const mock = toyMock();
  await mock.handle(incoming("POST", "/toy/files", { body: "hello" }));
  await call(mock, "POST", "/clock", { advanceMs: 1_000 });
  await mock.handle(incoming("POST", "/toy/refuse"));
  await mock.handle(incoming("GET", "/nobody"));
  const picked = async (query: string) => (await exchanges(mock, query)).map(({ id }) => id.replace("default-", ""));
  assertEquals(await picked(""), ["1", "2", "3"]);
  assertEquals(await picked("?provider=toy"), ["1", "2"]);
  assertEquals(await picked("?operation=toy.files.upload"), ["1"]);
  assertEquals(await picked("?status=413"), ["2"]);
  assertEquals(await picked("?error=toy.too-large"), ["2"]);
  assertEquals(await picked("?since=2000"), ["2", "3"]);
  assertEquals(await picked("?limit=1"), ["3"]);
  assertEquals(await picked("?sandbox=default&provider=toy&limit=1"), ["2"]);
});

Deno.test("admin requests: a query that names what there is not is refused, where an empty list would mislead", async () => {
  const told = await call(toyMock(), "GET", "/requests?provider=nobody&operation=toy.files.burn&error=toy.none");
  assertEquals([told.status, fields(told)], [400, ["provider", "operation", "error"]]);
});

Deno.test("admin requests: those of every sandbox are listed together, by time", async () => {
  const mock = toyMock();
  const first = mock.sandboxes.get("default")!;
  await mock.sandbox({ id: "second" });
  const second = mock.sandboxes.get("second")!;
  const times: [Sandbox, number][] = [[first, 10], [first, 40], [second, 20], [second, 30]];
  for (const [sandbox, at] of times) {
    sandbox.journal.begin(new Exchange(`${sandbox.id}-${at}`, at, sandbox, incoming("GET", "/"), undefined));
  }
  const ids = async (query: string) => (await exchanges(mock, query)).map(({ id }) => id);
  assertEquals(await ids(""), ["default-10", "second-20", "second-30", "default-40"]);
  assertEquals(await ids("?limit=2"), ["second-30", "default-40"]);
  assertEquals(await ids("?sandbox=second&limit=1"), ["second-30"]);
});

Deno.test("admin requests: there is no secret in them, not even one made since", async () => {
  const mock = toyMock();
  const made = await call(mock, "POST", "/sandboxes/default/credentials", { provider: "toy", state: "expired" });
  const token = String(made.body.token);
  const headers = { Authorization: `Bearer ${token}` };
  await mock.handle(incoming("POST", `/toy/files?token=${token}&x=${token}`, { headers, body: "x" }));
  const [exchange] = await exchanges(mock);
  assertEquals(exchange?.response?.status, 401);
  assertEquals(exchange?.request.headers, [["Authorization", `Bearer ${token.slice(0, 4)}…(16 characters)`]]);
  assertEquals(JSON.stringify(exchange).includes(token), false);
});

Deno.test("admin errors and facts: each carries its provider and evidence", async () => {
  const mock = toyMock();
  const { errors } = (await call(mock, "GET", "/errors")).body as { errors: Record<string, unknown>[] };
  assertEquals(errors.map(({ provider, id, reach }) => [provider, id, reach]), [
    ["toy", "toy.token-wrong", "request"],
    ["toy", "toy.busy", "injection"],
    ["toy", "toy.too-large", "unserved"],
  ]);
  assertEquals(errors[0]?.evidence, { level: "assumed", sources: [] });
  const facts = toyContract.facts.map((fact) => ({ provider: "toy", ...fact }));
  assertEquals((await call(mock, "GET", "/facts?provider=toy")).body, { facts });
  const limits = toyContract.limits.map((limit) => ({ provider: "toy", ...limit }));
  assertEquals((await call(mock, "GET", "/limits?provider=toy")).body, { limits });
  const dialects = toyContract.dialects.map((dialect) => ({ provider: "toy", ...dialect }));
  assertEquals((await call(mock, "GET", "/dialects?provider=toy")).body, { dialects });
});

Deno.test("admin errors and facts: a provider that is not served is named", async () => {
  for (const path of ["/errors?provider=meta", "/facts?provider=meta", "/limits?provider=meta"]) {
    const told = await call(toyMock(), "GET", path);
    assertEquals([told.status, told.body.error], [404, '"meta" is not served. Served: toy.'], path);
  }
});

Deno.test("admin OpenAPI: there is a document for each provider and for the admin API, and for nothing else", async () => {
  const mock = toyMock({ magic: false });
  const toy = await call(mock, "GET", "/openapi/toy.json");
  assertEquals(toy.body.info, { title: "Toy", version: "1.2.3" });
  assertEquals((await call(mock, "GET", "/openapi/admin.json")).status, 200);
  const none = await call(mock, "GET", "/openapi/meta.json");
  assertEquals(none.status, 404);
  assertStringIncludes(String(none.body.error), "toy.json");
});

Deno.test("admin clock: a time that no date has is refused, and names the field", async () => {
  const mock = toyMock();
  const told = await call(mock, "POST", "/clock", { advanceMs: 9e15 });
  assertEquals([told.status, fields(told)], [400, ["advanceMs"]]);
  assertEquals((await call(mock, "GET", "/clock")).body, { now: 1_000, frozen: true });
});

Deno.test("admin requests: they are waited for, and 408 says what came nearest when time runs out", async () => {
  const mock = toyMock();
  const waiting = call(mock, "POST", "/requests/wait", { match: { path: "/toy/echo" }, timeoutMs: 600_000 });
  await mock.handle(incoming("POST", "/toy/echo"));
  const { status, body } = await waiting;
  assertEquals([status, (body.exchanges as ExchangeView[]).map(({ id }) => id)], [200, ["default-1"]]);
  const late = await call(mock, "POST", "/requests/wait", { match: { path: "/toy/echo" }, count: 2, timeoutMs: 1 });
  assertEquals([late.status, late.body.count, late.body.nearest], [408, 1, []]);
  assertStringIncludes(String(late.body.error), "there were 1");
});

Deno.test("admin requests: they are verified, and a wrong expectation gets the nearest and the first difference", async () => {
  const mock = toyMock();
  await mock.handle(incoming("POST", "/toy/echo?mode=fast"));
  const verify = (body: unknown) => call(mock, "POST", "/requests/verify", body);
  assertEquals(await verify({ match: { path: "/toy/echo" }, exactly: 1 }), {
    status: 200,
    body: { verified: true, count: 1, nearest: [] },
  });
  assertEquals((await verify({ match: { path: "/toy/echo", query: { mode: "slow" } } })).body, {
    verified: false,
    count: 0,
    nearest: [{
      id: "default-1",
      sandbox: "default",
      method: "POST",
      target: "/toy/echo?mode=fast",
      operation: null,
      status: 200,
      why: 'query.mode is "fast", and "slow" was expected: they differ from character 1 on',
      differences: [{ field: "query.mode", expected: "slow", actual: "fast", at: 0 }],
    }],
  });
});

Deno.test("admin requests: an expectation that cannot be read is refused by field", async () => {
  const mock = toyMock();
  const refused: [string, unknown, string[]][] = [
    ["/requests/wait", {}, ["match"]],
    ["/requests/wait", { match: {}, count: 0, timeoutMs: 1e9 }, ["count", "timeoutMs"]],
    ["/requests/wait", { match: { opration: "x" } }, ["match.opration"]],
    ["/requests/wait", { match: { operation: "toy.nothing" } }, ["match.operation"]],
    ["/requests/wait", { match: { path: { contain: "x" } } }, ["match.path"]],
    ["/requests/verify", { match: { body: { pattern: "(" } } }, ["match.body.pattern"]],
    ["/requests/verify", { never: true, exactly: 1 }, ["never"]],
    ["/requests/verify", { atLeast: 1, inOrder: [{}] }, ["inOrder"]],
    ["/requests/verify", { inOrder: [] }, ["inOrder"]],
    ["/requests/verify", { never: false, exactly: -1 }, ["exactly", "never"]],
  ];
  for (const [path, body, expected] of refused) {
    const told = await call(mock, "POST", path, body);
    assertEquals([told.status, fields(told)], [400, expected], JSON.stringify(body));
  }
});

Deno.test("admin requests: they are forgotten in one sandbox, or in all", async () => {
  const mock = toyMock();
  await mock.sandbox({ id: "other", credentials: { toy: { token: "t" } } });
  const ask = async () => {
    await mock.handle(incoming("POST", "/toy/echo"));
    await mock.handle(incoming("POST", "/toy/echo", { headers: { Authorization: "Bearer t" } }));
  };
  const left = async () => (await exchanges(mock)).map(({ id }) => id);
  await ask();
  assertEquals(await call(mock, "DELETE", "/requests?sandbox=other"), { status: 200, body: {} });
  assertEquals(await left(), ["default-1"]);
  await ask();
  await call(mock, "DELETE", "/requests");
  assertEquals(await left(), []);
});
