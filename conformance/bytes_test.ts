import { assertEquals } from "@std/assert";
import { bytesOf, sizeOf } from "./bytes.ts";

Deno.test("bytes: every kind gives its bytes, and as many as it says", () => {
  const specs = [{ text: "é" }, { json: { a: ["é"] } }, { base64: "AP8=" }, { fixture: "png" }, {
    size: 3,
    fill: 7,
  }] as const;
  assertEquals(specs.map((spec) => bytesOf(spec).length), [2, 12, 2, 75, 3]);
  assertEquals(specs.map(sizeOf), [2, 12, 2, 75, 3]);
  assertEquals([...bytesOf({ size: 3, fill: 7 })], [7, 7, 7]);
});
