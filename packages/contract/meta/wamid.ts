const PREFIX = "wamid.";
const encoder = new TextEncoder();

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
  const bytes = [
    ...[0x1c, 0x18, waId.length, ...encoder.encode(waId)],
    ...[0x15, 0x02, 0x00, DIRECTIONS[direction]],
    ...[0x18, key.length, ...encoder.encode(key), 0x00],
  ];
  return PREFIX + btoa(String.fromCharCode(...bytes));
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
  const pattern = /^\x1c\x18([\x01-\x7f])(\d+)\x15\x02\x00([\x11\x12])\x18([\x01-\x7f])([0-9A-F]+)\x00$/;
  const [, waIdLength = "", waId = "", direction, keyLength = "", key = ""] = pattern.exec(bytes ?? "") ?? [];
  if (direction === undefined) return undefined;
  if (waIdLength.charCodeAt(0) !== waId.length || keyLength.charCodeAt(0) !== key.length) return undefined;
  return { direction: direction === "\x11" ? "outbound" : "inbound", waId, key };
}

function fromBase64(text: string): string | undefined {
  try {
    return atob(text);
  } catch {
    return undefined;
  }
}
