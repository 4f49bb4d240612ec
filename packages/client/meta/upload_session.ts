import { memberOf, parseJson, textOf } from "../wire/answer.ts";
import type { MetaConnection } from "./connection.ts";

/** What a resumable upload is opened for. */
export interface UploadSessionInput {
  /** The file's size in bytes. */
  readonly fileLength: number;
  /** Its media type; templates take `application/pdf`, `image/jpeg`, `image/jpg`, `image/png` and `video/mp4`. */
  readonly fileType: string;
  readonly fileName?: string | undefined;
}

/** A resumable upload. */
export interface UploadSession {
  /** All that is needed to go on with the upload, also after a restart. To be kept as it is. */
  readonly id: string;
}

/** How far a resumable upload is. */
export interface UploadStatus {
  /** How many bytes have arrived: the upload goes on there. */
  readonly offset: number;
}

/** What a call on a resumable upload may be told. */
export interface UploadSessionOptions {
  readonly signal?: AbortSignal | undefined;
}

/** Opens a resumable upload. */
export async function createUploadSession(
  connection: MetaConnection,
  { fileLength, fileType, fileName }: UploadSessionInput,
  { signal }: UploadSessionOptions = {},
): Promise<UploadSession> {
  const call = { action: "open an upload", operation: "meta.uploads.create", signal };
  if (!Number.isSafeInteger(fileLength) || fileLength <= 0) {
    throw new TypeError(
      `Failed to ${call.action}: fileLength is ${fileLength}. Pass the file's size in bytes, above 0.`,
    );
  }
  const url = await connection.url(connection.appId, "uploads", {
    ...(fileName !== undefined && { file_name: fileName }),
    file_length: String(fileLength),
    file_type: fileType,
  });
  const headers = connection.headers({ Accept: "application/json" });
  const answer = await connection.ask(call, url, { method: "POST", headers });
  connection.requireOk(call, answer);
  const id = textOf(parseJson(answer.text), "id");
  if (id === undefined) throw connection.unusable(call, answer, "no session id");
  return { id };
}

/** Asks how far a resumable upload is. */
export async function uploadStatus(
  connection: MetaConnection,
  sessionId: string,
  { signal }: UploadSessionOptions = {},
): Promise<UploadStatus> {
  const call = { action: "ask for the state of an upload", operation: "meta.uploads.status", signal };
  const url = await connection.sessionUrl(sessionId, call.action);
  const answer = await connection.ask(call, url, {
    headers: connection.headers({ Accept: "application/json" }, "OAuth"),
  });
  connection.requireOk(call, answer);
  // A number or, in the newer text of Meta's guide, a string.
  const sent = memberOf(parseJson(answer.text), "file_offset");
  const offset = typeof sent === "string" && sent !== "" ? Number(sent) : sent;
  if (typeof offset !== "number" || !Number.isSafeInteger(offset) || offset < 0) {
    throw connection.unusable(call, answer, "no file_offset");
  }
  return { offset };
}
