import { assert, assertEquals, assertMatch, assertNotEquals, assertThrows } from "@std/assert";
import { ALPHANUMERIC, BASE64URL, RandomStream } from "./random.ts";

Deno.test("random: the bytes are the AES-256-CTR keystream under SHA-256 of the seed", () => {
  // printf seed | sha256sum; openssl enc -aes-256-ctr -K <that> -iv 0…0 of zeros
  assertEquals(new RandomStream("seed").hex(16), "1024e03ef1672193f39622137b645616");
});

Deno.test("random: the same seed gives the same bytes, however they are asked for, and another seed others", () => {
  const draw = (seed: string) => {
    const random = new RandomStream(seed);
    return [random.hex(8), random.text(12, BASE64URL), random.integer(1, 1e15), random.base64(9), random.hex(4000)];
  };
  assertEquals(draw("a"), draw("a"));
  for (const [i, value] of draw("b").entries()) assertNotEquals(value, draw("a")[i]);
});

Deno.test("random: bytes do not repeat from one block to the next", () => {
  const random = new RandomStream("seed");
  const drawn = Array.from({ length: 2_000 }, () => random.hex(8));
  assertEquals(new Set(drawn).size, 2_000);
});

Deno.test("random: a whole block can be drawn at once", () => {
  const random = new RandomStream("seed");
  random.bytes(1);
  assertEquals(random.bytes(4096).length, 4096);
});

Deno.test("random: integers keep within their range and reach both of its ends", () => {
  const random = new RandomStream("range");
  const drawn = new Set(Array.from({ length: 500 }, () => random.integer(-2, 3)));
  assertEquals([...drawn].sort((a, b) => a - b), [-2, -1, 0, 1, 2, 3]);
  assertEquals(random.integer(7, 7), 7);
});

Deno.test("random: wide integers are whole, in range, and fill it from bottom to top", () => {
  const random = new RandomStream("wide");
  const low = 100_000_000_000_000;
  const quarters = [0, 0, 0, 0];
  for (let i = 0; i < 2_000; i++) {
    const value = random.integer(low, Number.MAX_SAFE_INTEGER);
    assert(Number.isSafeInteger(value) && value >= low, String(value));
    quarters[Math.floor((value - low) / ((Number.MAX_SAFE_INTEGER - low + 1) / 4))]!++;
  }
  for (const count of quarters) assert(count > 400 && count < 600, String(quarters));
});

Deno.test("random: small integers come equally often", () => {
  const random = new RandomStream("dice");
  const counts = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < 12_000; i++) counts[random.integer(0, 5)]!++;
  for (const count of counts) assert(count > 1_850 && count < 2_150, String(counts));
});

Deno.test("random: texts have the length and the letters that were asked for", () => {
  const random = new RandomStream("text");
  assertMatch(random.text(300, ALPHANUMERIC), /^[A-Za-z0-9]{300}$/);
  assertMatch(random.hex(5), /^[0-9a-f]{10}$/);
  assertEquals(atob(random.base64(10)).length, 10);
  assertEquals([ALPHANUMERIC.length, new Set(BASE64URL).size], [62, 64]);
});

Deno.test("random: more than a block at once is refused, not cut short", () => {
  assertEquals(new RandomStream("block").bytes(4096).length, 4096);
  assertThrows(() => new RandomStream("block").bytes(4097), RangeError);
});

Deno.test("random: a stream goes on from a position as the one that was there", () => {
  for (const draws of [[], [3], [4096], [4000, 200], [4096, 4096, 5], [1000, 1000, 1000, 1000, 96]]) {
    const stream = new RandomStream("seed");
    for (const count of draws) stream.bytes(count);
    const other = new RandomStream("seed");
    other.bytes(17);
    other.seek(stream.position);
    assertEquals(other.position, stream.position);
    for (const count of [50, 4000, 300]) assertEquals(other.hex(count), stream.hex(count), `after ${draws}`);
  }
});
