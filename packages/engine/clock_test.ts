import { assertEquals, assertThrows } from "@std/assert";
import { Clock } from "./clock.ts";

function running(): { clock: Clock; pass: (ms: number) => void } {
  let time = 1_000;
  return { clock: new Clock(() => time), pass: (ms) => time += ms };
}

Deno.test("clock: it runs with the time underneath, in whole milliseconds", () => {
  const { clock, pass } = running();
  assertEquals([clock.now(), clock.frozen], [1_000, false]);
  pass(5.7);
  assertEquals(clock.now(), 1_005);
});

Deno.test("clock: without a time underneath it is the machine's", () => {
  const before = Date.now();
  const now = new Clock().now();
  assertEquals(before <= now && now <= Date.now(), true);
});

Deno.test("clock: frozen it stands where it is, or where it is told", () => {
  const { clock, pass } = running();
  clock.freeze();
  pass(500);
  assertEquals([clock.now(), clock.frozen], [1_000, true]);
  clock.freeze(42.9);
  pass(500);
  assertEquals(clock.now(), 42);
  clock.freeze(0);
  assertEquals([clock.now(), clock.frozen], [0, true]);
});

Deno.test("clock: unfrozen it is back at the time underneath plus the offset, whatever was advanced meanwhile", () => {
  const { clock, pass } = running();
  clock.offset(100);
  clock.freeze();
  clock.advance(9_000);
  pass(10);
  clock.unfreeze();
  assertEquals([clock.now(), clock.frozen], [1_110, false]);
});

Deno.test("clock: advancing moves a running clock and a frozen one, forth and back", () => {
  const { clock, pass } = running();
  clock.advance(250);
  pass(1);
  assertEquals(clock.now(), 1_251);
  clock.freeze();
  clock.advance(-51);
  assertEquals(clock.now(), 1_200);
});

Deno.test("clock: an offset is set, not added, and does not move a frozen clock", () => {
  const { clock } = running();
  clock.offset(10);
  clock.offset(20);
  assertEquals(clock.now(), 1_020);
  clock.freeze();
  clock.offset(500);
  assertEquals(clock.now(), 1_020);
});

Deno.test("clock: a time that no date has is refused, and the clock stays as it was", () => {
  const { clock } = running();
  assertThrows(() => clock.change({ offsetMs: 5, freeze: 8.64e15, advanceMs: 1 }), RangeError, "is no date");
  assertThrows(() => clock.advance(9e15), RangeError);
  assertEquals([clock.now(), clock.frozen], [1_000, false]);
});
