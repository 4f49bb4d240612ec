import { assertEquals } from "@std/assert";
import { OwnerIndex } from "./owners.ts";
import { type Rate, RateWindows } from "./rate_windows.ts";
import { Table } from "./table.ts";

function rateWindows(): RateWindows {
  return new RateWindows(new Table(new OwnerIndex().keysOf("default")));
}

const TWO_A_MINUTE: Rate = { key: "a", limit: 2, windowMs: 60_000, rule: 1 };

Deno.test("rate windows: so many calls pass in any stretch, each key for itself", async () => {
  const windows = rateWindows();
  const waits: number[] = [];
  for (const now of [0, 1_000, 2_000, 59_999, 60_000, 60_500]) {
    for (const { waitMs } of await windows.take([TWO_A_MINUTE], now)) waits.push(waitMs);
  }
  assertEquals(waits, [0, 0, 58_000, 1, 0, 500]);
  assertEquals(await windows.take([{ ...TWO_A_MINUTE, key: "b" }], 60_500), [{ used: 1, waitMs: 0 }]);
});

Deno.test("rate windows: a look counts nothing", async () => {
  const windows = rateWindows();
  await windows.take([TWO_A_MINUTE], 0);
  assertEquals(await windows.look(TWO_A_MINUTE, 0), { used: 1, waitMs: 0 });
  assertEquals(await windows.take([TWO_A_MINUTE], 0), [{ used: 2, waitMs: 0 }]);
  assertEquals(await windows.look(TWO_A_MINUTE, 10), { used: 2, waitMs: 59_990 });
});

Deno.test("rate windows: a call that one rate has no room for counts for none", async () => {
  const windows = rateWindows();
  const one = { key: "one", limit: 1, windowMs: 1_000, rule: 1 };
  await windows.take([one], 0);
  assertEquals((await windows.take([TWO_A_MINUTE, one], 0)).map(({ waitMs }) => waitMs), [0, 1_000]);
  assertEquals((await windows.look(TWO_A_MINUTE, 0)).used, 0);
});

Deno.test("rate windows: without a limit, and under another rule, nothing of before counts", async () => {
  const windows = rateWindows();
  const used = async (limit: number, rule: number) =>
    (await windows.take([{ ...TWO_A_MINUTE, limit, rule }], 0))[0]?.used;
  assertEquals([await used(3, 1), await used(3, 1), await used(3, 2), await used(0, 2), await used(3, 2)], [
    1,
    2,
    1,
    0,
    1,
  ]);
});

Deno.test("rate windows: what was counted ahead of a clock that is moved back does not count", async () => {
  const windows = rateWindows();
  await windows.take([TWO_A_MINUTE], 10_000);
  await windows.take([TWO_A_MINUTE], 10_000);
  assertEquals(await windows.take([TWO_A_MINUTE], 9_000), [{ used: 1, waitMs: 0 }]);
});

Deno.test("rate windows: calls at the same time do not get through together", async () => {
  const windows = rateWindows();
  const uses = await Promise.all(Array.from({ length: 5 }, () => windows.take([TWO_A_MINUTE], 7)));
  assertEquals(uses.filter(([use]) => use?.waitMs === 0).length, 2);
});
