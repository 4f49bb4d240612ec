import { assertEquals } from "@std/assert";
import { parseRange } from "./range.ts";

Deno.test("range: first and last byte are included, and the last is cut at the file's end", () => {
  assertEquals(parseRange("bytes=0-0", 10), { start: 0, end: 1 });
  assertEquals(parseRange("bytes=5-99", 10), { start: 5, end: 10 });
  assertEquals(parseRange("bytes=5-", 10), { start: 5, end: 10 });
});

Deno.test("range: a suffix counts from the end", () => {
  assertEquals(parseRange("bytes=-4", 10), { start: 6, end: 10 });
  assertEquals(parseRange("bytes=-99", 10), { start: 0, end: 10 });
  assertEquals(parseRange("bytes=-0", 10), "unsatisfiable");
});

Deno.test("range: what lies outside cannot be had", () => {
  assertEquals(parseRange("bytes=10-11", 10), "unsatisfiable");
  assertEquals(parseRange("bytes=0-", 0), "unsatisfiable");
});

Deno.test("range: what is not one range of bytes is ignored", () => {
  for (const header of [null, "", "bytes=", "bytes=-", "bytes=a-b", "bytes=0-1,3-4", "items=0-1", "bytes=5-2"]) {
    assertEquals(parseRange(header, 10), undefined, String(header));
  }
});
