import { assert, assertEquals } from "@std/assert";
import { assertBytes } from "../testdata/assert_bytes.ts";
import { HeldSlices } from "./held_slices.ts";

function join(slices: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(slices.flatMap((slice) => [...slice]));
}

Deno.test("held slices: small and large ones come back in their order", () => {
  const bytes = new Uint8Array(40_000).map((_, i) => i * 7 + (i >> 8));
  const held = new HeldSlices();
  let at = 0;
  for (const size of [1, 0, 2, 4095, 1, 4096, 10_000, 3, 2049, 2049, 4094, 1, 1]) {
    held.append(bytes.subarray(at, at += size));
  }
  assertBytes(join(held.take()), bytes.subarray(0, at));
});

Deno.test("held slices: what was taken is held no more", () => {
  const held = new HeldSlices();
  held.append(new Uint8Array([1]));
  held.take();
  assertEquals(held.take(), []);
  held.append(new Uint8Array([2]));
  assertEquals(join(held.take()), new Uint8Array([2]));
});

Deno.test("held slices: however small they are, they take little more memory than their bytes", () => {
  for (const size of [1, 100, 2049, 4095, 4096, 65_536]) {
    const held = new HeldSlices();
    const count = Math.ceil(200_000 / size);
    for (let i = 0; i < count; i++) held.append(new Uint8Array(size));
    const slices = held.take();
    const memory = slices.reduce((sum, { buffer }) => sum + buffer.byteLength + 500, 0);
    assert(memory < 2.5 * size * count, `${size}: ${memory}`);
  }
  const tiny = new HeldSlices();
  for (let i = 0; i < 3; i++) tiny.append(new Uint8Array(5));
  assertEquals(tiny.take().reduce((sum, { buffer }) => sum + buffer.byteLength, 0), 15);
});
