import { parseJson, textOf } from "../wire/answer.ts";
import type { MultipartFrame } from "../wire/multipart_frame.ts";
import { postForm } from "../wire/post_form.ts";
import { bytesOf, type UploadInput } from "../wire/upload_content.ts";
import { type SizedStream, skip } from "../wire/sized_stream.ts";
import type { MetaConnection } from "./connection.ts";
import { uploadStatus } from "./upload_session.ts";

/** What sending a resumable upload's bytes may be told. */
export interface UploadBytesOptions {
  /** Where the upload goes on, in bytes, when that is known: 0 for a new session. Asked for unless given. */
  readonly offset?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What a resumable upload gives in the end. */
export interface UploadedFile {
  /** For the header of a template. It may have several lines, counts as a whole, and expires after four days. */
  readonly handle: string;
}

/** The bytes alone, without a form around them. */
const BARE: MultipartFrame = {
  contentType: "application/octet-stream",
  head: new Uint8Array(0),
  tail: new Uint8Array(0),
};

/** Sends what is missing of a file. */
export async function uploadBytes(
  connection: MetaConnection,
  sessionId: string,
  file: UploadInput,
  { offset: known, signal }: UploadBytesOptions = {},
): Promise<UploadedFile> {
  const call = { action: "upload a file's bytes", operation: "meta.uploads.upload", signal };
  const whole = bytesOf(file);
  const url = await connection.sessionUrl(sessionId, call.action);
  const offset = known ?? (await uploadStatus(connection, sessionId, { signal })).offset;
  if (!Number.isSafeInteger(offset) || offset < 0 || offset > whole.size) {
    throw new TypeError(
      `Failed to ${call.action}: the upload goes on at ${offset}, and the file has ${whole.size} bytes. ` +
        "Pass the file that the session was opened for.",
    );
  }
  const headers = { "Content-Type": BARE.contentType, "Accept": "application/json", "file_offset": String(offset) };
  const answer = await postForm({
    url,
    headers: () => connection.headers(headers, "OAuth"),
    frame: BARE,
    content: restOf(whole, offset),
    signal,
    injected: connection.injected,
    ask: (init) => connection.ask(call, url, init),
    failed: (failure) => connection.failure(call, url, failure),
  });
  connection.requireOk(call, answer);
  const handle = textOf(parseJson(answer.text), "h");
  if (handle === undefined) throw connection.unusable(call, answer, "no handle");
  return { handle };
}

/** What of a file has not arrived. Of a stream the first bytes are read and thrown away. */
function restOf(whole: Blob | SizedStream, offset: number): Blob | SizedStream {
  return whole instanceof Blob ? whole.slice(offset) : skip(whole, offset);
}
