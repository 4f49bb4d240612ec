let codes: ReadonlyMap<string, number> | undefined;

/**
 * Text in GBK, as a Chinese Windows writes it unless told otherwise; `undefined` when GBK lacks a character. The
 * platform can only decode GBK: the way back is made by decoding every pair of bytes once.
 *
 * @example
 * ```ts
 * import { encodeGbk } from "@wamock/contract/nxcloud";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(encodeGbk("a牛"), new Uint8Array([0x61, 0xc5, 0xa3]));
 * ```
 */
export function encodeGbk(text: string): Uint8Array<ArrayBuffer> | undefined {
  codes ??= decodeEveryPair();
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0)!;
    const code = point < 0x80 ? point : codes.get(character);
    if (code === undefined) return undefined;
    if (code > 0xff) bytes.push(code >> 8);
    bytes.push(code & 0xff);
  }
  return Uint8Array.from(bytes);
}

function decodeEveryPair(): Map<string, number> {
  const decoder = new TextDecoder("gbk");
  const found = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      // What is no pair decodes to a replacement, or to two characters.
      if (character.length === 1 && character !== "\ufffd" && !found.has(character)) {
        found.set(character, lead << 8 | trail);
      }
    }
  }
  return found;
}
