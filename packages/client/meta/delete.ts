import { memberOf, parseJson } from "../wire/answer.ts";
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
  const headers = connection.headers({ Accept: "application/json" });
  const answer = await connection.ask(call, url, { method: "DELETE", headers });
  connection.requireOk(call, answer);
  const success = memberOf(parseJson(answer.text), "success");
  if (success !== true) throw connection.unusable(call, answer, "no success in it");
  return { success };
}
