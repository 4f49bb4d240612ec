import { assertEquals } from "@std/assert";
import { createHash } from "node:crypto";
import { md5 } from "./md5.ts";

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** RFC 1321, appendix A.5. */
const VECTORS = [
  ["", "d41d8cd98f00b204e9800998ecf8427e"],
  ["a", "0cc175b9c0f1b6a831c399e269772661"],
  ["abc", "900150983cd24fb0d6963f7d28e17f72"],
  ["message digest", "f96b697d7cb7938d525a2f31aaf161d0"],
  ["abcdefghijklmnopqrstuvwxyz", "c3fcd3d76192e4007dfb496cca67e13b"],
  ["ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", "d174ab98d277d9f5a5611c2c9f419d9f"],
  [
    "12345678901234567890123456789012345678901234567890123456789012345678901234567890",
    "57edf4a22be3c955ac49da2e2107b67a",
  ],
] as const;

Deno.test.each(VECTORS)('md5: RFC 1321 gives the digest of "%s"', (text, digest) => {
  assertEquals(hex(md5(new TextEncoder().encode(text))), digest);
});

Deno.test("md5: every length around the ends of blocks agrees with the platform's", () => {
  for (let length = 0; length <= 200; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => i * 7);
    assertEquals(hex(md5(bytes)), createHash("md5").update(bytes).digest("hex"), String(length));
  }
});
