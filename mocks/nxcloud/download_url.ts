import { createHmac } from "node:crypto";
import { nxcloud, STORE_HOST } from "@wamock/contract/nxcloud";
import { type Exchange, mediaOrigin } from "@wamock/engine";
import type { NxcloudWorld } from "./world.ts";

/** A pre-signed URL of an object. */
export function downloadUrl(exchange: Exchange, world: NxcloudWorld, objectKey: string): string {
  const { sandbox } = exchange;
  const expires = Math.floor(sandbox.clock.now() / 1000) + sandbox.settings.limit("nxcloud.url-lifetime");
  const query = new URLSearchParams({
    Expires: String(expires),
    OSSAccessKeyId: world.storeKeyId,
    Signature: signUrl(world, objectKey, String(expires)),
  });
  return `${mediaOrigin(exchange, nxcloud, STORE_HOST)}/${objectKey}?${query}`;
}

/** The `Signature` of a URL: an HMAC in base64, so no URL need be remembered. */
export function signUrl({ urlKey, storeKeyId }: NxcloudWorld, objectKey: string, expires: string): string {
  return createHmac("sha1", urlKey).update(`${objectKey}\n${expires}\n${storeKeyId}`).digest("base64");
}
