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
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", encoder.encode(appSecret), algorithm, false, ["sign"]);
  const mac = await crypto.subtle.sign("HMAC", key, encoder.encode(accessToken));
  return Array.from(new Uint8Array(mac), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
