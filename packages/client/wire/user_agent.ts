import { VERSION } from "../version.ts";

/**
 * The User-Agent to send, or `undefined` in a browser: it has its own, which a script cannot change, or pays for
 * with a preflight.
 */
export function userAgent(): string | undefined {
  const isBrowser = globalThis.navigator?.userAgent?.startsWith("Mozilla/") ?? false;
  return isBrowser ? undefined : `wamock-client/${VERSION}`;
}
