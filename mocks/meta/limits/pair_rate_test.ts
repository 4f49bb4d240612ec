import { assertEquals } from "@std/assert";
import { OwnerIndex, Table } from "@wamock/engine";
import { PairRates } from "./pair_rate.ts";

const RATE = { burst: 3, intervalMs: 6_000, rule: 1 };

function pairRates(): PairRates {
  return new PairRates(new Table(new OwnerIndex().keysOf("default")));
}

Deno.test("pair rate: a burst goes at once, then one message in every interval", async () => {
  const rates = pairRates();
  const waits: number[] = [];
  for (const now of [0, 0, 0, 0, 5_999, 6_000, 6_000, 12_000]) waits.push(await rates.take("a", RATE, now));
  assertEquals(waits, [0, 0, 0, 6_000, 1, 0, 6_000, 0]);
});

Deno.test("pair rate: after a while without a message all of the burst is there again, and no more", async () => {
  const rates = pairRates();
  for (let i = 0; i < 3; i++) await rates.take("a", RATE, 0);
  const waits: number[] = [];
  for (let i = 0; i < 4; i++) waits.push(await rates.take("a", RATE, 1_000_000));
  assertEquals(waits, [0, 0, 0, 6_000]);
});

Deno.test("pair rate: each pair counts for itself", async () => {
  const rates = pairRates();
  const one = { ...RATE, burst: 1 };
  assertEquals([await rates.take("a", one, 0), await rates.take("b", one, 0), await rates.take("a", one, 0)], [
    0,
    0,
    6_000,
  ]);
});

Deno.test("pair rate: without a rate, under another rule, and after a clock is moved back nothing of before counts", async () => {
  const rates = pairRates();
  const one = { ...RATE, burst: 1 };
  assertEquals(await rates.take("a", one, 50_000), 0);
  assertEquals(await rates.take("a", one, 0), 0);
  assertEquals(await rates.take("a", { ...one, rule: 2 }, 0), 0);
  assertEquals(await rates.take("a", { ...one, burst: 0 }, 0), 0);
  assertEquals(await rates.take("a", { ...one, rule: 2 }, 0), 0);
});

Deno.test("pair rate: messages at the same time do not get through together", async () => {
  const rates = pairRates();
  const waits = await Promise.all(Array.from({ length: 5 }, () => rates.take("a", RATE, 0)));
  assertEquals(waits, [0, 0, 0, 6_000, 6_000]);
});
