import { assertEquals } from "@std/assert";
import { Exchange } from "./exchange.ts";
import { heldBytes } from "./journal/held_bytes.ts";
import { Journal } from "./journal.ts";
import { createMockOf } from "./mock.ts";
import { ProviderError } from "./provider_error.ts";
import { incoming } from "./testdata/incoming.ts";
import { toyErrors } from "./testdata/toy_provider.ts";

const sandbox = createMockOf([], "0.1.0").sandboxes.get("default")!;

function exchange(n: number, change: Partial<Pick<Exchange, "operation" | "answer" | "error">> = {}): Exchange {
  const made = new Exchange(`x-${n}`, n, sandbox, incoming("GET", "/"), n % 2 ? "odd" : "even");
  return Object.assign(made, change);
}

function filled(count: number, bound: number): Journal {
  const journal = new Journal(() => ({ entries: bound, bytes: Infinity }));
  for (let n = 1; n <= count; n++) journal.begin(exchange(n));
  return journal;
}

const ids = (journal: Journal, query = {}) => journal.find(query).map(({ at }) => at);

Deno.test("journal: exchanges come oldest first", () => {
  assertEquals(ids(filled(3, 10)), [1, 2, 3]);
});

Deno.test("journal: the oldest go beyond the bound, and the count goes on", () => {
  for (const count of [4, 5, 8, 9, 23]) {
    const journal = filled(count, 4);
    assertEquals(ids(journal), [count - 3, count - 2, count - 1, count]);
    assertEquals(journal.count, count);
  }
});

Deno.test("journal: a query picks by provider, operation, status, catalogue id and time, all together", () => {
  const journal = new Journal();
  const answer = { status: 413, headers: [], body: null };
  journal.begin(exchange(1, { operation: "toy.a", answer }));
  journal.begin(exchange(2, { operation: "toy.a", answer, error: new ProviderError(toyErrors["too-large"]) }));
  journal.begin(exchange(3));
  assertEquals(ids(journal, { provider: "odd" }), [1, 3]);
  assertEquals(ids(journal, { operation: "toy.a" }), [1, 2]);
  assertEquals(ids(journal, { status: 413 }), [1, 2]);
  assertEquals(ids(journal, { status: 200 }), []);
  assertEquals(ids(journal, { error: "toy.too-large" }), [2]);
  assertEquals(ids(journal, { since: 2 }), [2, 3]);
  assertEquals(ids(journal, { since: 2, provider: "odd" }), [3]);
});

Deno.test("journal: a limit keeps the newest of what was found", () => {
  const journal = filled(6, 10);
  assertEquals(ids(journal, { limit: 2 }), [5, 6]);
  assertEquals(ids(journal, { limit: 2, provider: "odd" }), [3, 5]);
  assertEquals(ids(journal, { limit: 99 }), [1, 2, 3, 4, 5, 6]);
});

Deno.test("journal: the oldest go beyond so many bytes, and what one holds counts once it is over", () => {
  const one = heldBytes(exchange(0));
  const journal = new Journal(() => ({ entries: 100, bytes: 3 * one }));
  const over = [1, 2, 3, 4].map((n) => journal.begin(exchange(n)));
  assertEquals([ids(journal), journal.bytes], [[1, 2, 3, 4], 0]);
  for (const end of over.slice(0, 3)) end();
  assertEquals([ids(journal), journal.bytes], [[1, 2, 3, 4], 3 * one]);
  over[3]!();
  assertEquals([ids(journal), journal.bytes, journal.count, journal.dropped], [[2, 3, 4], 3 * one, 4, 1]);
});

Deno.test("journal: one that was dropped while it ran counts for nothing when it ends", () => {
  const journal = new Journal(() => ({ entries: 1, bytes: Infinity }));
  const [first, second] = [1, 2].map((n) => journal.begin(exchange(n)));
  first!();
  assertEquals(journal.bytes, 0);
  second!();
  assertEquals(journal.bytes, heldBytes(exchange(2)));
});

Deno.test("journal: a smaller bound holds at once, and so does clearing", () => {
  let entries = 10;
  const journal = new Journal(() => ({ entries, bytes: Infinity }));
  for (let n = 1; n <= 5; n++) journal.begin(exchange(n))();
  entries = 2;
  assertEquals([ids(journal), journal.bytes], [[4, 5], 2 * heldBytes(exchange(4))]);
  journal.clear();
  assertEquals([ids(journal), journal.bytes, journal.count], [[], 0, 5]);
  journal.begin(exchange(6));
  assertEquals([ids(journal), journal.count], [[6], 6]);
});
