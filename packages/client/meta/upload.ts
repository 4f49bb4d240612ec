import { type Answer, parseJson } from "../wire/answer.ts";
import { type FormField, frameMultipart, type MultipartFrame } from "../wire/multipart_frame.ts";
import { nodeRequest } from "../wire/node_request.ts";
import { postSized } from "../wire/post_sized.ts";
import { exactly, type SizedStream } from "../wire/sized_stream.ts";
import { type ContentOptions, describeContent, type UploadInput } from "../wire/upload_content.ts";
import type { MetaCall } from "./api_error.ts";
import type { MetaConnection } from "./connection.ts";

/** What an upload may be told besides its file. */
export interface UploadOptions extends ContentOptions {
  /** How long the media is kept, in minutes; only for numbers without storage, from 60 to 43200. */
  readonly ttlMinutes?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What an upload gives. */
export interface UploadedMedia {
  /** The media id. */
  readonly id: string;
}

/** Uploads a file, with a Content-Length, never chunked. */
export async function upload(
  connection: MetaConnection,
  file: UploadInput,
  options: UploadOptions = {},
): Promise<UploadedMedia> {
  const { ttlMinutes, signal } = options;
  const call = { action: "upload media", operation: "meta.media.upload", signal };
  const { type, filename, bytes } = describeContent(file, options);
  signal?.throwIfAborted();
  const fields: readonly FormField[] = [
    ["messaging_product", "whatsapp"],
    ["type", type],
    ...ttlMinutes === undefined ? [] : [["ttl_minutes", String(ttlMinutes)]] as const,
  ];
  const frame = frameMultipart(fields, { name: "file", filename, type });
  const answer = await post(connection, call, frame, bytes);
  connection.requireOk(call, answer);
  const json = parseJson(answer.text);
  const id: unknown = json !== null && typeof json === "object" ? Reflect.get(json, "id") : undefined;
  if (typeof id !== "string" || id === "") throw connection.unusable(call, answer, "no media id");
  return { id };
}

async function post(
  connection: MetaConnection,
  call: MetaCall,
  frame: MultipartFrame,
  content: Blob | SizedStream,
): Promise<Answer> {
  if (!(content instanceof Blob)) return await postStream(connection, call, frame, content);
  const { head, tail } = frame;
  const body = new Blob([head, content, tail]);
  // Bun makes nothing of a Blob that is a file on disk when it becomes a piece of another.
  if (body.size !== head.byteLength + content.size + tail.byteLength) {
    return await postStream(connection, call, frame, { stream: content.stream(), size: content.size });
  }
  // `fetch` gives a Blob its Content-Length.
  const url = await connection.url(connection.phoneNumberId, "media");
  return await connection.ask(call, url, { method: "POST", headers: headersOf(connection, frame), body });
}

async function postStream(
  connection: MetaConnection,
  call: MetaCall,
  frame: MultipartFrame,
  source: SizedStream,
): Promise<Answer> {
  const request = connection.injected ? undefined : await nodeRequest(connection.base.protocol);
  const content = exactly(source, call.signal);
  if (!request) return await post(connection, call, frame, await new Response(content).blob());
  const url = await connection.url(connection.phoneNumberId, "media");
  return await postSized(request, {
    url,
    headers: headersOf(connection, frame),
    head: frame.head,
    content,
    size: source.size,
    tail: frame.tail,
    signal: call.signal,
    failed: (failure) => connection.failure(call, url, failure),
  });
}

function headersOf(connection: MetaConnection, { contentType }: MultipartFrame): Headers {
  return connection.headers({ "Content-Type": contentType, Accept: "application/json" });
}
