import { VERSION } from "../version.ts";

/**
 * The User-Agent to send, or `undefined` in a browser: it has its own, which a script cannot change, or pays for
 * with a preflight.
 */
export function userAgent(): string | undefined {
  const isBrowser = globalThis.navigator?.userAgent?.startsWith("Mozilla/") ?? false;
  return isBrowser ? undefined : `wamock-client/${VERSION}`;
}

/** Headers with the User-Agent, where there is one to send. */
export function withUserAgent(headers: Readonly<Record<string, string>>): Headers {
  const agent = userAgent();
  return new Headers(agent === undefined ? headers : { ...headers, "User-Agent": agent });
}
