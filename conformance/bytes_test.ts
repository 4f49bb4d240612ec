import { assertEquals } from "@std/assert";
import { bytesOf, sizeOf } from "./bytes.ts";

Deno.test("bytes: every kind gives its bytes, and as many as it says", () => {
  const specs = [{ text: "é" }, { base64: "AP8=" }, { fixture: "png" }, { size: 3, fill: 7 }] as const;
  assertEquals(specs.map((spec) => bytesOf(spec).length), [2, 2, 75, 3]);
  assertEquals(specs.map(sizeOf), [2, 2, 75, 3]);
  assertEquals([...bytesOf({ size: 3, fill: 7 })], [7, 7, 7]);
});
