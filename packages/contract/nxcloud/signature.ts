import { md5 } from "./md5.ts";

/** How a signature is hashed. */
export type SignAlgorithm = "md5" | "sha256";

/** The headers that are signed, as they are sent. */
export interface SignedHeaders {
  readonly accessKey: string;
  readonly action: string;
  readonly bizType: string;
  /** Milliseconds since the epoch, 13 digits. */
  readonly ts: string;
}

const encoder = new TextEncoder();

/** The hash that the header `algorithm` asks for: SHA-256 for `sha256` in any case, else MD5. Source: D3, D4. */
export function signAlgorithm(header: string | null | undefined): SignAlgorithm {
  return header?.toLowerCase() === "sha256" ? "sha256" : "md5";
}

/** Whether a request of that Content-Type has its body signed: every one but multipart. Source: D1, D2. */
export function signsBody(contentType: string | null | undefined): boolean {
  return !/^\s*multipart\/form-data/i.test(contentType ?? "");
}

/** The first piece of what is signed: the four headers in the order of their names. Source: D1, D2. */
export function signedHeadersText({ accessKey, action, bizType, ts }: SignedHeaders): string {
  return `accessKey=${accessKey}&action=${action}&bizType=${bizType}&ts=${ts}`;
}

/**
 * The bytes that are signed: headers, the raw body when there is one, the secret. Source: D1, D2, D3.
 *
 * @param body the bytes as they are on the wire; none, or empty, for multipart
 */
export function signedBytes(
  headers: SignedHeaders,
  body: Uint8Array | undefined,
  accessSecret: string,
): Uint8Array<ArrayBuffer> {
  const head = signedHeadersText(headers);
  const tail = encoder.encode(`&accessSecret=${accessSecret}`);
  return body?.length ? joinBytes(encoder.encode(`${head}&body=`), body, tail) : joinBytes(encoder.encode(head), tail);
}

/** Lower-case hex of the hash of bytes. */
export async function digestHex(algorithm: SignAlgorithm, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = algorithm === "md5" ? md5(bytes) : new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * The `sign` header of a request: a plain hash, no HMAC, in lower-case hexadecimal. Source: D1, D2, D3.
 *
 * @param body the bytes as they are on the wire; none, or empty, for multipart
 *
 * @example
 * ```ts
 * import { signRequest } from "@wamock/contract/nxcloud";
 * import { assertEquals } from "@std/assert";
 *
 * const headers = { accessKey: "fme2na3kdi3ki", action: "uploadTemplateFile", bizType: "2", ts: "1655710885431" };
 * assertEquals(await signRequest(headers, undefined, "abciiiko2k3"), "b5fbec7995a4c611a72cddbd0667a9fe");
 * ```
 */
export async function signRequest(
  headers: SignedHeaders,
  body: Uint8Array | undefined,
  accessSecret: string,
  algorithm: SignAlgorithm = "md5",
): Promise<string> {
  return await digestHex(algorithm, signedBytes(headers, body, accessSecret));
}

/** Bytes one after the other. */
export function joinBytes(...pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
