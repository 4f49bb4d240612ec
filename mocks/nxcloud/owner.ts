import type { Incoming } from "@wamock/engine";

/** The key of a customer account. */
export function accountKey(accessKey: string): string {
  return `account:${accessKey}`;
}

/** The key of whoever signs the URLs of one store. */
export function storeKey(keyId: string): string {
  return `store:${keyId}`;
}

/** The key of an object in the store. */
export function objectKey(name: string): string {
  return `object:${name}`;
}

/** What a request names: its account, in the header or by mistake in the query, then the store and the object. */
export function* ownerKeys({ headers, url: { pathname, searchParams } }: Incoming): Iterable<string> {
  for (const accessKey of [headers.get("accessKey")?.trim(), searchParams.get("accessKey")]) {
    if (accessKey) yield accountKey(accessKey);
  }
  yield storeKey(searchParams.get("OSSAccessKeyId") ?? "");
  yield objectKey(pathname.slice(1));
}
