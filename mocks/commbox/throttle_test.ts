import { assertEquals } from "@std/assert";
import { Throttle } from "./throttle.ts";

Deno.test("throttle: so many requests pass in any minute, each key for itself", async () => {
  const throttle = new Throttle();
  const passes: boolean[] = [];
  for (const now of [0, 1_000, 2_000, 59_999, 60_000, 60_500]) passes.push(await throttle.take("a", 2, now));
  assertEquals(passes, [true, true, false, false, true, false]);
  assertEquals(await throttle.take("b", 2, 60_500), true);
});

Deno.test("throttle: without a limit, and under another one, nothing of before counts", async () => {
  const throttle = new Throttle();
  assertEquals([await throttle.take("a", 1, 0), await throttle.take("a", 1, 0)], [true, false]);
  assertEquals([await throttle.take("a", 2, 0), await throttle.take("a", 0, 0)], [true, true]);
  assertEquals([await throttle.take("a", 1, 0)], [true]);
});
