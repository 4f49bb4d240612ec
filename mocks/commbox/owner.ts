import { readStreamId } from "@wamock/contract/commbox";
import type { Incoming } from "@wamock/engine";
import { sentKey } from "./auth.ts";
import { parsePath } from "./path.ts";

/** The key of an API key. */
export function apiKeyKey(text: string): string {
  return `key:${text}`;
}

/** The key of a channel, by the one spelling of its stream id. */
export function streamKey(streamId: string): string {
  return `stream:${streamId}`;
}

/** What a request names: its API key, in the query too whatever the dialect, then the stream in its path. */
export function* ownerKeys(incoming: Incoming): Iterable<string> {
  const sent = sentKey(incoming, true);
  if (sent !== undefined) yield apiKeyKey(sent);
  const path = parsePath(incoming.url.pathname);
  const streamId = path.kind === "served" ? readStreamId(path.streamSegment) : undefined;
  if (streamId !== undefined) yield streamKey(streamId);
}
