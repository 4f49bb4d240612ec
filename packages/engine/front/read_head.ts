import type { IncomingMessage } from "node:http";
import type { Http2ServerRequest } from "node:http2";
import type { Socket } from "node:net";
import type { TLSSocket } from "node:tls";
import type { HeaderLines } from "../answer.ts";
import type { HeaderReader, Incoming } from "../incoming.ts";
import { connectionOf } from "./tls/enclosed.ts";

/** A request of either version of HTTP. */
export type FrontRequest = IncomingMessage | Http2ServerRequest;

/** Whether a request came over HTTP/2. */
export function isHttp2(request: FrontRequest): request is Http2ServerRequest {
  return request.httpVersionMajor === 2;
}

/**
 * A request's head with every raw fact in it; `undefined` when its target or `Host` cannot be read. One of HTTP/2 is
 * read as the head of HTTP/1.1 that an intermediary has to make of it (RFC 9113, 8.3.1): `:authority` is its `Host`, and
 * a body of unknown length is chunked. So every provider answers both alike.
 *
 * @param body its body, if it has one
 */
export function readHead(request: FrontRequest, body: Incoming["body"]): Incoming | undefined {
  const target = request.url ?? "/";
  const rawHeaders = linesOf(request);
  const headers = readerOf(rawHeaders);
  const scheme = isHttp2(request) || (request.socket as Partial<TLSSocket>).encrypted ? "https" : "http";
  const host = isHttp2(request) ? headers.get("host") : request.headers.host;
  const url = readUrl(scheme, target, host || "localhost");
  const method = request.method ?? "GET";
  const localOrigin = localOriginOf(connectionOf(request));
  return url && { method, url, proxied: !target.startsWith("/"), localOrigin, rawHeaders, headers, body };
}

/** The front's own end of a connection. It takes plain HTTP there in any case. */
function localOriginOf({ localAddress = "127.0.0.1", localPort }: Socket): string {
  const host = localAddress.replace(/^::ffff:/, "");
  return `http://${host.includes(":") ? `[${host}]` : host}:${localPort}`;
}

/** Whether a body follows the head, be it empty in chunks. */
export function hasBody(request: FrontRequest): boolean {
  if (isHttp2(request)) return !request.stream.endAfterHeaders;
  const { headers } = request;
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}

function readUrl(scheme: string, target: string, host: string): URL | undefined {
  // What ends the host in a URL must not take part of the target with it.
  if (/[/\\?#@]/.test(host)) return undefined;
  // A path that begins with two slashes must not be taken for a host.
  const address = target.startsWith("/") ? `${scheme}://${host}${target}` : target;
  return URL.canParse(address) ? new URL(address) : undefined;
}

function linesOf(request: FrontRequest): HeaderLines {
  const lines = pairs(request.rawHeaders);
  if (!isHttp2(request)) return lines;
  const { ":authority": authority, host, "content-length": length } = request.headers;
  return [
    ...(authority !== undefined && host === undefined ? [["host", String(authority)] as const] : []),
    ...lines.filter(([name]) => !name.startsWith(":")),
    ...(hasBody(request) && length === undefined ? [["transfer-encoding", "chunked"] as const] : []),
  ];
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
