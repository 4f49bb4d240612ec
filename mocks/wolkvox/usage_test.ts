import { assertEquals } from "@std/assert";
import { OwnerIndex, Table } from "@wamock/engine";
import { Usage } from "./usage.ts";

function newUsage(): Usage {
  return new Usage(new Table(new OwnerIndex().keysOf("default")));
}

Deno.test("usage: the day's calls begin anew at midnight in Bogotá, five hours after UTC's", async () => {
  const usage = newUsage();
  const today = async (...at: Parameters<typeof Date.UTC>) => (await usage.begin("a", Date.UTC(...at))).today;
  assertEquals(await today(2026, 0, 31, 23), 1);
  assertEquals(await today(2026, 1, 1, 1), 2);
  assertEquals(await today(2026, 1, 1, 4, 59, 59, 999), 3);
  assertEquals(await today(2026, 1, 1, 5), 1);
});

Deno.test("usage: tokens run for themselves, and share the day", async () => {
  const usage = newUsage();
  const first = await usage.begin("a", 0);
  const other = await usage.begin("b", 0);
  assertEquals([first.running, other.running, other.today], [1, 1, 2]);
  assertEquals((await usage.begin("a", 0)).running, 2);
  await first.end();
  assertEquals((await usage.begin("a", 0)).running, 2);
});
