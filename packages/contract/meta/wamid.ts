const PREFIX = "wamid.";

/** What a message id says of its message. */
export interface Wamid {
  /** `outbound`: from the business to the user. */
  readonly direction: "inbound" | "outbound";
  /** The user's number: digits. */
  readonly waId: string;
  /** What tells it from the user's other messages: upper-case hexadecimal. */
  readonly key: string;
}

/** Bytes in front of the key, by direction. */
const DIRECTIONS = { outbound: 0x11, inbound: 0x12 } as const;

/**
 * A message id: base64 of the bytes `1C 18 <length> <waId> 15 02 00 <direction> 18 <length> <key> 00`. Decoded from
 * recordings (R1), where the key has 18 digits outbound and 22 inbound.
 *
 * @throws {RangeError} when `waId` or `key` has more than 127 characters
 *
 * @example
 * ```ts
 * import { makeWamid } from "@wamock/contract/meta";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(
 *   makeWamid({ direction: "outbound", waId: "13437772910", key: "C8A7E318B338BA5896" }),
 *   "wamid.HBgLMTM0Mzc3NzI5MTAVAgARGBJDOEE3RTMxOEIzMzhCQTU4OTYA",
 * );
 * ```
 */
export function makeWamid({ direction, waId, key }: Wamid): string {
  for (const text of [waId, key]) {
    if (text.length > 127) throw new RangeError(`Failed to make a message id: ${text.length} characters are too many.`);
  }
  return PREFIX + btoa(layOut({ direction, waId, key }));
}

/**
 * Reads a message id; `undefined` when it is none.
 *
 * @example
 * ```ts
 * import { readWamid } from "@wamock/contract/meta";
 * import { assertEquals } from "@std/assert";
 *
 * const id = "wamid.HBgMNTU0MTk2MTI3MzAwFQIAEhgWM0VCMEQ3OTQ5OTNBODkwMzg1QTZDRgA=";
 * assertEquals(readWamid(id), { direction: "inbound", waId: "554196127300", key: "3EB0D794993A890385A6CF" });
 * assertEquals(readWamid("wamid.undefined"), undefined);
 * ```
 */
export function readWamid(text: string): Wamid | undefined {
  const bytes = text.startsWith(PREFIX) ? fromBase64(text.slice(PREFIX.length)) : undefined;
  if (bytes === undefined) return undefined;
  const waId = bytes.slice(3, 3 + bytes.charCodeAt(2));
  const key = bytes.slice(waId.length + 9, -1);
  const direction = bytes.charCodeAt(waId.length + 6) === DIRECTIONS.outbound ? "outbound" : "inbound";
  const read = { direction, waId, key } as const;
  return /^\d+$/.test(waId) && /^[0-9A-F]+$/.test(key) && layOut(read) === bytes ? read : undefined;
}

/** The bytes of an id, each as one character. */
function layOut({ direction, waId, key }: Wamid): string {
  const byte = String.fromCharCode;
  const head = byte(0x1c, 0x18, waId.length) + waId + byte(0x15, 0x02, 0x00, DIRECTIONS[direction]);
  return head + byte(0x18, key.length) + key + byte(0x00);
}

function fromBase64(text: string): string | undefined {
  try {
    return atob(text);
  } catch {
    return undefined;
  }
}
