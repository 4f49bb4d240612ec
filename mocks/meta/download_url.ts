import { Buffer } from "node:buffer";
import { createHmac } from "node:crypto";
import { DOWNLOAD_HOST, meta } from "@wamock/contract/meta";
import { type Exchange, mediaOrigin } from "@wamock/engine";
import type { MetaWorld } from "./world.ts";

/** Where the mock serves what Meta serves on its download host. */
export const DOWNLOAD_PATH = "/whatsapp_business/attachments/";

const NONCE_BYTES = 12;
const MAC_BYTES = 21;

/** A URL under which a media's bytes can be had for a while. */
export function downloadUrl(exchange: Exchange, world: MetaWorld, mediaId: string): string {
  const { clock, settings, random } = exchange.sandbox;
  const expiresAt = Math.floor(clock.now() / 1000) + settings.limit("meta.url-lifetime");
  const hash = sign(world, mediaId, expiresAt, random.bytes(NONCE_BYTES));
  return `${mediaOrigin(exchange, meta, DOWNLOAD_HOST)}${DOWNLOAD_PATH}?mid=${mediaId}&ext=${expiresAt}&hash=${hash}`;
}

/** Whether `hash` was given out for this media and expiry: so no URL need be remembered. */
export function isOurs(world: MetaWorld, mediaId: string, expiresAt: number, hash: string): boolean {
  if (!/^AT[A-Za-z0-9_-]{44}$/.test(hash)) return false;
  const nonce = Buffer.from(hash.slice(2), "base64url").subarray(0, NONCE_BYTES);
  return sign(world, mediaId, expiresAt, nonce) === hash;
}

/** `AT` and 44 characters: a nonce, and a MAC over it. */
function sign(world: MetaWorld, mediaId: string, expiresAt: number, nonce: Uint8Array): string {
  const mac = createHmac("sha256", world.urlKey).update(`${mediaId}/${expiresAt}/`).update(nonce).digest();
  const bytes = new Uint8Array(NONCE_BYTES + MAC_BYTES);
  bytes.set(nonce);
  bytes.set(mac.subarray(0, MAC_BYTES), NONCE_BYTES);
  return `AT${btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_")}`;
}
