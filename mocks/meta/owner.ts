import type { Incoming } from "@wamock/engine";
import { sentToken } from "./auth.ts";
import { DOWNLOAD_PATH } from "./download_url.ts";
import { parseGraphPath } from "./path.ts";

/** The key of an access token. */
export function tokenKey(text: string): string {
  return `token:${text}`;
}

/** The key of whatever has an id: a phone number, a business account, an app, a media, a session. */
export function objectKey(id: string): string {
  return `object:${id}`;
}

/** What a request names: its token, then the object in its URL. A token in the form is not read so early. */
export function* ownerKeys(incoming: Incoming): Iterable<string> {
  const token = sentToken(incoming);
  if (token) yield tokenKey(token.text);
  const { pathname, searchParams } = incoming.url;
  if (pathname === DOWNLOAD_PATH) yield objectKey(searchParams.get("mid") ?? "");
  // A session's id that was percent-encoded holds what should be the query.
  else yield objectKey(parseGraphPath(pathname).node.replace(/\?.*$/s, ""));
}
