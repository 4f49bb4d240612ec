import { webhookSignature } from "@wamock/contract/meta";
import { isSameText } from "../wire/same_text.ts";

/**
 * Whether a webhook is Meta's: its signature is that of these very bytes.
 *
 * @param body as it came, before anything parsed it; JSON that was parsed and written again is another text
 * @param signature the header `X-Hub-Signature-256`
 * @param appSecret the secret of the app that the webhook is of
 *
 * @example
 * ```ts
 * import { verifyWebhook } from "@wamock/client";
 * import { assertEquals } from "@std/assert";
 *
 * const signature = "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
 * assertEquals(await verifyWebhook("what do ya want for nothing?", signature, "Jefe"), true);
 * assertEquals(await verifyWebhook("what do ya want for nothing!", signature, "Jefe"), false);
 * ```
 */
export async function verifyWebhook(
  body: string | Uint8Array<ArrayBuffer>,
  signature: string | null | undefined,
  appSecret: string,
): Promise<boolean> {
  if (!signature || appSecret === "") return false;
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  return isSameText(signature.toLowerCase(), await webhookSignature(bytes, appSecret));
}
