import { assertEquals } from "@std/assert";

/** That bytes are the expected ones; of megabytes that differ, a whole comparison takes minutes to print. */
export function assertBytes(actual: Uint8Array, expected: Uint8Array, what = "bytes"): void {
  assertEquals(actual.length, expected.length, `${what}: length`);
  const at = expected.findIndex((byte, i) => byte !== actual[i]);
  assertEquals([...actual.slice(at, at + 16)], [...expected.slice(at, at + 16)], `${what}: from byte ${at}`);
}
