import { diagnose } from "@wamock/multipart";
import type { Exchange } from "../exchange.ts";
import { type Form, formOf, type FormOptions, isInPlaceOf } from "./form.ts";

/** The most of a body that is read as JSON or URL-encoded text. */
const TEXT_LIMIT = 1024 * 1024;
/** The most that is read of any other, for its explanation. */
const HEAD_LIMIT = 256;

/** Reads a body that is no multipart form: JSON or URL-encoded fields, or just enough to say what is wrong with it. */
export async function readText(
  exchange: Exchange,
  body: AsyncIterable<Uint8Array>,
  contentType: string | undefined,
  type: string | undefined,
  { fileField }: FormOptions,
): Promise<Form> {
  const isJson = type === "application/json" || type?.endsWith("+json") === true;
  const isUrlencoded = type === "application/x-www-form-urlencoded";
  const bytes = await readHead(body, isJson || isUrlencoded ? TEXT_LIMIT : HEAD_LIMIT);
  const isAsked = fileField === undefined && (isJson || isUrlencoded);
  if (!isAsked) {
    exchange.autopsy = diagnose({ contentType, bodyHead: bytes.subarray(0, HEAD_LIMIT), bodyBytes: bytes.length });
  }
  const values = isJson ? jsonFields(bytes) : isUrlencoded ? urlencodedFields(bytes) : undefined;
  if (!values) return formOf(bytes.length === 0 ? "empty" : "unreadable");
  const fields = new Map<string, string>();
  for (const [name, value] of values) if (!fields.has(name)) fields.set(name, value);
  const place = [...fields.keys()].find((name) => isInPlaceOf(fileField, name));
  const notAFile = place && `"${place}" is a ${isJson ? "JSON value" : "text field"}, not a file part`;
  return { kind: isJson ? "json" : "urlencoded", fields, file: undefined, files: [], notAFile };
}

function jsonFields(bytes: Uint8Array): Iterable<[string, string]> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    return Object.entries(value).map(([name, field]) => [
      name,
      typeof field === "string" ? field : JSON.stringify(field),
    ]);
  } catch {
    return undefined;
  }
}

function urlencodedFields(bytes: Uint8Array): Iterable<[string, string]> {
  return new URLSearchParams(new TextDecoder().decode(bytes));
}

/** The first `limit` bytes at most; the rest is left unread. */
async function readHead(body: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    // A copy: the chunk is gone with the next one.
    const part = new Uint8Array(chunk.subarray(0, limit - length));
    parts.push(part);
    length += part.length;
    if (length === limit) break;
  }
  const head = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    head.set(part, at);
    at += part.length;
  }
  return head;
}
