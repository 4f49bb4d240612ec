/**
 * Whether a host name stands for this machine itself.
 *
 * @param hostname as `URL` writes it: no port, an IPv6 address in brackets
 */
export function isLoopback(hostname: string): boolean {
  const name = hostname.toLowerCase();
  return name === "localhost" || name.endsWith(".localhost") || name === "[::1]" || /^127(\.\d{1,3}){3}$/.test(name);
}

/** The port that a URL leads to, written or not. */
export function portOf({ port, protocol }: URL): number {
  return port === "" ? (protocol === "https:" ? 443 : 80) : Number(port);
}

/** A host as a socket takes it: an IPv6 address without its brackets. */
export function socketHost({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, "");
}
