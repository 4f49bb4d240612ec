import type { WolkvoxConnection } from "./connection.ts";

/** What every call may be told. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

/** What upload_media may be told. */
export interface UploadMediaOptions extends CallOptions {
  /** Another connector than the client's. */
  readonly connectorId?: string | undefined;
}

/** What upload_media gives. */
export interface UploadedSample {
  /** For the media header of new templates: opaque, to be passed on as it is. */
  readonly handle: string;
}

/** Hands a public file of Wolkvox Storage to Meta as a sample. */
export async function uploadMedia(
  connection: WolkvoxConnection,
  fileUrl: string | URL,
  { connectorId = connection.connectorId, signal }: UploadMediaOptions = {},
): Promise<UploadedSample> {
  const call = { action: "upload media", operation: "wolkvox.media.upload", signal };
  const parameters = { connector_id: connectorId, file_url: String(fileUrl) };
  const { answer, data } = await connection.postJson(call, "/api/v2/whatsapp.php?api=upload_media", parameters);
  const { handle } = data;
  if (typeof handle !== "string" || handle === "") throw connection.unusable(call, answer, "no handle");
  return { handle };
}
