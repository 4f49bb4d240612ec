import { fileNameFor } from "./file_name.ts";
import { type SizedStream, unshared } from "./sized_stream.ts";

/** What can be uploaded. A `File` is a `Blob` with a name. */
export type UploadInput = Blob | Uint8Array | SizedStream;

/** What the input itself does not say, or says wrongly. */
export interface ContentOptions {
  /** Media type, such as `image/jpeg`; needed unless the `Blob` or `File` has one, over which it wins. */
  readonly type?: string | undefined;
  /** Default: the name of the `File`, else one made from the type. */
  readonly filename?: string | undefined;
}

/** A file with everything that its part of a form says. */
export interface UploadContent {
  readonly type: string;
  readonly filename: string;
  readonly bytes: Blob | SizedStream;
}

const MEDIA_TYPE = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+[\t ]*(?:;[\t\x20-\x7e]*)?$/;

/**
 * Makes sure that a file has a type and a name before anything is sent.
 *
 * @throws {TypeError} when the input is none of the kinds, its size is no number of bytes, or its type is unknown
 */
export function describeContent(file: UploadInput, options: ContentOptions): UploadContent {
  const bytes = bytesOf(file);
  const type = options.type || (bytes instanceof Blob ? bytes.type : "");
  if (type === "") {
    throw new TypeError(
      "Failed to upload media: the file's type is not known, and a file without one is refused. " +
        'Pass { type: "image/jpeg" }, or whichever it is, or a File made with its type.',
    );
  }
  if (!MEDIA_TYPE.test(type)) {
    throw new TypeError(
      `Failed to upload media: ${JSON.stringify(type)} is not a media type. Pass one such as "image/jpeg".`,
    );
  }
  const ownName = bytes instanceof File ? bytes.name : "";
  return { type, filename: options.filename || ownName || fileNameFor(type), bytes };
}

/**
 * A file as bytes or as a stream of them.
 *
 * @throws {TypeError} when the input is none of the kinds, or its size is no number of bytes
 */
export function bytesOf(file: UploadInput): Blob | SizedStream {
  if (file instanceof Blob) return file;
  if (file instanceof Uint8Array) return new Blob([unshared(file)]);
  if (!(file?.stream instanceof ReadableStream)) {
    throw new TypeError(
      "Failed to upload media: this is no file. Pass a Blob, a File, a Uint8Array, or { stream, size } with a " +
        "ReadableStream of bytes.",
    );
  }
  if (!Number.isSafeInteger(file.size) || file.size < 0) {
    throw new TypeError(
      "Failed to upload media: the size of the stream is not a number of bytes. Pass the exact length of the file, " +
        "which has to be announced before it is sent.",
    );
  }
  return file;
}
