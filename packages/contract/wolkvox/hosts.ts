/**
 * Whether a host is one of Wolkvox's servers: `wv` and four digits.
 *
 * @example
 * ```ts
 * import { isWolkvoxServer } from "@wamock/contract/wolkvox";
 * import { assert, assertFalse } from "@std/assert";
 *
 * assert(isWolkvoxServer("wv0013.wolkvox.com"));
 * assertFalse(isWolkvoxServer("wv0013.wolkvox.com.example"));
 * ```
 */
export function isWolkvoxServer(hostname: string): boolean {
  return /^wv\d{4}\.wolkvox\.com$/.test(hostname);
}
