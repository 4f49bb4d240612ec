import { assertEquals } from "@std/assert";
import { Preamble } from "./preamble.ts";

Deno.test("preamble: the first 256 bytes are kept, whatever the slices", () => {
  const preamble = new Preamble();
  for (let i = 0; i < 100; i++) {
    preamble.write(new TextEncoder().encode("abcdefg"));
  }
  assertEquals(preamble.text, "abcdefg".repeat(100).slice(0, 256));
});
