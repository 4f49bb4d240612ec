import type { Answer } from "../wire/answer.ts";
import { frameMultipart, type MultipartFrame } from "../wire/multipart_frame.ts";
import { nodeRequest } from "../wire/node_request.ts";
import { postSized } from "../wire/post_sized.ts";
import { exactly, type SizedStream } from "../wire/sized_stream.ts";
import { type ContentOptions, describeContent, type UploadInput } from "../wire/upload_content.ts";
import type { NxcloudCall } from "./api_error.ts";
import type { NxcloudConnection } from "./connection.ts";

/** What an upload may be told besides its file. */
export interface NxcloudUploadOptions extends ContentOptions {
  readonly signal?: AbortSignal | undefined;
}

/** An upload's operation, and where it goes. */
export interface UploadTarget {
  readonly action: string;
  readonly operation: string;
  readonly path: string;
}

/** Uploads a file, with a Content-Length, never chunked. The body is not signed. */
export async function upload(
  connection: NxcloudConnection,
  { path, ...target }: UploadTarget,
  file: UploadInput,
  options: NxcloudUploadOptions = {},
): Promise<{ readonly id: string }> {
  const { signal } = options;
  const call = { ...target, signal };
  const { type, filename, bytes } = describeContent(file, options);
  signal?.throwIfAborted();
  const frame = frameMultipart([
    ["business_phone", connection.businessPhone],
    ["messaging_product", "whatsapp"],
    ["type", type],
  ], { name: "file", filename, type });
  const answer = await post(connection, call, connection.url(path), frame, bytes);
  return { id: connection.text(call, connection.data(call, answer), "id") };
}

async function post(
  connection: NxcloudConnection,
  call: NxcloudCall,
  url: URL,
  frame: MultipartFrame,
  content: Blob | SizedStream,
): Promise<Answer> {
  if (!(content instanceof Blob)) return await postStream(connection, call, url, frame, content);
  const { head, tail, contentType } = frame;
  const body = new Blob([head, content, tail]);
  // Bun makes nothing of a Blob that is a file on disk when it becomes a piece of another.
  if (body.size !== head.byteLength + content.size + tail.byteLength) {
    return await postStream(connection, call, url, frame, { stream: content.stream(), size: content.size });
  }
  // `fetch` gives a Blob its Content-Length.
  const headers = await connection.headers(call.operation, contentType);
  return await connection.read(call, url, await connection.send(call, url, { method: "POST", headers, body }));
}

async function postStream(
  connection: NxcloudConnection,
  call: NxcloudCall,
  url: URL,
  frame: MultipartFrame,
  source: SizedStream,
): Promise<Answer> {
  const request = connection.injected ? undefined : await nodeRequest(connection.base.protocol);
  const content = exactly(source, call.signal);
  if (!request) return await post(connection, call, url, frame, await new Response(content).blob());
  return await postSized(request, {
    url,
    headers: await connection.headers(call.operation, frame.contentType),
    head: frame.head,
    content,
    size: source.size,
    tail: frame.tail,
    signal: call.signal,
    failed: (failure) => connection.failure(call, url, failure),
  });
}
