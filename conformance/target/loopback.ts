/**
 * Whether a host is this machine itself.
 *
 * @param hostname as `URL` gives it
 *
 * @example
 * ```ts
 * import { isLoopback } from "./loopback.ts";
 * import { assert, assertFalse } from "@std/assert";
 *
 * assert(isLoopback("127.0.0.1"));
 * assertFalse(isLoopback("graph.facebook.com"));
 * ```
 */
export function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname.endsWith(".localhost") || hostname === "[::1]" ||
    /^127(\.\d{1,3}){3}$/.test(hostname);
}
