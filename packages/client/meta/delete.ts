import { checkedId, type MetaConnection } from "./connection.ts";

/** What a deletion may be told. */
export interface DeleteOptions {
  /** Makes Meta check that the media was uploaded on this number. */
  readonly phoneNumberId?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What a deletion gives. */
export interface DeletedMedia {
  readonly success: true;
}

/** Deletes a media file. */
export async function deleteMedia(
  connection: MetaConnection,
  mediaId: string,
  { phoneNumberId, signal }: DeleteOptions = {},
): Promise<DeletedMedia> {
  const call = { action: "delete media", operation: "meta.media.delete", signal };
  const query = phoneNumberId === undefined ? {} : { phone_number_id: phoneNumberId };
  const url = await connection.url(checkedId(mediaId, call.action, "the media id"), undefined, query);
  return await connection.delete(call, url);
}
