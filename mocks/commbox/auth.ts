import { commboxErrors } from "@wamock/contract/commbox";
import type { Incoming, Refusal } from "@wamock/engine";
import type { ApiKey } from "./keys.ts";

/** What the judgement of a key depends on. */
export interface KeyFacts {
  /** The `Authorization` header, for the explanation. */
  readonly authorization: string | null;
  readonly sent: string | undefined;
  readonly key: ApiKey | undefined;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** How long a revoked key goes on working, in milliseconds. */
  readonly grace: number;
}

/**
 * The key as a request carries it: a bearer token, else `access_token` in the query where that is taken.
 *
 * @param fromQuery whether the query is looked at
 */
export function sentKey({ headers, url }: Incoming, fromQuery: boolean): string | undefined {
  const header = /^Bearer +(\S+) *$/i.exec(headers.get("authorization") ?? "")?.[1];
  return header ?? (fromQuery ? url.searchParams.get("access_token") || undefined : undefined);
}

/** A refusal, or why the key is good. */
export function judgeKey({ authorization, sent, key, now, grace }: KeyFacts): Refusal | string {
  const refuse = (reason: string): Refusal => ({ error: commboxErrors.unauthorized, reason });
  if (sent === undefined) {
    return refuse(
      authorization === null
        ? 'there is no key: send "Authorization: Bearer <API key>"'
        : 'the Authorization header holds no key: write "Bearer <API key>"',
    );
  }
  if (!key) return refuse("no such key was ever given out: take apiKey from /__admin/sandboxes/default");
  switch (key.state) {
    case "expired":
      return refuse("the key has expired: make a new one in the console");
    case "revoked":
      return now < key.since + grace
        ? "the key was revoked, and still works for a while"
        : refuse("the key was revoked, and its grace period is over: use the key that replaced it");
    default:
      return "the key is good";
  }
}
