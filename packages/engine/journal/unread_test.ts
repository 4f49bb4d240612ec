import { assertEquals } from "@std/assert";
import { Reads } from "./reads.ts";
import { unreadNames } from "./unread.ts";

const unread = (search: string, fields: string[], headers: string[], reads = new Reads()) =>
  unreadNames(new URLSearchParams(search), fields.map((name) => ({ name })), headers.map((name) => [name, ""]), reads);

Deno.test("unread: names of query, fields and headers, each once, and none that was read", () => {
  const reads = new Reads();
  reads.query.add("a");
  reads.fields.add("b");
  reads.headers.add("x-c");
  assertEquals(unread("a=1&q=1&q=2", ["b", "f"], ["X-C", "X-H"], reads), ["q", "f", "X-H"]);
});

Deno.test("unread: headers that say nothing to an API are not told", () => {
  const sent = ["Host", "accept", "Accept-Language", "Sec-Fetch-Mode", "X-Forwarded-For", "TraceParent", "User-Agent"];
  assertEquals(unread("", [], [...sent, "Authorization", "Idempotency-Key", "X-Api-Key"]), [
    "Authorization",
    "Idempotency-Key",
    "X-Api-Key",
  ]);
});

Deno.test("unread: what a client may send without end is bounded", () => {
  const names = unread("", Array.from({ length: 500 }, (_, n) => `${n}${"x".repeat(1_000)}`), []);
  assertEquals([names.length, names[0]?.length], [100, 200]);
});
