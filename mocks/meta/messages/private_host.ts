import { isLoopback } from "@wamock/engine";

/** Networks that are nobody's on the internet: RFC 1918, link-local, and IPv6's unique local ones. */
const PRIVATE = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|0\.|\[f[cd]|\[fe[89ab])/;

/**
 * Whether a host is this machine or in a private network, by its name alone: a name with a dot may be anywhere.
 *
 * @param hostname as `URL` writes it
 *
 * @example
 * ```ts
 * import { isPrivateHost } from "./private_host.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(["minio", "10.0.0.7", "files.example"].map(isPrivateHost), [true, true, false]);
 * ```
 */
export function isPrivateHost(hostname: string): boolean {
  const isBare = !hostname.includes(".") && !hostname.startsWith("[");
  return isLoopback(hostname) || isBare || PRIVATE.test(hostname) || hostname.endsWith(".local") ||
    hostname.endsWith(".internal");
}
