import { assertEquals } from "@std/assert";
import { readPacificTime } from "./pacific_time.ts";

Deno.test("pacific time: both zones are read, anything else is not", () => {
  assertEquals(readPacificTime("Saturday, 21-Nov-26 01:00:00 PST"), Date.UTC(2026, 10, 21, 9));
  assertEquals(readPacificTime("Saturday, 29-Jun-24 09:00:00 PDT"), Date.UTC(2024, 5, 29, 16));
  for (const text of ["Sat, 29-Jun-24 09:00:00 PDT", "Saturday, 29-Jun-24 09:00:00 UTC", ""]) {
    assertEquals(readPacificTime(text), undefined, text);
  }
});
