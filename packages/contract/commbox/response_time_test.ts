import { assertEquals } from "@std/assert";
import { responseTime } from "./response_time.ts";

Deno.test("response time: trimmed, it is as long as the samples of 7, 6 and 5 digits, and may have none", () => {
  const show = (ms: number, ticks: number) => responseTime(Date.UTC(2024, 10, 28, 16, 22, 21, ms), ticks, "trimmed");
  assertEquals(show(156, 3866), "2024-11-28T16:22:21.1563866Z");
  assertEquals(show(956, 6910), "2024-11-28T16:22:21.956691Z");
  assertEquals(show(630, 7900), "2024-11-28T16:22:21.63079Z");
  assertEquals(show(0, 0), "2024-11-28T16:22:21Z");
});

Deno.test("response time: of fixed length, it keeps its zeros", () => {
  assertEquals(responseTime(0, 0, 7), "1970-01-01T00:00:00.0000000Z");
  assertEquals(responseTime(0, 9999, 3), "1970-01-01T00:00:00.000Z");
});
