import { RandomStream } from "@wamock/engine";
import { assertEquals, assertMatch, assertNotEquals } from "@std/assert";
import { callbacks } from "./callbacks.ts";

const DAY_MS = 86_400_000;

function shake(status: number, answer: (challenge: string) => string): string | undefined {
  const query = callbacks.handshake!.query("vibecoding", new RandomStream("seed"));
  return callbacks.handshake!.judge(query, { status, body: answer(query["hub.challenge"]!) });
}

Deno.test("callbacks: the handshake asks with a challenge that is new each time", () => {
  const random = new RandomStream("seed");
  const first = callbacks.handshake!.query("vibecoding", random);
  assertEquals({ ...first, "hub.challenge": "" }, {
    "hub.mode": "subscribe",
    "hub.challenge": "",
    "hub.verify_token": "vibecoding",
  });
  assertMatch(first["hub.challenge"]!, /^\d{10}$/);
  assertNotEquals(callbacks.handshake!.query("vibecoding", random), first);
});

Deno.test("callbacks: only 200 with the challenge passes the handshake", () => {
  assertEquals(shake(200, (challenge) => challenge), undefined);
  assertEquals(shake(200, (challenge) => `${challenge}\n`), undefined);
  assertMatch(shake(201, (challenge) => challenge) ?? "", /with 201/);
  assertMatch(shake(200, () => "ok") ?? "", /with "ok"/);
  assertMatch(shake(200, (challenge) => `{"challenge":"${challenge}"}`) ?? "", /nothing else/);
});

Deno.test("callbacks: a webhook counts as taken with 200 alone", () => {
  assertEquals([200, 201, 204, 302, 500].map((status) => callbacks.accepts(status)), [
    true,
    false,
    false,
    false,
    false,
  ]);
});

Deno.test("callbacks: it is tried again at once, then less and less often, and for less than seven days", () => {
  const waits = callbacks.retriesMs;
  assertEquals([...waits].sort((a, b) => a - b), waits);
  assertEquals(waits[0], 0);
  const total = waits.reduce((sum, wait) => sum + wait, 0);
  assertEquals([total < 7 * DAY_MS, total > 6 * DAY_MS], [true, true]);
});
