/** Rotations of the four rounds (RFC 1321, 3.4). */
const SHIFTS = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]] as const;

/** The i-th is the whole part of 2^32 times |sin(i + 1)| (RFC 1321, 3.4). */
const SINES = Uint32Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32));

/**
 * MD5 of bytes (RFC 1321): 16 bytes. WebCrypto has none, and NXCloud signs with it unless told otherwise.
 *
 * @example
 * ```ts
 * import { md5 } from "@wamock/contract/nxcloud";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(md5(new Uint8Array())[0], 0xd4);
 * ```
 */
export function md5(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(((message.length + 72) >> 6) << 6);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, message.length << 3, true);
  view.setUint32(padded.length - 4, Math.floor(message.length / 2 ** 29), true);
  const state = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476);
  for (let at = 0; at < padded.length; at += 64) mix(state, view, at);
  const digest = new DataView(new ArrayBuffer(16));
  state.forEach((word, i) => digest.setUint32(i * 4, word, true));
  return new Uint8Array(digest.buffer);
}

/** Takes one block of 64 bytes into the state. */
function mix(state: Uint32Array, block: DataView, at: number): void {
  let [a = 0, b = 0, c = 0, d = 0] = state;
  for (let i = 0; i < 64; i++) {
    const round = i >> 4;
    const [f, word] = round === 0
      ? [(b & c) | (~b & d), i]
      : round === 1
      ? [(d & b) | (~d & c), (5 * i + 1) & 15]
      : round === 2
      ? [b ^ c ^ d, (3 * i + 5) & 15]
      : [c ^ (b | ~d), (7 * i) & 15];
    const sum = (a + f + SINES[i]! + block.getUint32(at + word * 4, true)) | 0;
    const shift = SHIFTS[round]![i & 3]!;
    [a, d, c, b] = [d, c, b, (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0];
  }
  state.set([state[0]! + a, state[1]! + b, state[2]! + c, state[3]! + d]);
}
