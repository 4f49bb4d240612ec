import type { IncomingMessage } from "node:http";
import type { HeaderLines } from "../answer.ts";
import type { HeaderReader, Incoming } from "../incoming.ts";

/**
 * A request's head with every raw fact in it; `undefined` when its target or `Host` cannot be read.
 *
 * @param body its body, if it has one
 */
export function readHead(request: IncomingMessage, body: Incoming["body"]): Incoming | undefined {
  const target = request.url ?? "/";
  const url = readUrl(target, request.headers.host || "localhost");
  const rawHeaders = pairs(request.rawHeaders);
  return url && {
    method: request.method ?? "GET",
    url,
    proxied: !target.startsWith("/"),
    rawHeaders,
    headers: readerOf(rawHeaders),
    body,
  };
}

/** Whether a body follows the head, be it empty in chunks. */
export function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}

function readUrl(target: string, host: string): URL | undefined {
  // What ends the host in a URL must not take part of the target with it.
  if (/[/\\?#@]/.test(host)) return undefined;
  // A path that begins with two slashes must not be taken for a host.
  const address = target.startsWith("/") ? `http://${host}${target}` : target;
  return URL.canParse(address) ? new URL(address) : undefined;
}

/** Reads the lines themselves: of some headers Node's own view keeps the first line alone. */
export function readerOf(lines: HeaderLines): HeaderReader {
  const values = (name: string) => {
    const wanted = name.toLowerCase();
    return lines.filter(([line]) => line.toLowerCase() === wanted).map(([, value]) => value);
  };
  return {
    get: (name) => {
      const found = values(name);
      return found.length === 0 ? null : found.join(", ");
    },
    has: (name) => values(name).length > 0,
  };
}

function pairs(flat: readonly string[]): HeaderLines {
  const lines: [string, string][] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) lines.push([flat[i]!, flat[i + 1]!]);
  return lines;
}
