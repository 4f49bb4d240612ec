/**
 * Bytes as a person can read them: text as it is, anything else as `\xNN`, and no more than `limit` of them.
 *
 * @example
 * ```ts
 * import { showBytes } from "./show_bytes.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(showBytes(new Uint8Array([72, 105, 0, 13, 10])), "Hi\\x00\\r\\n");
 * assertEquals(showBytes(new Uint8Array([72, 105, 33]), 2), "Hi… (3 bytes)");
 * ```
 */
export function showBytes(bytes: Uint8Array, limit = 800): string {
  if (bytes.length === 0) return "no bytes";
  let text = "";
  for (const byte of bytes.subarray(0, limit)) text += NAMED[byte] ?? shown(byte);
  return bytes.length > limit ? `${text}… (${bytes.length} bytes)` : text;
}

const NAMED: Readonly<Record<number, string>> = { 9: "\\t", 10: "\\n", 13: "\\r" };

function shown(byte: number): string {
  return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, "0")}`;
}
