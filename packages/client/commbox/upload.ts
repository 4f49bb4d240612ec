import { frameMultipart } from "../wire/multipart_frame.ts";
import { postForm } from "../wire/post_form.ts";
import { type ContentOptions, describeContent, type UploadInput } from "../wire/upload_content.ts";
import type { CommBoxConnection } from "./connection.ts";
import { itemsOf } from "./messages.ts";

/** What an upload may be told besides its file. */
export interface CommBoxUploadOptions extends ContentOptions {
  readonly signal?: AbortSignal | undefined;
}

/** What an upload gives. */
export interface CommBoxUpload {
  /** WhatsApp's media id: a string, and too long for some readers' numbers. */
  readonly id: string;
  /** The file's name, as CommBox took it. */
  readonly filename: string;
}

/** Uploads a file, with a Content-Length, never chunked. */
export async function upload(
  connection: CommBoxConnection,
  file: UploadInput,
  options: CommBoxUploadOptions = {},
): Promise<CommBoxUpload> {
  const { signal } = options;
  const call = { action: "upload media", operation: "commbox.media.upload", signal };
  const { type, filename, bytes: content } = describeContent(file, options);
  signal?.throwIfAborted();
  const frame = frameMultipart([], { name: "pic", filename, type });
  const url = connection.url("/whatsapp/uploadmedia");
  const answer = await postForm({
    url,
    headers: () => connection.headers(frame.contentType),
    frame,
    content,
    signal,
    injected: connection.injected,
    ask: (init) => connection.ask(call, url, init),
    failed: (failure) => connection.failure(call, url, failure),
  });
  const [item] = itemsOf(connection.success(call, answer));
  const id = item?.["id"];
  if (typeof id !== "string" || id === "") throw connection.unusable(call, answer, "no media id");
  const taken = item?.["filename"];
  return { id, filename: typeof taken === "string" ? taken : filename };
}
