import { storagePlace } from "@wamock/contract/wolkvox";
import type { Incoming } from "@wamock/engine";

/** The key of a token. */
export function tokenKey(text: string): string {
  return `token:${text}`;
}

/** The key of a storage. */
export function bucketKey(bucket: string): string {
  return `bucket:${bucket}`;
}

/** What a request names: its token, then the storage in its URL. */
export function* ownerKeys({ headers, url: { pathname } }: Incoming): Iterable<string> {
  const token = headers.get("wolkvox-token")?.trim();
  if (token) yield tokenKey(token);
  const place = storagePlace(pathname);
  if (place) yield bucketKey(place.bucket);
}
