import { assert, assertEquals, assertLess } from "@std/assert";
import type { Mock } from "./mock.ts";
import { call, toyMock } from "./testdata/admin_call.ts";
import { heldByHeap } from "./testdata/heap.ts";
import { incoming } from "./testdata/incoming.ts";

const MIB = 1024 * 1024;

/** Asks `count` times, each time something else. */
async function ask(mock: Mock, count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    const headers = { Authorization: `Bearer ${n}`, "X-Number": `number ${n}`, "Content-Type": "text/plain" };
    await mock.handle(incoming("POST", `/toy/echo?n=${n}`, { headers, body: `{"number": ${n}}` }));
  }
}

Deno.test("journal memory: with 100,000 exchanges made it is bounded by its setting", async () => {
  const mock = toyMock({ settings: { journal: { entries: 1_000_000, bytes: 2 * MIB } } });
  const { journal } = mock.sandboxes.get("default")!;
  await ask(mock, 2_000);
  const before = await heldByHeap();
  await ask(mock, 100_000);
  assertLess(await heldByHeap() - before, MIB, "the heap grows no more once the bound is reached");
  assertEquals([journal.count, journal.count - journal.dropped], [102_000, journal.find().length]);
  assert(journal.bytes > 1.9 * MIB && journal.bytes <= 2 * MIB, `${journal.bytes} bytes are counted`);
  await call(mock, "DELETE", "/requests");
  const freed = before - await heldByHeap();
  assert(freed > MIB && freed < 4 * MIB, `${freed} bytes were held by what was counted as ${2 * MIB}`);
});
