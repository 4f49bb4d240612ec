/** The id of a channel is this many bytes, encrypted. */
const BYTES = 16;

/** 16 bytes in base64: the last of 22 characters carries two bits. `_f` and `_b` stand for `/` and `+`. */
const STREAM_ID = /^(?:[A-Za-z0-9]|_[fb]){21}[AQgw]==$/;

/**
 * An encrypted stream id as the vendor's console shows it: base64, with `_f` for `/`, `_b` for `+`, and the padding
 * percent-encoded in lower case. Inferred from the two samples of D2, which decode to 16 bytes so.
 *
 * @param bytes 16 of them
 * @throws {TypeError} when there are more or fewer
 *
 * @example
 * ```ts
 * import { streamIdOf } from "@wamock/contract/commbox";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(streamIdOf(new Uint8Array(16)), "AAAAAAAAAAAAAAAAAAAAAA%3d%3d");
 * ```
 */
export function streamIdOf(bytes: Uint8Array): string {
  if (bytes.length !== BYTES) {
    throw new TypeError(`Failed to write a stream id: it has ${bytes.length} bytes. Pass ${BYTES}.`);
  }
  const base64 = btoa(String.fromCharCode(...bytes));
  return base64.replaceAll("/", "_f").replaceAll("+", "_b").replaceAll("=", "%3d");
}

/**
 * The one spelling of a stream id out of a path's segment, percent-decoded once: `%3d%3d`, `%3D%3D` and `==` are the
 * same. `undefined` when it is none, as when it was encoded twice.
 *
 * @example
 * ```ts
 * import { readStreamId } from "@wamock/contract/commbox";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(readStreamId("hNyRN_fLUy7rrOrN9jLpipA%3d%3d"), "hNyRN_fLUy7rrOrN9jLpipA==");
 * assertEquals(readStreamId("hNyRN_fLUy7rrOrN9jLpipA%253d%253d"), undefined);
 * ```
 */
export function readStreamId(segment: string): string | undefined {
  try {
    const id = decodeURIComponent(segment);
    return STREAM_ID.test(id) ? id : undefined;
  } catch {
    return undefined;
  }
}
