import { createHmac } from "node:crypto";
import type { Exchange } from "@wamock/engine";
import type { NxcloudWorld } from "./world.ts";

/** A pre-signed URL of an object, on the origin that the request came to. */
export function downloadUrl({ sandbox, incoming }: Exchange, world: NxcloudWorld, objectKey: string): string {
  const expires = Math.floor(sandbox.clock.now() / 1000) + sandbox.settings.limit("nxcloud.url-lifetime");
  const query = new URLSearchParams({
    Expires: String(expires),
    OSSAccessKeyId: world.storeKeyId,
    Signature: signUrl(world, objectKey, String(expires)),
  });
  return `${incoming.url.origin}/${objectKey}?${query}`;
}

/** The `Signature` of a URL: an HMAC in base64, so no URL need be remembered. */
export function signUrl({ urlKey, storeKeyId }: NxcloudWorld, objectKey: string, expires: string): string {
  return createHmac("sha1", urlKey).update(`${objectKey}\n${expires}\n${storeKeyId}`).digest("base64");
}
