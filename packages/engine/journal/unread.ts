import type { HeaderLines } from "../answer.ts";
import type { Reads } from "./reads.ts";

/** So many names are kept, and so much of each: a client may send any number. */
const KEPT_NAMES = 100;
const KEPT_CHARACTERS = 200;

/** Headers that say how a request travels, where it comes from or what answer would do: no API need look at them. */
const OF_NO_ACCOUNT = new Set([
  "accept",
  "baggage",
  "cache-control",
  "connection",
  "content-length",
  "content-type",
  "cookie",
  "date",
  "dnt",
  "expect",
  "forwarded",
  "from",
  "host",
  "keep-alive",
  "origin",
  "pragma",
  "priority",
  "proxy-connection",
  "referer",
  "sentry-trace",
  "te",
  "traceparent",
  "tracestate",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "upgrade-insecure-requests",
  "user-agent",
  "via",
]);
const KINDS_OF_NO_ACCOUNT = /^(accept|sec|x-forwarded)-/;

/**
 * Names of what was sent and never looked at: query parameters, fields of the body, and headers that say something to
 * an API. What has no effect here has none at the provider either, as far as is known.
 */
export function unreadNames(
  search: URLSearchParams,
  fields: readonly { readonly name: string }[],
  headers: HeaderLines,
  reads: Reads,
): readonly string[] {
  const unread = new Set<string>();
  for (const name of search.keys()) if (!reads.query.has(name)) unread.add(name);
  for (const { name } of fields) if (!reads.fields.has(name)) unread.add(name);
  for (const [name] of headers) {
    const lower = name.toLowerCase();
    if (!reads.headers.has(lower) && !OF_NO_ACCOUNT.has(lower) && !KINDS_OF_NO_ACCOUNT.test(lower)) unread.add(name);
  }
  return unread.size === 0 ? NONE : [...unread].slice(0, KEPT_NAMES).map((name) => name.slice(0, KEPT_CHARACTERS));
}

const NONE: readonly string[] = [];
