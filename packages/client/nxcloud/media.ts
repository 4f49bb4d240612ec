import { NxcloudApiError } from "./api_error.ts";
import type { NxcloudConnection } from "./connection.ts";

/** What a call may be told. */
export interface NxcloudCallOptions {
  readonly signal?: AbortSignal | undefined;
}

/** What NXCloud tells of a media file. */
export interface NxcloudMediaInfo {
  readonly mimeType: string;
  readonly fileName: string;
  /** A pre-signed link: it works for a while, for whoever has it. */
  readonly url: string;
}

/** A file as it comes. */
export interface NxcloudDownload {
  /** The bytes; cancel it when they are not wanted. */
  readonly stream: ReadableStream<Uint8Array>;
  readonly type: string;
}

/** Asks for what is known of a media id. */
export async function getMedia(
  connection: NxcloudConnection,
  mediaId: string,
  { signal }: NxcloudCallOptions = {},
): Promise<NxcloudMediaInfo> {
  const call = { action: "get media", operation: "nxcloud.media.get", signal };
  const data = await connection.postJson(call, "/api/wa/getMedia", question(connection, mediaId, call.action));
  const text = (name: string) => connection.text(call, data, name);
  return { mimeType: text("mime_type"), fileName: text("file_name"), url: text("url") };
}

/** Deletes a media file. */
export async function deleteMedia(
  connection: NxcloudConnection,
  mediaId: string,
  { signal }: NxcloudCallOptions = {},
): Promise<{ readonly success: true }> {
  const call = { action: "delete media", operation: "nxcloud.media.delete", signal };
  const data = await connection.postJson(call, "/api/wa/deleteMedia", question(connection, mediaId, call.action));
  if (data.fields["success"] !== true) throw connection.unusable(call, data.answer, "no success in it");
  return { success: true };
}

/** Downloads the bytes behind a pre-signed URL, or of an id. Nothing of this client's credentials is sent along. */
export async function downloadMedia(
  connection: NxcloudConnection,
  source: string | URL | { readonly id: string },
  { signal }: NxcloudCallOptions = {},
): Promise<NxcloudDownload> {
  const call = { action: "download media", operation: "nxcloud.media.download", signal };
  const address = typeof source === "string" || source instanceof URL
    ? source
    : (await getMedia(connection, source.id, { signal })).url;
  if (!URL.canParse(String(address))) {
    throw new TypeError("Failed to download media: the URL is not an absolute one. Pass the url that getMedia() gave.");
  }
  const url = new URL(address);
  const response = await connection.send(call, url, {});
  if (response.status !== 200) {
    throw new NxcloudApiError(call, await connection.read(call, url, response), connection.mask);
  }
  return {
    stream: response.body ?? new Blob([]).stream(),
    type: response.headers.get("content-type") ?? "application/octet-stream",
  };
}

function question({ businessPhone }: NxcloudConnection, mediaId: string, action: string) {
  if (typeof mediaId !== "string" || mediaId === "") {
    throw new TypeError(`Failed to ${action}: the media id is empty. Pass the id that uploadMedia() gave.`);
  }
  return { business_phone: businessPhone, "Media-ID": mediaId, messaging_product: "whatsapp" };
}
