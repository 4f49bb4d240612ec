/** Over HTTP: what one credential, number or sandbox has used up is nobody else's affair. */
import { assertEquals } from "@std/assert";
import { appSecretProof } from "@wamock/contract/meta";
import { type ListeningMock, startMock } from "wamock";
import { callWolkvox, uploadToCommBox } from "../sandboxes/calls.ts";
import { askAdmin, HttpBox } from "../sandboxes/http_box.ts";

type Limits = Readonly<Record<string, number>>;

/** Two sandboxes with the same limits. */
async function twoBoxes({ url }: ListeningMock, limits: Limits, dialects = {}): Promise<[HttpBox, HttpBox]> {
  const open = () => HttpBox.open(url, { settings: { limits, dialects } });
  return [await open(), await open()];
}

/** The same calls by turns, each as often: with what status each is answered. */
async function byTurns(times: number, ...calls: (() => Promise<number>)[]): Promise<number[][]> {
  const statuses: number[][] = calls.map(() => []);
  for (let turn = 0; turn < times; turn++) {
    for (const [place, call] of calls.entries()) statuses[place]!.push(await call());
  }
  return statuses;
}

/** The status of a call at Meta. */
async function meta(box: HttpBox, path: string, init: RequestInit = {}, token = box.name("meta", "accessToken")) {
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
  const response = await fetch(`${box.url}/v24.0/${path}`, { headers, ...init });
  await response.body?.cancel();
  return response.status;
}

function listTemplates(box: HttpBox): Promise<number> {
  return meta(box, `${box.name("meta", "businessAccountId")}/message_templates`);
}

function sendFrom(box: HttpBox, phoneNumberId: string, to = box.fixtures.meta!.recipient!): Promise<number> {
  const body = JSON.stringify({ messaging_product: "whatsapp", to, type: "text", text: { body: "hello" } });
  return meta(box, `${phoneNumberId}/messages`, { method: "POST", body });
}

/** The same call with the good token, and with one that wants a proof and has it. */
async function twoTokens(
  box: HttpBox,
  path = `${box.name("meta", "businessAccountId")}/message_templates`,
): Promise<(() => Promise<number>)[]> {
  const { accessToken, appSecret } = await credential(box, "meta", "proof-required");
  const proof = await appSecretProof(accessToken, appSecret);
  return [() => meta(box, path), () => meta(box, `${path}?appsecret_proof=${proof}`, {}, accessToken)];
}

async function credential(box: HttpBox, provider: string, state: string) {
  const { status, body } = await askAdmin(box.url, "POST", `/sandboxes/${box.id}/credentials`, { provider, state });
  assertEquals(status, 201);
  return body;
}

Deno.test("Meta: two sandboxes each have their own calls on their business account", async () => {
  await using server = await startMock();
  const [one, other] = await twoBoxes(server, { "meta.account-calls-per-hour": 2 });
  const statuses = await byTurns(3, () => listTemplates(one), () => listTemplates(other));
  assertEquals(statuses, [[200, 200, 400], [200, 200, 400]]);
  await one.clock({ advanceMs: 3_600_000 });
  assertEquals([await listTemplates(one), await listTemplates(other)], [200, 400]);
});

Deno.test("Meta: two tokens of one app each have their own user's calls, and share the app's", async () => {
  await using server = await startMock();
  const ofUser = await HttpBox.open(server.url, { settings: { limits: { "meta.user-calls-per-hour": 2 } } });
  assertEquals(await byTurns(3, ...await twoTokens(ofUser)), [[200, 200, 400], [200, 200, 400]]);
  const ofApp = await HttpBox.open(server.url, { settings: { limits: { "meta.app-calls-per-hour": 3 } } });
  assertEquals(await byTurns(2, ...await twoTokens(ofApp)), [[200, 200], [200, 400]]);
});

Deno.test("Meta: GETs of media that fail with one token block no other", async () => {
  await using server = await startMock();
  const [box, neighbour] = await twoBoxes(server, { "meta.failed-gets-per-hour": 2 });
  const [withGood, withOther] = await twoTokens(box, "1");
  for (let n = 0; n < 3; n++) await withGood!();
  await withOther!();
  await meta(neighbour, "1");
  const errors = (await box.exchanges()).map(({ error }) => error);
  const [unknown, blocked] = ["meta.unsupported-object", "meta.account-rate-limit"];
  assertEquals(errors, [unknown, unknown, blocked, unknown]);
  assertEquals((await neighbour.exchanges()).map(({ error }) => error), [unknown]);
});

Deno.test("Meta: two numbers each have their own messages, and two users theirs", async () => {
  await using server = await startMock();
  const [box, neighbour] = await twoBoxes(
    server,
    { "meta.messages-per-second": 3, "meta.pair-burst": 2 },
    { "meta.message-rates": "enforced" },
  );
  for (const each of [box, neighbour]) await each.clock({ freeze: true });
  const [first, second] = [box.name("meta", "phoneNumberId"), box.fixtures.meta!.otherPhoneNumberId!];
  const statuses = await byTurns(
    2,
    () => sendFrom(box, first),
    () => sendFrom(box, second),
    () => sendFrom(neighbour, neighbour.name("meta", "phoneNumberId")),
  );
  assertEquals(statuses, [[200, 200], [200, 200], [200, 200]]);
  assertEquals([await sendFrom(box, first, "15541234567"), await sendFrom(box, second)], [200, 400]);
  assertEquals(await sendFrom(box, first, "15541234567"), 400);
  const errors = (await box.exchanges()).map(({ error }) => error);
  assertEquals(errors.slice(-3), [null, "meta.pair-rate-limit", "meta.throughput-exceeded"]);
});

Deno.test("CommBox: two keys of one account are throttled apart, and so are two sandboxes", async () => {
  await using server = await startMock();
  const [box, neighbour] = await twoBoxes(server, { "commbox.requests-per-minute": 1 });
  const revoked = await credential(box, "commbox", "revoked");
  // An hour before its grace ends it works.
  await box.clock({ offsetMs: -3_600_000 });
  const withOtherKey = new HttpBox(box.url, {
    ...box,
    providers: { commbox: { ...box.providers.commbox, ...revoked } },
  });
  const upload = async (each: HttpBox) => (await uploadToCommBox(each)).status;
  const statuses = await byTurns(2, () => upload(box), () => upload(withOtherKey), () => upload(neighbour));
  assertEquals(statuses, [[200, 429], [200, 429], [200, 429]]);
});

Deno.test("Wolkvox: two sandboxes each have the day's calls of their own operation", async () => {
  await using server = await startMock();
  const [one, other] = await twoBoxes(server, { "wolkvox.licences": 2, "wolkvox.tokens-per-licence": 1 });
  const upload = async (box: HttpBox) => {
    const sample = { connector_id: box.name("wolkvox", "connectorId"), file_url: box.name("wolkvox", "fileUrl") };
    return (await callWolkvox(box, "whatsapp.php?api=upload_media", sample)).status;
  };
  const statuses = await byTurns(3, () => upload(one), () => upload(other));
  assertEquals(statuses, [[200, 200, 403], [200, 200, 403]]);
});
