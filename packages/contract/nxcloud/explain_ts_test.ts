import { assertEquals, assertStringIncludes } from "@std/assert";
import { explainTs } from "./explain_ts.ts";

const NOW = 1_655_710_885_431;

const STAMPS = [
  { ts: String(NOW), id: undefined },
  { ts: String(NOW - 59_000), id: undefined },
  { ts: String(NOW + 59_000), id: undefined },
  { ts: String(NOW - 61_000), id: "ts-clock-behind" },
  { ts: String(NOW + 61_000), id: "ts-clock-ahead" },
  { ts: "1655710885", id: "ts-seconds" },
  { ts: "1655710885431000", id: "ts-microseconds" },
  { ts: "1655710885431000000", id: "ts-nanoseconds" },
  { ts: "abc", id: "ts-not-a-number" },
  { ts: "2022-06-20T07:41:25Z", id: "ts-not-a-number" },
  { ts: "-1655710885431", id: "ts-not-a-number" },
  { ts: "12345", id: "ts-digits" },
];

Deno.test.each(STAMPS)("explain ts: $ts is $id", ({ ts, id }) => {
  assertEquals(explainTs(ts, NOW, 60_000)?.id, id);
});

Deno.test("explain ts: how far the clock is off is said", () => {
  assertStringIncludes(explainTs(String(NOW - 3_600_000), NOW, 60_000)?.cause ?? "", "3600 s behind");
  assertStringIncludes(explainTs("1655710000", NOW, 60_000)?.cause ?? "", "seconds, and 885 s behind");
});
