const encoder = new TextEncoder();

/**
 * The `appsecret_proof` of a call: HMAC-SHA256 of the access token under the app's secret, in lower-case
 * hexadecimal. Source: U13.
 *
 * @example
 * ```ts
 * import { appSecretProof } from "@wamock/contract/meta";
 * import { assertEquals } from "@std/assert";
 *
 * const proof = await appSecretProof("EAAtoken", "secret");
 * assertEquals(proof.length, 64);
 * ```
 */
export async function appSecretProof(accessToken: string, appSecret: string): Promise<string> {
  return await hmacHex(appSecret, encoder.encode(accessToken));
}

/** The header that signs a webhook. */
export const WEBHOOK_SIGNATURE_HEADER = "X-Hub-Signature-256";

/**
 * The `X-Hub-Signature-256` of a webhook: HMAC-SHA256 of its very bytes under the app's secret. Source: D12, D17.
 *
 * @param body the bytes as they are on the wire; JSON that was parsed and written again has others
 *
 * @example
 * ```ts
 * import { webhookSignature } from "@wamock/contract/meta";
 * import { assertEquals } from "@std/assert";
 *
 * const signature = await webhookSignature(new TextEncoder().encode("{}"), "secret");
 * assertEquals(signature.slice(0, 7), "sha256=");
 * ```
 */
export async function webhookSignature(body: Uint8Array<ArrayBuffer>, appSecret: string): Promise<string> {
  return `sha256=${await hmacHex(appSecret, body)}`;
}

async function hmacHex(secret: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", encoder.encode(secret), algorithm, false, ["sign"]);
  const mac = await crypto.subtle.sign("HMAC", key, bytes);
  return Array.from(new Uint8Array(mac), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
