import { type Answer, parseJson } from "../wire/answer.ts";
import { checkedId, type MetaConnection } from "./connection.ts";

/** What a look at a media id may be told. */
export interface GetOptions {
  /** Makes Meta check that the media was uploaded on this number; media that users sent has none. */
  readonly phoneNumberId?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What Meta tells of a media file. */
export interface MediaInfo {
  readonly id: string;
  /** Where its bytes can be had for five minutes, with the access token. */
  readonly url: string;
  readonly mimeType: string;
  /** SHA-256 of the bytes, lower-case hexadecimal. */
  readonly sha256: string;
  /** In bytes. */
  readonly fileSize: number;
}

/** Asks for what is known of a media id. */
export async function get(
  connection: MetaConnection,
  mediaId: string,
  { phoneNumberId, signal }: GetOptions = {},
): Promise<MediaInfo> {
  const call = { action: "get media", operation: "meta.media.get", signal };
  const query = phoneNumberId === undefined ? {} : { phone_number_id: phoneNumberId };
  const url = await connection.url(checkedId(mediaId, call.action, "the media id"), undefined, query);
  const answer = await connection.ask(call, url, { headers: connection.headers({ Accept: "application/json" }) });
  connection.requireOk(call, answer);
  const info = readMediaInfo(answer);
  if (typeof info === "string") throw connection.unusable(call, answer, `no ${info}`);
  return info;
}

/** The file, or the name of what its description lacks. */
function readMediaInfo({ text }: Answer): MediaInfo | string {
  const json = parseJson(text);
  if (json === null || typeof json !== "object") return "JSON object";
  const { id, url, mime_type: mimeType, sha256, file_size: size }: Readonly<Record<string, unknown>> = { ...json };
  if (typeof id !== "string" || id === "") return "id";
  if (typeof url !== "string" || url === "") return "url";
  if (typeof mimeType !== "string") return "mime_type";
  if (typeof sha256 !== "string") return "sha256";
  // Recorded as a number, documented as a string.
  const fileSize = typeof size === "string" && size !== "" ? Number(size) : size;
  if (typeof fileSize !== "number" || !Number.isSafeInteger(fileSize)) return "file_size";
  return { id, url, mimeType, sha256, fileSize };
}
