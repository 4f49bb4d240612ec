/** Meta's limits at the figures that they have unless they are set, by the clock. */
import { assertEquals } from "@std/assert";
import type { SettingsPatch } from "@wamock/engine";
import { createMock, type Mock } from "wamock";

const NOW = Date.UTC(2026, 10, 20, 12);
const MINUTE = 60_000;

/** An answer, as far as these tests look at it. */
interface Seen {
  readonly status: number;
  readonly code: number | undefined;
  /** `call_count` and `estimated_time_to_regain_access` of the account's usage. */
  readonly usage: readonly [calls: number, minutes: number];
}

function mockWith(settings: SettingsPatch = {}): Mock {
  return createMock({ providers: ["meta"], now: NOW, settings });
}

async function ask(mock: Mock, path: string, init: RequestInit = {}): Promise<Seen> {
  const { accessToken } = mock.credentials.meta!;
  const headers = { Authorization: `Bearer ${accessToken}`, "Content-Type": "application/json" };
  const response = await mock.fetch(new Request(`https://graph.facebook.com/v24.0/${path}`, { headers, ...init }));
  const [[usage]] = Object.values(JSON.parse(response.headers.get("x-business-use-case-usage") ?? "{}")) as [
    [Record<string, number>],
  ];
  const { error } = await response.json();
  return {
    status: response.status,
    code: error?.code,
    usage: [usage.call_count!, usage.estimated_time_to_regain_access!],
  };
}

function list(mock: Mock): Promise<Seen> {
  return ask(mock, `${mock.credentials.meta!.businessAccountId}/message_templates?limit=1`);
}

function send(mock: Mock, to: string): Promise<Seen> {
  const body = JSON.stringify({ messaging_product: "whatsapp", to, type: "text", text: { body: "hello" } });
  return ask(mock, `${mock.credentials.meta!.phoneNumberId}/messages`, { method: "POST", body });
}

/** How many of a row of sends are accepted before the first that is not, and what that is. */
async function sendUntilRefused(mock: Mock, to: (n: number) => string): Promise<[number, Seen]> {
  for (let sent = 0;; sent++) {
    const seen = await send(mock, to(sent));
    if (seen.status !== 200) return [sent, seen];
  }
}

Deno.test("an account takes 5000 calls an hour, says how much of it is used, and recovers with the clock", async () => {
  await using mock = mockWith();
  const { clock } = mock.sandboxes.get("default")!;
  const told: number[] = [];
  for (let call = 1; call <= 5000; call++) {
    if (call === 2501) clock.advance(15 * MINUTE);
    const { status, usage: [calls] } = await list(mock);
    assertEquals(status, 200, `call ${call}`);
    if (call % 1250 === 0) told.push(calls);
  }
  assertEquals(told, [25, 50, 75, 100]);
  assertEquals(await list(mock), { status: 400, code: 80007, usage: [100, 45] });
  clock.advance(45 * MINUTE);
  assertEquals(await list(mock), { status: 200, code: undefined, usage: [50, 0] });
});

Deno.test("messages are not counted unless that is asked for", async () => {
  await using mock = mockWith();
  for (let n = 0; n < 100; n++) assertEquals((await send(mock, "15551234567")).status, 200);
});

Deno.test("enforced, a number sends 80 messages a second, and the next when the second is over", async () => {
  await using mock = mockWith({ dialects: { "meta.message-rates": "enforced" } });
  const everyone = (n: number) => String(15_551_230_000 + n);
  assertEquals(await sendUntilRefused(mock, everyone), [80, { status: 400, code: 130429, usage: [100, 1] }]);
  mock.sandboxes.get("default")!.clock.advance(1000);
  assertEquals((await sendUntilRefused(mock, everyone))[0], 80);
});

Deno.test("enforced, a user gets 45 messages at once, and then one in six seconds", async () => {
  await using mock = mockWith({ dialects: { "meta.message-rates": "enforced" } });
  const { clock } = mock.sandboxes.get("default")!;
  const same = () => "15551234567";
  assertEquals(await sendUntilRefused(mock, same), [45, { status: 400, code: 131056, usage: [100, 1] }]);
  clock.advance(5_999);
  assertEquals((await sendUntilRefused(mock, same))[0], 0);
  clock.advance(1);
  assertEquals((await sendUntilRefused(mock, same))[0], 1);
  clock.advance(45 * 6_000);
  assertEquals((await sendUntilRefused(mock, same))[0], 45);
});
