import { assertEquals } from "@std/assert";
import { headText } from "./head_text.ts";

Deno.test("head text: UTF-8 is read as UTF-8, a byte order mark is kept", () => {
  const text = "\ufeffnaïve €.jpg";
  assertEquals(headText(new TextEncoder().encode(text)), text);
});

Deno.test("head text: other bytes become one character each", () => {
  assertEquals(headText(Uint8Array.of(0x61, 0xe9, 0x00, 0x62)), "a\u00e9\0b");
});
