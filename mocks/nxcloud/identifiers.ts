import { BASE64URL, type RandomStream } from "@wamock/engine";

/** A UUID of version 4. */
export function newUuid(random: RandomStream): string {
  const hex = random.hex(16);
  const variant = "89ab"[parseInt(hex[16]!, 16) & 3];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** An id of 16 digits, as Meta's are. */
export function newNumber(random: RandomStream): string {
  return String(random.integer(1_000_000_000_000_000, Number.MAX_SAFE_INTEGER));
}

/** A template's id: digits that begin with 900. How many is cut out of the vendor's example; Meta's have 15 or 16. */
export function newTemplateId(random: RandomStream): string {
  return `900${String(random.integer(0, 999_999_999_999)).padStart(12, "0")}`;
}

/** What a handle is made of, besides what is random. */
export interface HandleContent {
  readonly filename: string;
  readonly type: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  readonly appId: string;
  readonly userId: string;
}

/** A handle of Meta's resumable upload, as NXCloud passes it on: a name beyond ASCII has become question marks. */
export function newHandle(random: RandomStream, { filename, type, expiresAt, appId, userId }: HandleContent): string {
  const name = btoa([...filename].map((character) => character < "\u0080" ? character : "?").join(""));
  const opaque = (length: number) => `AR${random.text(length, BASE64URL)}`;
  const expiry = Math.floor(expiresAt / 1000);
  return `4:${name}:${btoa(type)}:${opaque(108)}:e:${expiry}:${appId}:${userId}:${opaque(17)}`;
}
