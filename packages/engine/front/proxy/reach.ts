import type { Socket } from "node:net";
import { isAmongHosts } from "@wamock/contract";
import { isLoopback, portOf, socketHost } from "../../address.ts";

/** Which hosts a request through the proxy may be for. */
export interface Reach {
  /** Names and patterns of the served providers' hosts: the mock answers in their place. */
  readonly served: readonly string[];
  /** Names and patterns that requests are really sent to. They go before {@link served}. */
  readonly passThrough: readonly string[];
}

/** Where a listening front is itself. */
export interface OwnAddress {
  /** The address that the connection came to, such as `127.0.0.1`. */
  readonly address: string | undefined;
  readonly port: number | undefined;
}

/** The front's end of a connection. */
export function ownAddressOf({ localAddress, localPort }: Socket): OwnAddress {
  return { address: localAddress, port: localPort };
}

/** What becomes of a request through the proxy. */
export type Destination = "mock" | "outside" | "refused";

/**
 * Where a request through the proxy goes: nowhere, unless its host is served, passed through, or the front itself.
 *
 * @param url what it is addressed to
 */
export function destinationOf(url: URL, { served, passThrough }: Reach, own: OwnAddress): Destination {
  if (isOwn(url, own)) return "mock";
  if (isAmongHosts(passThrough, url.hostname)) return "outside";
  return isAmongHosts(served, url.hostname) ? "mock" : "refused";
}

function isOwn(url: URL, { address, port }: OwnAddress): boolean {
  if (portOf(url) !== port) return false;
  // A socket that takes both families shows an IPv4 address inside an IPv6 one.
  return isLoopback(url.hostname) || socketHost(url) === address?.replace(/^::ffff:/, "");
}

/**
 * Reads the hosts to pass through.
 *
 * @throws {TypeError} that names the first one which is no host name and no `*.` pattern
 *
 * @example
 * ```ts
 * import { readPassThrough } from "@wamock/engine";
 * import { assertEquals, assertThrows } from "@std/assert";
 *
 * assertEquals(readPassThrough(["Example.com", "*.example.org", "::1"]), ["example.com", "*.example.org", "[::1]"]);
 * assertThrows(() => readPassThrough(["https://example.com"]), TypeError, "example.com alone");
 * ```
 */
export function readPassThrough(hosts: readonly string[]): string[] {
  return hosts.map((host) => {
    const [, wildcard = "", name = ""] = /^(\*\.)?(.*)$/s.exec(host) ?? [];
    const written = name.includes(":") && !name.startsWith("[") ? `[${name}]` : name;
    const url = URL.canParse(`http://${written}/`) ? new URL(`http://${written}/`) : undefined;
    if (url && url.host === url.hostname && url.href === `http://${url.hostname}/` && !url.hostname.includes("*")) {
      return wildcard + url.hostname;
    }
    throw new TypeError(
      `Failed to pass "${host}" through: it is no host name. Write a name like example.com alone, without scheme, ` +
        "port or path, or *.example.com for every name below it.",
    );
  });
}
