import { assertEquals, assertStringIncludes } from "@std/assert";
import { createMockOf, type Mock } from "../mock.ts";
import { call, fields } from "../testdata/admin_call.ts";
import { createToy } from "../testdata/toy_provider.ts";

const HOOK = "http://127.0.0.1:9/hook";

/** A mock whose toy calls, at the moment 1000; and the bodies that it called with. */
function calling(): { mock: Mock; bodies: string[] } & AsyncDisposable {
  const bodies: string[] = [];
  const provider = {
    ...createToy().provider,
    callbacks: {
      headers: () => [["X-Toy", "signed"]] as const,
      accepts: (status: number) => status === 200,
      retriesMs: [],
    },
  };
  const mock = createMockOf([provider], "1.2.3", {
    now: 1_000,
    async deliver(request) {
      bodies.push(await request.text());
      return new Response(null, { status: bodies.at(-1)?.startsWith("bad") ? 500 : 200 });
    },
  });
  return { mock, bodies, [Symbol.asyncDispose]: () => mock.close() };
}

Deno.test("admin webhooks: one is registered, listed and taken away", async () => {
  await using toy = calling();
  const webhook = {
    id: "webhook-1",
    provider: "toy",
    url: HOOK,
    duplicates: 1,
    outOfOrder: false,
    sandbox: "default",
  };
  const made = await call(toy.mock, "POST", "/webhooks", { provider: "toy", url: HOOK, duplicates: 1 });
  assertEquals(made, { status: 201, body: webhook });
  assertEquals((await call(toy.mock, "GET", "/webhooks")).body, { webhooks: [webhook] });
  assertEquals(await call(toy.mock, "DELETE", "/webhooks/webhook-1"), { status: 200, body: webhook });
  assertEquals((await call(toy.mock, "GET", "/webhooks?sandbox=default")).body, { webhooks: [] });
  const gone = await call(toy.mock, "DELETE", "/webhooks/webhook-1");
  assertEquals([gone.status, gone.body.error], [404, 'Sandbox "default" has no webhook "webhook-1".']);
});

Deno.test("admin webhooks: what is wrong with one is refused by field", async () => {
  await using toy = calling();
  const malformed = await call(toy.mock, "POST", "/webhooks", { url: 1, duplicates: 0.5, hook: "x" });
  assertEquals([malformed.status, fields(malformed)], [400, ["provider", "url", "duplicates", "hook"]]);
  const refused = await call(toy.mock, "POST", "/webhooks", { provider: "meta", url: "nowhere" });
  assertEquals([refused.status, fields(refused)], [400, ["provider", "url"]]);
  assertStringIncludes(String(refused.body.error), "Those that do: toy.");
});

Deno.test("admin deliveries: moving the clock delivers, and the log has every attempt", async () => {
  await using toy = calling();
  const { webhooks } = toy.mock.sandboxes.get("default")!;
  await call(toy.mock, "POST", "/webhooks", { provider: "toy", url: HOOK });
  webhooks.publish("toy", [{ kind: "good", body: "good", at: 2_000 }, { kind: "bad", body: "bad", at: 3_000 }]);
  const list = async (query = "") => {
    const { body } = await call(toy.mock, "GET", `/webhooks/deliveries?settled=true${query}`);
    return (body.deliveries as { kind: string; state: string }[]).map(({ kind, state }) => `${kind} ${state}`);
  };
  assertEquals([await list(), toy.bodies], [["good waiting", "bad waiting"], []]);
  await call(toy.mock, "POST", "/clock", { advanceMs: 2_000 });
  assertEquals([await list(), toy.bodies], [["good delivered", "bad given-up"], ["good", "bad"]]);
  assertEquals(await list("&state=given-up"), ["bad given-up"]);
  assertEquals(await list("&kind=good&provider=toy&webhook=webhook-1&sandbox=default"), ["good delivered"]);
  assertEquals(await list("&limit=1"), ["bad given-up"]);
  const unknown = await call(toy.mock, "GET", "/webhooks/deliveries?state=lost&settled=no");
  assertEquals([unknown.status, fields(unknown)], [400, ["state", "settled"]]);
  await call(toy.mock, "DELETE", "/webhooks/webhook-1");
  assertEquals(await list("&webhook=webhook-1&kind=good"), ["good delivered"]);
});

Deno.test("admin deliveries: a webhook or provider that is not there is refused, with those that are", async () => {
  await using toy = calling();
  const path = "/webhooks/deliveries?webhook=zz&provider=zz";
  const none = await call(toy.mock, "GET", path);
  assertEquals([none.status, none.body.problems], [400, [
    { field: "provider", problem: 'there is no "zz". There are: toy.' },
    { field: "webhook", problem: 'there is no "zz". None is registered.' },
  ]]);
  await call(toy.mock, "POST", "/webhooks", { provider: "toy", url: HOOK });
  const unknown = await call(toy.mock, "GET", path);
  assertStringIncludes(String(unknown.body.error), 'webhook: there is no "zz". There are: webhook-1.');
  await toy.mock.sandbox({ id: "mine" });
  const elsewhere = await call(toy.mock, "GET", "/webhooks/deliveries?webhook=webhook-1&sandbox=mine");
  assertEquals([elsewhere.status, fields(elsewhere)], [400, ["webhook"]]);
});

Deno.test("admin deliveries: one is made again, with the same bytes", async () => {
  await using toy = calling();
  await call(toy.mock, "POST", "/webhooks", { provider: "toy", url: HOOK });
  toy.mock.sandboxes.get("default")!.webhooks.publish("toy", [{ kind: "good", body: "good", at: 1_000 }]);
  const { body } = await call(toy.mock, "GET", "/webhooks/deliveries?settled=true");
  assertEquals(body.deliveries, [{
    id: "delivery-1",
    webhook: "webhook-1",
    provider: "toy",
    url: HOOK,
    kind: "good",
    body: "good",
    state: "delivered",
    dueAt: null,
    attempts: [{ at: 1_000, headers: [["X-Toy", "signed"]], status: 200, problem: null }],
    sandbox: "default",
  }]);
  const again = await call(toy.mock, "POST", "/webhooks/deliveries/delivery-1/redeliver");
  assertEquals([again.status, (again.body.attempts as unknown[]).length, toy.bodies], [200, 2, ["good", "good"]]);
  const none = await call(toy.mock, "POST", "/webhooks/deliveries/delivery-9/redeliver");
  assertEquals([none.status, none.body.error], [404, 'Sandbox "default" has no delivery "delivery-9".']);
});

Deno.test("admin deliveries: no secret of the sandbox is shown, and each sandbox has its own", async () => {
  await using toy = calling();
  const box = await toy.mock.sandbox({ id: "mine" });
  await call(toy.mock, "POST", "/webhooks", { sandbox: "mine", provider: "toy", url: HOOK });
  const secret = box.credentials.toy!.token!;
  box.webhooks.publish("toy", [{ kind: "good", body: `good ${secret}`, at: 1_000 }]);
  const { body } = await call(toy.mock, "GET", "/webhooks/deliveries?settled=true");
  assertEquals((body.deliveries as { sandbox: string }[]).map(({ sandbox }) => sandbox), ["mine"]);
  assertEquals(toy.bodies, [`good ${secret}`]);
  assertEquals(JSON.stringify(body).includes(secret), false);
  assertEquals((await call(toy.mock, "GET", "/webhooks/deliveries?sandbox=default")).body, { deliveries: [] });
});
