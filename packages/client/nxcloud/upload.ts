import { frameMultipart } from "../wire/multipart_frame.ts";
import { postForm } from "../wire/post_form.ts";
import { type ContentOptions, describeContent, type UploadInput } from "../wire/upload_content.ts";
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
  const { type, filename, bytes: content } = describeContent(file, options);
  signal?.throwIfAborted();
  const frame = frameMultipart([
    ["business_phone", connection.businessPhone],
    ["messaging_product", "whatsapp"],
    ["type", type],
  ], { name: "file", filename, type });
  const url = connection.url(path);
  const answer = await postForm({
    url,
    headers: () => connection.headers(call.operation, frame.contentType),
    frame,
    content,
    signal,
    injected: connection.injected,
    ask: (init) => connection.ask(call, url, init),
    failed: (failure) => connection.failure(call, url, failure),
  });
  return { id: connection.text(call, connection.data(call, answer), "id") };
}
