import { signAlgorithm, signRequest } from "@wamock/contract/nxcloud";
import { isSameText } from "../wire/same_text.ts";

/** The headers of a request: those of `fetch`, or of `node:http`. */
export type CallbackHeaders = Headers | Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Whether a callback is NXCloud's: it has the six headers of the signature, and that is of these very bytes. How old it
 * is does not matter to the vendor's own verifier; what must not be done twice is known by its content.
 *
 * @param body as it came, before anything parsed it; JSON that was parsed and written again may be another text
 * @param accessSecret the secret of the account whose accessKey the callback names
 *
 * @example
 * ```ts
 * import { verifyNxcloudCallback } from "@wamock/client";
 * import { assertEquals } from "@std/assert";
 *
 * const headers = {
 *   accesskey: "fme2na3kdi3ki",
 *   action: "template",
 *   biztype: "2",
 *   ts: "1655710885431",
 *   algorithm: "md5",
 *   sign: "f7df45eb2971f983db90d5962d3b5611",
 * };
 * assertEquals(await verifyNxcloudCallback('{"id":10001}', headers, "abciiiko2k3"), true);
 * assertEquals(await verifyNxcloudCallback('{"id":10002}', headers, "abciiiko2k3"), false);
 * ```
 */
export async function verifyNxcloudCallback(
  body: string | Uint8Array<ArrayBuffer>,
  headers: CallbackHeaders,
  accessSecret: string,
): Promise<boolean> {
  const accessKey = headerOf(headers, "accesskey");
  const action = headerOf(headers, "action");
  const bizType = headerOf(headers, "biztype");
  const ts = headerOf(headers, "ts");
  const algorithm = headerOf(headers, "algorithm");
  const sign = headerOf(headers, "sign");
  if (!accessKey || !action || !bizType || !ts || !algorithm || !sign || accessSecret.trim() === "") return false;
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  const expected = await signRequest({ accessKey, action, bizType, ts }, bytes, accessSecret, signAlgorithm(algorithm));
  return isSameText(sign.toLowerCase(), expected);
}

/** One header, whatever the case of its name; `undefined` when it is missing or blank, or comes more than once. */
function headerOf(headers: CallbackHeaders, name: string): string | undefined {
  const lines = headers instanceof Headers ? [...headers] : Object.entries(headers);
  const values = lines.filter(([given]) => given.toLowerCase() === name).flatMap(([, value]) => value ?? []);
  const [value] = values;
  return values.length === 1 && value?.trim() ? value : undefined;
}
