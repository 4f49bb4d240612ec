import { parseJson, textOf } from "../wire/answer.ts";
import { type FormField, frameMultipart } from "../wire/multipart_frame.ts";
import { postForm } from "../wire/post_form.ts";
import { type ContentOptions, describeContent, type UploadInput } from "../wire/upload_content.ts";
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
  const { type, filename, bytes: content } = describeContent(file, options);
  signal?.throwIfAborted();
  const fields: readonly FormField[] = [
    ["messaging_product", "whatsapp"],
    ["type", type],
    ...ttlMinutes === undefined ? [] : [["ttl_minutes", String(ttlMinutes)]] as const,
  ];
  const frame = frameMultipart(fields, { name: "file", filename, type });
  const url = await connection.url(connection.phoneNumberId, "media");
  const answer = await postForm({
    url,
    headers: () => connection.headers({ "Content-Type": frame.contentType, Accept: "application/json" }),
    frame,
    content,
    signal,
    injected: connection.injected,
    ask: (init) => connection.ask(call, url, init),
    failed: (failure) => connection.failure(call, url, failure),
  });
  connection.requireOk(call, answer);
  const id = textOf(parseJson(answer.text), "id");
  if (id === undefined) throw connection.unusable(call, answer, "no media id");
  return { id };
}
