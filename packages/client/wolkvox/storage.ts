import { frameMultipart } from "../wire/multipart_frame.ts";
import { type ContentOptions, describeContent } from "../wire/upload_content.ts";
import type { WolkvoxConnection } from "./connection.ts";
import type { CallOptions } from "./upload_media.ts";

const STORAGE = "/api/v2/wolkvox_storage.php?api=";

/** What putting a file into the storage may be told. */
export interface StoreOptions extends ContentOptions, CallOptions {
  /** The folder, such as `/Fondos`. */
  readonly path?: string | undefined;
}

/** A file in the storage. */
export interface StoredFile {
  /** What the other calls of the storage name it by: path and file name. */
  readonly name: string;
}

/** Puts a file into the storage, where it is private, with a Content-Length. */
export async function storeFile(
  connection: WolkvoxConnection,
  file: Blob | Uint8Array,
  options: StoreOptions = {},
): Promise<StoredFile> {
  const { path, signal } = options;
  const call = { action: "store a file", operation: "wolkvox.storage.upload", signal };
  const { type, filename, bytes } = describeContent(file, options);
  if (!(bytes instanceof Blob)) throw new TypeError("Failed to store a file: a stream is not taken. Pass a Blob.");
  const fields = path === undefined ? [] : [["path", path]] as const;
  const { contentType, head, tail } = frameMultipart(fields, { name: "file", filename, type });
  const { answer, data } = await connection.post(
    call,
    `${STORAGE}upload_files`,
    new Blob([head, bytes, tail]),
    contentType,
  );
  if (!Array.isArray(data.successful_files) || data.successful_files.length === 0) {
    throw connection.unusable(call, answer, "no file that was stored");
  }
  const folder = (path ?? "").replace(/^\/+|\/+$/g, "");
  return { name: folder === "" ? filename : `${folder}/${filename}` };
}

/** Makes files public, or deletes them. @throws {WolkvoxApiError} when it was not done for each of them */
export async function changeFiles(
  connection: WolkvoxConnection,
  api: "public_access" | "delete_files",
  files: readonly string[],
  { signal }: CallOptions = {},
): Promise<void> {
  const call = api === "public_access"
    ? { action: "publish files", operation: "wolkvox.storage.publish", signal }
    : { action: "delete files", operation: "wolkvox.storage.delete", signal };
  const { answer } = await connection.postJson(call, STORAGE + api, { files });
  if (answer.status === 207) throw connection.unusable(call, answer, "a file for which it was not done");
}
