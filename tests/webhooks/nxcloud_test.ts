/** What NXCloud tells by callback, over sockets, to an endpoint that was written from its page alone. */
import { nxcloudClient, verifyNxcloudCallback } from "@wamock/client";
import { assertEquals, assertMatch, assertRejects } from "@std/assert";
import type { Sandbox } from "@wamock/engine";
import { startMock, type StartMockOptions } from "wamock";
import { nxcloudReceiver } from "./nxcloud_receiver.ts";
import type { Receiver } from "./receiver.ts";

const NOW = 1_761_291_132_000;
const MINUTE_MS = 60_000;

interface Sender extends AsyncDisposable {
  readonly receiver: Receiver;
  readonly accessSecret: string;
  readonly sandbox: Sandbox;
  readonly businessPhone: string;
  /** Creates a template, and gives its id. */
  create(components?: readonly object[]): Promise<string>;
  /** Moves the clock, and waits until what is due has been told. */
  advance(ms: number): Promise<void>;
}

/** A mock whose NXCloud calls an endpoint, the two of them on sockets. */
async function nxcloudSender(options: StartMockOptions = {}): Promise<Sender> {
  const server = await startMock({ providers: ["nxcloud"], now: NOW, ...options });
  const { accessKey, accessSecret, businessPhone, appKey } = server.mock.credentials.nxcloud;
  const receiver = await nxcloudReceiver(accessSecret);
  const sandbox = server.mock.sandboxes.get("default")!;
  await sandbox.webhooks.register({ provider: "nxcloud", url: receiver.url });
  const now = () => sandbox.clock.now();
  const client = nxcloudClient({ baseUrl: server.url, accessKey, accessSecret, businessPhone, appKey, now });
  return {
    receiver,
    accessSecret,
    sandbox,
    businessPhone,
    async create(components = [{ type: "BODY", text: "hello" }]) {
      return (await client.createTemplate({ name: "ok_ok", language: "en", category: "MARKETING", components })).id;
    },
    async advance(ms) {
      sandbox.clock.advance(ms);
      await sandbox.webhooks.settled();
    },
    async [Symbol.asyncDispose]() {
      await server.close();
      await receiver[Symbol.asyncDispose]();
    },
  };
}

for (const algorithm of ["sha256", "md5"] as const) {
  Deno.test(`nxcloud callbacks: an approved template is told of once it is reviewed, signed with ${algorithm}`, async () => {
    await using sender = await nxcloudSender({ settings: { dialects: { "nxcloud.callback-signature": algorithm } } });
    const id = await sender.create();
    await sender.advance(MINUTE_MS - 1);
    assertEquals(sender.receiver.received, []);
    await sender.advance(1);
    const [told, ...others] = sender.receiver.received;
    assertEquals(others, []);
    const { wabaId } = sender.sandbox.worlds.get("nxcloud")!.fixtures;
    assertMatch(wabaId ?? "", /^\d{16}$/);
    assertEquals(
      told?.body,
      `{"field":"message_template_status_update","value":{"business_phone":"${sender.businessPhone}",` +
        `"event":"APPROVED","message_template_id":"${id}","message_template_language":"en",` +
        `"message_template_name":"ok_ok","reason":"NONE","time":1761291192,"wabaId":"${wabaId}"}}`,
    );
    assertEquals(told?.rawHeaders.filter((_, index) => index % 2 === 0), [
      ...["Host", "Content-Type", "accesskey", "action", "biztype", "ts", "algorithm", "sign"],
      ...["Content-Length", "Connection"],
    ]);
    const { ts, algorithm: sentAlgorithm } = told?.headers ?? {};
    assertEquals([ts, sentAlgorithm], ["1761291192000", algorithm]);
  });
}

Deno.test("nxcloud callbacks: a tampered one is refused, by the endpoint and by the client's verifyNxcloudCallback", async () => {
  await using sender = await nxcloudSender();
  await sender.create();
  await sender.advance(MINUTE_MS);
  const [{ body, headers } = { body: "", headers: {} }] = sender.receiver.received;
  const judged = async (bytes: string, changed: Record<string, string> = {}) => {
    const { accesskey, action, biztype, ts, algorithm, sign } = { ...headers, ...changed };
    const sent = new Headers(
      Object.entries({ accesskey, action, biztype, ts, algorithm, sign }).map(([name, value]) => [name, String(value)]),
    );
    const response = await fetch(sender.receiver.url, { method: "POST", headers: sent, body: bytes });
    await response.body?.cancel();
    return [response.status, await verifyNxcloudCallback(bytes, { ...headers, ...changed }, sender.accessSecret)];
  };
  assertEquals(await judged(body), [200, true]);
  assertEquals(await judged(body.replace("APPROVED", "REJECTED")), [401, false]);
  assertEquals(await judged(JSON.stringify(JSON.parse(body), null, 1)), [401, false]);
  assertEquals(await judged(body, { ts: "1761291192001" }), [401, false]);
  assertEquals(await judged(body, { algorithm: "md5" }), [401, false]);
});

Deno.test("nxcloud callbacks: an application without an algorithm has them unsigned", async () => {
  await using sender = await nxcloudSender({ settings: { dialects: { "nxcloud.callback-signature": "none" } } });
  await sender.create();
  await sender.advance(MINUTE_MS);
  assertEquals([sender.receiver.received.length, sender.receiver.refused()], [0, 1]);
  const [delivery] = sender.sandbox.webhooks.deliveries();
  assertEquals(delivery?.attempts.map(({ headers, status }) => [headers, status]), [
    [[["Content-Type", "application/json"]], 401],
  ]);
});

Deno.test("nxcloud callbacks: one that is not taken is made again each minute, signed anew, for an hour", async () => {
  await using sender = await nxcloudSender();
  await sender.create();
  sender.receiver.failNext(1);
  await sender.advance(MINUTE_MS);
  assertEquals(sender.receiver.received, []);
  await sender.advance(MINUTE_MS - 1);
  assertEquals(sender.receiver.received, []);
  await sender.advance(1);
  assertEquals(sender.receiver.received.map(({ headers }) => headers["ts"]), ["1761291252000"]);
  assertEquals(JSON.parse(sender.receiver.received[0]?.body ?? "").value.time, 1761291192);

  await sender.create();
  sender.receiver.failNext(Infinity);
  for (let minute = 0; minute < 62; minute++) await sender.advance(MINUTE_MS);
  const delivery = sender.sandbox.webhooks.deliveries().at(-1);
  assertEquals([delivery?.state, delivery?.attempts.length], ["given-up", 61]);
});

Deno.test("nxcloud callbacks: a template that is refused is not told of", async () => {
  await using sender = await nxcloudSender();
  await assertRejects(() => sender.create([{ type: "HEADER", format: "IMAGE", example: { header_handle: "4:x" } }]));
  await sender.advance(10 * MINUTE_MS);
  assertEquals([sender.receiver.received.length, sender.sandbox.webhooks.deliveries().length], [0, 0]);
});

Deno.test("nxcloud callbacks: nobody is asked before they are called, so there is no token to verify", async () => {
  await using sender = await nxcloudSender();
  const register = () =>
    sender.sandbox.webhooks.register({ provider: "nxcloud", url: sender.receiver.url, verifyToken: "x" });
  await assertRejects(register, Error, "nxcloud asks a URL nothing before it calls");
});
