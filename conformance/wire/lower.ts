import { bytesOf, type BytesSpec } from "../bytes.ts";
import { fillJson, fillText, type Names } from "../placeholders.ts";
import { BOUNDARY, type HeaderLine, type PartSpec, type RequestSpec } from "../request.ts";
import type { WireRequest } from "./exchange.ts";
import { FORM_END, PART_END, partHead } from "./part_head.ts";

/** A large body goes out in chunks of this size. */
const CHUNK = 64 * 1024;

/**
 * A case's request as it goes over the wire.
 *
 * @param base origin of the target
 * @throws {UnknownNameError} when a placeholder has no value
 * @throws {TypeError} when a download's URL is none
 */
export function lower(spec: RequestSpec, names: Names, base: URL): WireRequest {
  const filled = spec.headers.map(([name, value]): HeaderLine => [name, fillText(value, names)]);
  if (spec.kind === "download") {
    const url = new URL(fillText(spec.url, names));
    return {
      method: "GET",
      origin: new URL(url.origin),
      target: url.pathname + url.search,
      headers: [...connection(url), ...filled],
      body: [],
      chunked: false,
    };
  }
  const body = spec.kind === "upload" ? multipart(spec.parts, names) : spec.body && [content(spec.body, names)];
  const type = spec.kind === "upload" && spec.contentType !== null
    ? [["Content-Type", fillText(spec.contentType, { boundary: BOUNDARY })] as const]
    : [];
  const chunked = spec.chunked ?? false;
  return {
    method: spec.kind === "upload" ? "POST" : spec.method,
    origin: base,
    target: fillText(spec.path, names),
    headers: [...connection(base), ...filled, ...type, ...framing(body, chunked)],
    body: chunked ? (body ?? []).flatMap(cut) : body ?? [],
    chunked,
  };
}

/** A connection for each request: so nothing that went before can disturb it. */
function connection({ host }: URL): HeaderLine[] {
  return [["Host", host], ["Connection", "close"]];
}

function framing(body: readonly Uint8Array[] | undefined, chunked: boolean): HeaderLine[] {
  if (chunked) return [["Transfer-Encoding", "chunked"]];
  if (!body) return [];
  return [["Content-Length", String(body.reduce((sum, { length }) => sum + length, 0))]];
}

function multipart(parts: readonly PartSpec[], names: Names): Uint8Array<ArrayBuffer>[] {
  const text = (text: string) => bytesOf({ text });
  const pieces = parts.flatMap((part) => [text(partHead(part)), content(part.content, names), text(PART_END)]);
  return [...pieces, text(FORM_END)];
}

function content(spec: BytesSpec, names: Names): Uint8Array<ArrayBuffer> {
  if ("text" in spec) return bytesOf({ text: fillText(spec.text, names) });
  return bytesOf("json" in spec ? { json: fillJson(spec.json, names) } : spec);
}

function cut(piece: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  const chunks = [];
  for (let i = 0; i < piece.length; i += CHUNK) chunks.push(piece.subarray(i, i + CHUNK));
  return chunks;
}
