import { type Exchange, isChunked, type StoredBlob } from "@wamock/engine";
import {
  type ContentType,
  diagnose,
  multipartBoundary,
  MultipartError,
  parseContentType,
  type PartHead,
  readMultipart,
  textSink,
} from "@wamock/multipart";
import { FileSink } from "./file_sink.ts";

/** The file part of a form. */
export interface SentFile {
  readonly filename: string;
  /** Its Content-Type as sent; `application/octet-stream` when it declares none. */
  readonly type: string;
  readonly typeDeclared: boolean;
  /** In bytes. */
  readonly size: number;
  /** The bytes; absent when there was no use in keeping them. */
  readonly blob: StoredBlob | undefined;
}

/** What a request's body says, as far as it can be read. */
export interface Form {
  readonly kind: "multipart" | "json" | "urlencoded" | "unreadable" | "empty";
  /** Text fields, the first of each name. */
  readonly fields: ReadonlyMap<string, string>;
  /** The first file part named `file`. */
  readonly file: SentFile | undefined;
  /** What stands in the place of a file: a text field, nested fields, a JSON value. */
  readonly notAFile: string | undefined;
}

/** The body is read up to here for the explanation of one that is no form. */
const TEXT_LIMIT = 1024 * 1024;

/**
 * Reads the body as the form that its Content-Type announces. The exchange keeps what was seen in it.
 *
 * @param keepBytes the most bytes that are kept of a file of that type; 0 for none
 */
export async function readForm(exchange: Exchange, keepBytes: (type: string) => number): Promise<Form> {
  const { body, headers } = exchange.incoming;
  if (!body) return { kind: "empty", fields: new Map(), file: undefined, notAFile: undefined };
  const contentType = headers.get("content-type") ?? undefined;
  const parsed = contentType === undefined ? undefined : parseContentType(contentType);
  const form = parsed?.type === "multipart/form-data"
    ? await readParts(exchange, body, contentType, keepBytes)
    : await readText(exchange, body, contentType, parsed);
  exchange.fields = [...form.fields].map(([name, value]) => ({ name, value }));
  return form;
}

async function readParts(
  exchange: Exchange,
  body: AsyncIterable<Uint8Array>,
  contentType: string | undefined,
  keepBytes: (type: string) => number,
): Promise<Form> {
  let boundary: string;
  try {
    boundary = multipartBoundary(contentType);
  } catch (cause) {
    if (!(cause instanceof MultipartError)) throw cause;
    return await readText(exchange, body, contentType, undefined);
  }
  const texts = new Map<string, ReturnType<typeof textSink>>();
  let file: { head: PartHead; sink: FileSink } | undefined;
  let notAFile: string | undefined;
  const blobs = exchange.sandbox.blobs;
  const chunked = isChunked(exchange.incoming.headers);
  try {
    const report = await readMultipart(body, {
      boundary,
      onPart(head) {
        const { name, filename } = head;
        if (name === undefined) return undefined;
        if (filename === undefined) {
          if (/^file(\[|$)/.test(name)) notAFile ??= `"${name}" is a text field: a file part has a filename`;
          if (texts.has(name)) return undefined;
          const sink = textSink();
          texts.set(name, sink);
          return sink;
        }
        // A chunked body's files are not seen, and an empty filename is a file control left empty.
        if (name !== "file" || file || chunked || filename === "") return undefined;
        const sink = new FileSink(blobs, keepBytes(essence(head.type)));
        file = { head, sink };
        return sink;
      },
    });
    exchange.multipart = report;
    exchange.autopsy = diagnose({ contentType, report });
    if (report.error) {
      await file?.sink.discard();
      return { kind: "unreadable", fields: new Map(), file: undefined, notAFile: undefined };
    }
  } catch (cause) {
    await file?.sink.discard();
    throw cause;
  }
  return {
    kind: "multipart",
    fields: new Map([...texts].map(([name, sink]) => [name, sink.text()])),
    file: file && {
      filename: file.head.filename ?? "",
      type: file.head.type ?? "application/octet-stream",
      typeDeclared: file.head.type !== undefined,
      size: file.sink.size,
      blob: await file.sink.finish(),
    },
    notAFile,
  };
}

async function readText(
  exchange: Exchange,
  body: AsyncIterable<Uint8Array>,
  contentType: string | undefined,
  parsed: ContentType | undefined,
): Promise<Form> {
  const isJson = parsed?.type === "application/json" || parsed?.type.endsWith("+json") === true;
  const isUrlencoded = parsed?.type === "application/x-www-form-urlencoded";
  const text = await readHead(body, isJson || isUrlencoded ? TEXT_LIMIT : 256);
  exchange.autopsy = diagnose({ contentType, bodyHead: text.slice(0, 256), bodyBytes: text.length });
  const values = isJson ? jsonFields(text) : isUrlencoded ? urlencodedFields(text) : undefined;
  if (!values) {
    const kind = text.length === 0 ? "empty" : "unreadable";
    return { kind, fields: new Map(), file: undefined, notAFile: undefined };
  }
  const fields = new Map<string, string>();
  for (const [name, value] of values) if (!fields.has(name)) fields.set(name, value);
  const place = [...fields.keys()].find((name) => /^file(\[|$)/.test(name));
  const notAFile = place && `"${place}" is a ${isJson ? "JSON value" : "text field"}, not a file part`;
  return { kind: isJson ? "json" : "urlencoded", fields, file: undefined, notAFile };
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
  const head = new Uint8Array(limit);
  let length = 0;
  for await (const chunk of body) {
    const part = chunk.subarray(0, limit - length);
    head.set(part, length);
    length += part.length;
    if (length === limit) break;
  }
  return head.subarray(0, length);
}

/** A media type without its parameters, lower-case: what the lists compare. */
export function essence(type: string | undefined): string {
  return (type ?? "application/octet-stream").split(";", 1)[0]!.trim().toLowerCase();
}
