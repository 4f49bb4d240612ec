import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import type { HeaderLines } from "../answer.ts";
import type { HeaderReader, Incoming } from "../incoming.ts";

/**
 * A request's head with every raw fact in it; `undefined` when its target or `Host` cannot be read.
 *
 * @param body its body, if it has one
 */
export function readHead(request: IncomingMessage, body: Incoming["body"]): Incoming | undefined {
  const url = readUrl(request.url ?? "/", request.headers.host || "localhost");
  return url && {
    method: request.method ?? "GET",
    url,
    rawHeaders: pairs(request.rawHeaders),
    headers: readerOf(request.headers),
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

function readerOf(headers: IncomingHttpHeaders): HeaderReader {
  return {
    get: (name) => {
      const value = headers[name.toLowerCase()];
      return value === undefined ? null : String(value);
    },
    has: (name) => headers[name.toLowerCase()] !== undefined,
  };
}

function pairs(flat: readonly string[]): HeaderLines {
  const lines: [string, string][] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) lines.push([flat[i]!, flat[i + 1]!]);
  return lines;
}
