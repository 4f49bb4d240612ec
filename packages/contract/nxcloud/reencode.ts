import { encodeGbk } from "./gbk.ts";

/** Another way to write the same body, which a client may have signed in place of the bytes that it sent. */
export interface Reencoding {
  /** What a client signed instead, to follow "the signature covers". */
  readonly covers: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const encoder = new TextEncoder();

/** The body with everything beyond ASCII as `\uXXXX`, as some JSON libraries write it. */
export function escapedBody(body: Uint8Array): Reencoding[] {
  const text = new TextDecoder().decode(body);
  const value = parse(text);
  const texts = [text, ...value === undefined ? [] : [JSON.stringify(value), spacedJson(value)]];
  return texts.flatMap((text) => {
    const lower = escapeNonAscii(text);
    return [lower, lower.replace(/\\u[0-9a-f]{4}/g, (escape) => `\\u${escape.slice(2).toUpperCase()}`)];
  }).map((text) => ({ covers: "the body with \\uXXXX escapes", bytes: encoder.encode(text) }));
}

/** The body in GBK. */
export function gbkBody(body: Uint8Array): Reencoding[] {
  const bytes = encodeGbk(new TextDecoder().decode(body));
  return bytes ? [{ covers: "the body in GBK", bytes }] : [];
}

/** The body as it looks after a JSON library, an editor or a framework has had it in between. */
export function rewrittenBody(body: Uint8Array): Reencoding[] {
  const text = new TextDecoder().decode(body);
  const value = parse(text);
  const variants: [string, string][] = [
    ["the body without the white space at its ends", text.trim()],
    ["the body with a line break at its end", `${text}\n`],
    ["the body with LF in place of CR LF", text.replaceAll("\r\n", "\n")],
    ["the body with CR LF in place of LF", text.replace(/\r?\n/g, "\r\n")],
    ["the body percent-encoded", encodeURIComponent(text)],
  ];
  if (value !== undefined) {
    const compact = JSON.stringify(value);
    const sorted = sortKeys(value);
    variants.push(
      ["the body as compact JSON", compact],
      ["the body as JSON with a blank after each colon and comma", spacedJson(value)],
      ["the body as JSON with its slashes escaped", compact.replaceAll("/", "\\/")],
      ["the body as compact JSON with its keys sorted", JSON.stringify(sorted)],
      ["the body as JSON with its keys sorted and a blank after each colon and comma", spacedJson(sorted)],
      ["the body as JSON indented by two", JSON.stringify(value, null, 2)],
      ["the body as JSON indented by four", JSON.stringify(value, null, 4)],
    );
  }
  return variants.filter(([, variant]) => variant !== text).map(([covers, variant]) => ({
    covers,
    bytes: encoder.encode(variant),
  }));
}

function escapeNonAscii(text: string): string {
  return text.replace(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function parse(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** JSON as Python's `json.dumps` writes it by default, but for its escapes. */
function spacedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spacedJson).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{${Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${spacedJson(item)}`).join(", ")}}`;
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  const entries: [string, unknown][] = Object.entries(value);
  return Object.fromEntries(
    entries.sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0).map(([key, item]) => [key, sortKeys(item)]),
  );
}
