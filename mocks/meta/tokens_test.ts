import { RandomStream } from "@wamock/engine";
import { ACCESS_TOKEN } from "@wamock/contract/meta";
import { assertEquals, assertMatch } from "@std/assert";
import { newTokenText, tokenTime } from "./tokens.ts";

Deno.test("tokens: a new one is shaped like Meta's", () => {
  const token = newTokenText(new RandomStream("tokens"));
  assertMatch(token, ACCESS_TOKEN);
  assertEquals(token.length, 203);
});

Deno.test("tokens: a moment is printed in California's time, summer and winter", () => {
  assertEquals(tokenTime(Date.UTC(2024, 5, 29, 16, 0, 0)), "Saturday, 29-Jun-24 09:00:00 PDT");
  assertEquals(tokenTime(Date.UTC(2026, 0, 1, 8, 5, 9)), "Thursday, 01-Jan-26 00:05:09 PST");
});
