import type { Incoming } from "@wamock/engine";

/** The key of a key. */
export function keyKey(text: string): string {
  return `key:${text}`;
}

/** The key of a file. */
export function fileKey(id: string): string {
  return `file:${id}`;
}

/** What a request names: its key, then the file in its path. */
export function* ownerKeys({ headers, url }: Incoming): Iterable<string> {
  const key = headers.get("x-toy-key");
  if (key !== null) yield keyKey(key);
  yield fileKey(url.pathname.split("/")[3] ?? "");
}
