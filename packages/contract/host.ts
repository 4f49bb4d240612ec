/**
 * Whether a host name is among a provider's. A name that begins with `*.` stands for every name with one label more,
 * as in a certificate.
 *
 * @param hosts names and patterns, in lower case
 * @param hostname as `URL` writes it
 *
 * @example
 * ```ts
 * import { isAmongHosts } from "@wamock/contract";
 * import { assert, assertFalse } from "@std/assert";
 *
 * const hosts = ["graph.facebook.com", "*.wolkvox.com"];
 * assert(isAmongHosts(hosts, "graph.facebook.com"));
 * assert(isAmongHosts(hosts, "wv0013.wolkvox.com"));
 * assertFalse(isAmongHosts(hosts, "wolkvox.com"));
 * assertFalse(isAmongHosts(hosts, "a.wv0013.wolkvox.com"));
 * ```
 */
export function isAmongHosts(hosts: readonly string[], hostname: string): boolean {
  return hosts.some((host) => host.startsWith("*.") ? hostname.replace(/^[^.]+\./, "*.") === host : host === hostname);
}
