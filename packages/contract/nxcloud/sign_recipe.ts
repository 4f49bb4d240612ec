import { md5 } from "./md5.ts";
import { digestHex, joinBytes, type SignAlgorithm, type SignedHeaders, signedHeadersText } from "./signature.ts";

/** How a client may have made a signature, right or wrong. */
export interface SignRecipe {
  /** Everything before the body. */
  readonly head: string;
  /** `undefined`: neither the body nor `&body=` is in it. */
  readonly body: Uint8Array | undefined;
  /** What stands in front of the secret. */
  readonly secretName: string;
  readonly secret: string;
  readonly algorithm: SignAlgorithm;
  /** Whether the secret is the key of an HMAC, and not in the string. */
  readonly hmac: boolean;
}

const encoder = new TextEncoder();
const SHOWN_BODY = 200;

/** The right way to sign. */
export function rightRecipe(
  headers: SignedHeaders,
  body: Uint8Array | undefined,
  secret: string,
  algorithm: SignAlgorithm,
): SignRecipe {
  return {
    head: signedHeadersText(headers),
    body: body?.length ? body : undefined,
    secretName: "&accessSecret=",
    secret,
    algorithm,
    hmac: false,
  };
}

/** The signature that a recipe makes, in lower-case hexadecimal. */
export async function followRecipe(recipe: SignRecipe): Promise<string> {
  const { head, body, secretName, secret, algorithm, hmac } = recipe;
  const message = body ? joinBytes(encoder.encode(`${head}&body=`), body) : encoder.encode(head);
  if (hmac) return await hmacHex(algorithm, encoder.encode(secret), message);
  return await digestHex(algorithm, joinBytes(message, encoder.encode(secretName + secret)));
}

/** The string that a recipe signs, its secret hidden and its body cut short. */
export function showRecipe({ head, body, secretName, hmac }: SignRecipe): string {
  const text = body && new TextDecoder().decode(body.subarray(0, SHOWN_BODY + 4));
  const shown = text === undefined
    ? ""
    : `&body=${text.slice(0, SHOWN_BODY)}${body!.length > SHOWN_BODY ? `…(${body!.length} bytes)` : ""}`;
  return hmac ? `${head}${shown}` : `${head}${shown}${secretName}***`;
}

/** HMAC (RFC 2104) in hexadecimal; WebCrypto has none with MD5. */
async function hmacHex(algorithm: SignAlgorithm, key: Uint8Array, message: Uint8Array): Promise<string> {
  const block = new Uint8Array(64);
  block.set(key.length > 64 ? await digest(algorithm, joinBytes(key)) : key);
  const inner = await digest(algorithm, joinBytes(block.map((byte) => byte ^ 0x36), message));
  return await digestHex(algorithm, joinBytes(block.map((byte) => byte ^ 0x5c), inner));
}

async function digest(algorithm: SignAlgorithm, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return algorithm === "md5" ? md5(bytes) : new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}
