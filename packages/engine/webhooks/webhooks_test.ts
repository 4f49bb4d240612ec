import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import { Clock } from "../clock.ts";
import { RandomStream } from "../random.ts";
import type { BoundCallbacks, CallAnswer, OutgoingCall } from "./callbacks.ts";
import type { Delivery } from "./delivery.ts";
import { WebhookError, type WebhookOptions } from "./webhook.ts";
import type { CallbackEvent } from "./event.ts";
import { Webhooks } from "./webhooks.ts";

const START = 1_000;
const URL_OF_MINE = "http://127.0.0.1:9/hook?mine=1";

const TOY: BoundCallbacks = {
  handshake: {
    query: (verifyToken) => ({ token: verifyToken, nonce: "42" }),
    judge: ({ nonce }, { status, body }) =>
      status === 200 && body === nonce ? undefined : `it answered ${status} "${body}".`,
  },
  headers: (body, now) => Promise.resolve([["X-Toy", `${body.length} bytes at ${now}`]]),
  accepts: (status) => status === 200,
  retriesMs: [0, 60_000],
};

const { handshake: _, ...MUTE } = TOY;

interface Toy extends AsyncDisposable {
  readonly webhooks: Webhooks;
  readonly clock: Clock;
  /** Every call that was made, as `<method> <body or query>`. */
  readonly calls: string[];
  readonly attempts: Delivery[];
}

interface ToyOptions {
  readonly answer?: (call: OutgoingCall) => CallAnswer | Promise<CallAnswer>;
  readonly toAnyHost?: boolean;
}

function toy({ answer = () => ({ status: 200, body: "" }), toAnyHost = false }: ToyOptions = {}): Toy {
  const clock = new Clock();
  clock.freeze(START);
  const calls: string[] = [];
  const attempts: Delivery[] = [];
  const webhooks = new Webhooks({
    clock,
    random: new RandomStream("toy"),
    callbacks: new Map([["toy", TOY], ["mute", MUTE]]),
    call: async (call) => {
      calls.push(`${call.method} ${call.body ?? call.url.search}`);
      return await answer(call);
    },
    toAnyHost,
    onAttempt: (delivery) => attempts.push(delivery),
  });
  return { webhooks, clock, calls, attempts, [Symbol.asyncDispose]: () => webhooks.close() };
}

function event(kind: string, at = START): CallbackEvent {
  return { kind, body: `<${kind}>`, at };
}

const register = ({ webhooks }: Toy, options: Partial<WebhookOptions> = {}) =>
  webhooks.register({ provider: "toy", url: URL_OF_MINE, ...options });

async function problemsOf(mine: Toy, options: Partial<WebhookOptions>): Promise<[string, string][]> {
  const error = await assertRejects(() => register(mine, options), WebhookError);
  return error.problems.map(({ field, problem }) => [field, problem]);
}

Deno.test("webhooks: what was published is delivered when the clock gets there, signed at that moment", async () => {
  await using mine = toy();
  const { id } = await register(mine);
  mine.webhooks.publish("toy", [event("sent", 2_000)]);
  await mine.webhooks.settled();
  assertEquals(mine.calls, []);
  assertEquals(mine.webhooks.deliveries().map(({ state, dueAt }) => [state, dueAt]), [["waiting", 2_000]]);
  mine.clock.advance(1_500);
  await mine.webhooks.settled();
  assertEquals(mine.calls, ["POST <sent>"]);
  assertEquals(mine.webhooks.deliveries(), [{
    id: "delivery-1",
    webhook: id,
    provider: "toy",
    url: URL_OF_MINE,
    kind: "sent",
    body: "<sent>",
    state: "delivered",
    dueAt: null,
    attempts: [{ at: 2_500, headers: [["X-Toy", "6 bytes at 2500"]], status: 200, problem: null }],
  }]);
});

Deno.test("webhooks: without a webhook, or for another provider, nothing is kept", async () => {
  await using mine = toy();
  mine.webhooks.publish("toy", [event("sent")]);
  await register(mine);
  mine.webhooks.publish("mute", [event("sent")]);
  await mine.webhooks.settled();
  assertEquals([mine.calls, mine.webhooks.deliveries()], [[], []]);
});

Deno.test("webhooks: calls to one URL are made one after the other, in order", async () => {
  const first = Promise.withResolvers<CallAnswer>();
  await using mine = toy({ answer: ({ body }) => body === "<1>" ? first.promise : { status: 200, body: "" } });
  await register(mine);
  mine.webhooks.publish("toy", [event("1"), event("2")]);
  await Promise.resolve();
  await new Promise((resolve) => setTimeout(resolve, 10));
  assertEquals(mine.calls, ["POST <1>"]);
  first.resolve({ status: 200, body: "" });
  await mine.webhooks.settled();
  assertEquals(mine.calls, ["POST <1>", "POST <2>"]);
});

Deno.test("webhooks: what fails is tried again by the sandbox's clock, and given up after the last time", async () => {
  await using mine = toy({ answer: () => ({ status: 503, body: "" }) });
  await register(mine);
  mine.webhooks.publish("toy", [event("sent")]);
  await mine.webhooks.settled();
  // At once, and again at once; then in a minute.
  assertEquals(mine.calls.length, 2);
  mine.clock.advance(59_999);
  await mine.webhooks.settled();
  assertEquals(mine.calls.length, 2);
  mine.clock.advance(1);
  await mine.webhooks.settled();
  const [delivery] = mine.webhooks.deliveries();
  assertEquals([mine.calls.length, delivery?.state, delivery?.dueAt], [3, "given-up", null]);
  assertEquals(delivery?.attempts.map(({ at, status, problem }) => [at, status, problem]), [
    [1_000, 503, "the answer 503 does not count as taken"],
    [1_000, 503, "the answer 503 does not count as taken"],
    [61_000, 503, "the answer 503 does not count as taken"],
  ]);
  mine.clock.advance(1e9);
  await mine.webhooks.settled();
  assertEquals(mine.calls.length, 3);
});

Deno.test("webhooks: a retry does not hold up what comes after it", async () => {
  await using mine = toy({ answer: ({ body }) => ({ status: body === "<bad>" ? 500 : 200, body: "" }) });
  await register(mine);
  mine.webhooks.publish("toy", [event("bad"), event("good", START + 1)]);
  mine.clock.advance(1);
  await mine.webhooks.settled();
  assertEquals(mine.webhooks.deliveries().map(({ kind, state }) => [kind, state]), [
    ["bad", "waiting"],
    ["good", "delivered"],
  ]);
});

Deno.test("webhooks: a call that gets no answer says why", async () => {
  const refused = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
  await using mine = toy({ answer: () => Promise.reject(refused) });
  await register(mine);
  mine.webhooks.publish("toy", [event("sent")]);
  await mine.webhooks.settled();
  const [first] = mine.webhooks.deliveries()[0]!.attempts;
  assertEquals([first?.status, first?.problem], [null, "no answer: ECONNREFUSED"]);
});

Deno.test("webhooks: duplicates have the same bytes, each a delivery of its own", async () => {
  await using mine = toy();
  await register(mine, { duplicates: 2 });
  mine.webhooks.publish("toy", [event("1"), event("2")]);
  await mine.webhooks.settled();
  assertEquals(mine.calls, ["POST <1>", "POST <1>", "POST <1>", "POST <2>", "POST <2>", "POST <2>"]);
  assertEquals(new Set(mine.webhooks.deliveries().map(({ id }) => id)).size, 6);
});

Deno.test("webhooks: out of order the last comes first, and none before it has happened", async () => {
  await using mine = toy();
  await register(mine, { outOfOrder: true });
  mine.webhooks.publish("toy", [event("sent", 2_000), event("delivered", 3_000), event("read", 3_500)]);
  assertEquals(mine.webhooks.deliveries().map(({ kind, dueAt }) => [kind, dueAt]), [
    ["read", 3_500],
    ["delivered", 4_000],
    ["sent", 5_000],
  ]);
  mine.clock.advance(10_000);
  await mine.webhooks.settled();
  assertEquals(mine.calls, ["POST <read>", "POST <delivered>", "POST <sent>"]);
});

Deno.test("webhooks: a delivery is made again at once, whatever became of it", async () => {
  let status = 500;
  await using mine = toy({ answer: () => ({ status, body: "" }) });
  await register(mine);
  mine.webhooks.publish("toy", [event("sent")]);
  await mine.webhooks.settled();
  status = 200;
  const again = await mine.webhooks.redeliver("delivery-1");
  assertEquals([again?.state, again?.dueAt, again?.attempts.length], ["delivered", null, 3]);
  // The retry that was planned is not made any more.
  mine.clock.advance(1e6);
  await mine.webhooks.settled();
  assertEquals(mine.calls.length, 3);
  status = 500;
  assertEquals((await mine.webhooks.redeliver("delivery-1"))?.state, "delivered");
  assertEquals(await mine.webhooks.redeliver("delivery-2"), undefined);
});

Deno.test("webhooks: a delivery that is not due yet may be made ahead of its time, and is then tried again later", async () => {
  let status = 500;
  await using mine = toy({ answer: () => ({ status, body: "" }) });
  await register(mine);
  mine.webhooks.publish("toy", [event("sent", 2_000)]);
  // At once is at once: the first retry, too, is made and fails.
  await mine.webhooks.redeliver("delivery-1");
  await mine.webhooks.settled();
  assertEquals([mine.calls.length, mine.webhooks.deliveries()[0]?.dueAt], [2, 61_000]);
  status = 200;
  // The time that it was first planned for is none any more.
  mine.clock.advance(1_000);
  await mine.webhooks.settled();
  assertEquals(mine.calls.length, 2);
  mine.clock.advance(60_000);
  await mine.webhooks.settled();
  assertEquals([mine.calls.length, mine.webhooks.deliveries()[0]?.state], [3, "delivered"]);
});

Deno.test("webhooks: one that is taken away is called no more", async () => {
  await using mine = toy();
  const { id } = await register(mine);
  const { id: other } = await register(mine, { url: "http://localhost/other" });
  mine.webhooks.publish("toy", [event("sent", 2_000)]);
  assertEquals([mine.webhooks.remove(id), mine.webhooks.remove(id)], [true, false]);
  mine.clock.advance(5_000);
  await mine.webhooks.settled();
  assertEquals(mine.webhooks.list().map(({ id }) => id), [other]);
  assertEquals(mine.webhooks.deliveries().map(({ webhook, state }) => [webhook, state]), [
    [id, "given-up"],
    [other, "delivered"],
  ]);
});

Deno.test("webhooks: the handshake decides whether a URL is registered", async () => {
  await using willing = toy({ answer: ({ url }) => ({ status: 200, body: url.searchParams.get("nonce") ?? "" }) });
  await register(willing, { verifyToken: "secret" });
  assertEquals(willing.calls, ["GET ?mine=1&token=secret&nonce=42"]);
  assertEquals(willing.webhooks.list().length, 1);
  assert(!JSON.stringify(willing.webhooks.list()).includes("secret"));

  await using unwilling = toy({ answer: () => ({ status: 403, body: "no" }) });
  assertEquals(await problemsOf(unwilling, { verifyToken: "secret" }), [["url", 'it answered 403 "no".']]);
  await using absent = toy({ answer: () => Promise.reject(new Error("nobody there")) });
  assertEquals(await problemsOf(absent, { verifyToken: "secret" }), [
    ["url", "it gave no answer to the handshake: nobody there."],
  ]);
  assertEquals([unwilling.webhooks.list(), absent.webhooks.list()], [[], []]);
});

Deno.test("webhooks: whatever is wrong with one is told, field by field, before anything is asked", async () => {
  await using mine = toy();
  assertEquals(
    (await problemsOf(mine, { provider: "nobody", url: "ftp://x", duplicates: -1 })).map(([field]) => field),
    [
      "provider",
      "url",
      "duplicates",
    ],
  );
  assertEquals(await problemsOf(mine, { provider: "mute", verifyToken: "x" }), [
    ["verifyToken", "mute asks a URL nothing before it calls: leave it out."],
  ]);
  for (const url of ["nowhere", "http://user:secret@127.0.0.1/", "file:///etc/passwd"]) {
    const [[field, problem] = []] = await problemsOf(mine, { url });
    assertEquals([field, problem], ["url", "it is no http or https URL without credentials."]);
  }
  assertEquals(mine.calls, []);
});

Deno.test("webhooks: other hosts than loopback are refused unless they are allowed", async () => {
  const hosts = ["example.com", "10.0.0.1", "127.0.0.1.example.com", "[::2]", "0.0.0.0", "localhost.example.com"];
  await using mine = toy();
  for (const host of hosts) {
    const [[field, problem = ""] = []] = await problemsOf(mine, { url: `https://${host}/` });
    assertEquals([field, problem.includes("--webhooks-to-any-host")], ["url", true], host);
  }
  for (const host of ["localhost", "a.localhost", "127.9.9.9", "[::1]"]) {
    await register(mine, { url: `http://${host}/` });
  }
  await using open = toy({ toAnyHost: true });
  for (const host of hosts) await register(open, { url: `https://${host}/` });
});

Deno.test("webhooks: closing breaks off what is under way, and nothing is delivered after it", async () => {
  const { promise: asked, resolve: ask } = Promise.withResolvers<AbortSignal>();
  const mine = toy({
    answer: ({ signal }) => {
      ask(signal);
      return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    },
  });
  await register(mine);
  mine.webhooks.publish("toy", [event("1"), event("2", 9_000)]);
  const signal = await asked;
  await mine.webhooks.close();
  assert(signal.aborted);
  mine.clock.advance(1e6);
  await mine.webhooks.settled();
  assertEquals([mine.calls, mine.attempts], [["POST <1>"], []]);
});

Deno.test("webhooks: of a thousand deliveries and one the oldest is forgotten", async () => {
  await using mine = toy();
  await register(mine);
  for (let i = 0; i < 1_001; i++) mine.webhooks.publish("toy", [event(`${i}`)]);
  await mine.webhooks.settled();
  const kept = mine.webhooks.deliveries();
  assertEquals([kept.length, kept[0]?.kind, kept.at(-1)?.kind], [1_000, "1", "1000"]);
  assertEquals(mine.webhooks.deliveries({ limit: 2, kind: "7" }).map(({ kind }) => kind), ["7"]);
});

Deno.test("webhooks: a state that is restored goes on with what is still to be delivered, and counts on", async () => {
  await using before = toy();
  await register(before);
  before.webhooks.publish("toy", [event("sent"), event("read", START + 500)]);
  await before.webhooks.settled();
  await using after = toy();
  after.webhooks.restore(before.webhooks.state);
  assertEquals(after.webhooks.state, before.webhooks.state);
  after.clock.advance(500);
  await after.webhooks.settled();
  assertEquals(after.calls, [], "not before it is told to");
  after.webhooks.resume();
  await after.webhooks.settled();
  assertEquals(after.calls, ["POST <read>"]);
  after.webhooks.publish("toy", [event("more")]);
  assertEquals(after.webhooks.deliveries().map(({ id }) => id), ["delivery-1", "delivery-2", "delivery-3"]);
  assertEquals((await register(after)).id, "webhook-2");
});

Deno.test("webhooks: a state with a URL that must not be called from here is refused", async () => {
  await using before = toy({ toAnyHost: true });
  await register(before, { url: "https://hooks.example/mine" });
  before.webhooks.publish("toy", [event("sent", START + 1)]);
  await using after = toy();
  const error = assertThrows(() => after.webhooks.restore(before.webhooks.state), WebhookError);
  assertEquals(error.problems.map(({ field }) => field), ["webhook-1.url", "delivery-1.url"]);
  assertEquals(after.webhooks.list(), []);
});
