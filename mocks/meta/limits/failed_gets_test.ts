import { assertEquals } from "@std/assert";
import { OwnerIndex, RateWindows, Table } from "@wamock/engine";
import { FailedGets } from "./failed_gets.ts";

const RULE = { limit: 2, windowMs: 60_000, blockMs: 30_000, rule: 1 };

function failedGets(): FailedGets {
  const keys = new OwnerIndex().keysOf("default");
  return new FailedGets(new RateWindows(new Table(keys)), new Table(keys));
}

Deno.test("failed GETs: so many block their token for a while, and no other", async () => {
  const gets = failedGets();
  await gets.add("a", RULE, 0);
  assertEquals(await gets.blockedMs("a", RULE, 0), 0);
  await gets.add("a", RULE, 10_000);
  const left: number[] = [];
  for (const now of [10_000, 39_999, 40_000]) left.push(await gets.blockedMs("a", RULE, now));
  assertEquals(left, [30_000, 1, 0]);
  assertEquals(await gets.blockedMs("b", RULE, 10_000), 0);
});

Deno.test("failed GETs: after the block one more blocks again, as long as those of before are not too old", async () => {
  const gets = failedGets();
  for (const now of [0, 10_000, 45_000]) await gets.add("a", RULE, now);
  assertEquals(await gets.blockedMs("a", RULE, 45_000), 30_000);
  await gets.add("a", RULE, 200_000);
  assertEquals(await gets.blockedMs("a", RULE, 200_000), 0);
});

Deno.test("failed GETs: without a limit, under another rule, and after a clock is moved back nothing is blocked", async () => {
  const gets = failedGets();
  for (const now of [100_000, 100_000]) await gets.add("a", RULE, now);
  for (const rule of [{ ...RULE, limit: 0 }, { ...RULE, rule: 2 }]) {
    assertEquals(await gets.blockedMs("a", rule, 100_000), 0);
  }
  assertEquals(await gets.blockedMs("a", RULE, 0), 0);
});
