/** What a media type counts as when its size is judged. */
export type MediaClass = "audio" | "document" | "image" | "sticker" | "video";

/** The types of example files for templates, with their class. Source: U1, U2. */
export const TEMPLATE_FILE_TYPES: Readonly<Record<string, MediaClass>> = {
  "application/pdf": "document",
  "video/mp4": "video",
  "image/jpeg": "image",
  "image/png": "image",
  "image/jpg": "image",
};

/** The types of media for messages, with their class. Source: M1. */
export const MEDIA_TYPES: Readonly<Record<string, MediaClass>> = {
  "image/jpeg": "image",
  "image/png": "image",
  "audio/aac": "audio",
  "audio/mp4": "audio",
  "audio/mpeg": "audio",
  "audio/amr": "audio",
  "audio/ogg": "audio",
  "video/mp4": "video",
  "video/3gp": "video",
  "text/plain": "document",
  "application/pdf": "document",
  "application/vnd.ms-powerpoint": "document",
  "application/msword": "document",
  "application/vnd.ms-excel": "document",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "document",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "document",
  "image/webp": "sticker",
};

/** What a template's media header may be, and the class of the file that it shows. Source: T1. */
export const HEADER_FORMATS: Readonly<Record<string, MediaClass>> = {
  IMAGE: "image",
  VIDEO: "video",
  DOCUMENT: "document",
};

/**
 * The class of an upload's `type` field, or `undefined` when the operation does not list it.
 *
 * @param type exactly as sent: neither case nor parameters are forgiven
 *
 * @example
 * ```ts
 * import { mediaClassOf } from "@wamock/contract/nxcloud";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(mediaClassOf("nxcloud.template-files.upload", "image/jpg"), "image");
 * assertEquals(mediaClassOf("nxcloud.media.upload", "image/jpg"), undefined);
 * ```
 */
export function mediaClassOf(operation: string, type: string): MediaClass | undefined {
  const types = operation === "nxcloud.template-files.upload" ? TEMPLATE_FILE_TYPES : MEDIA_TYPES;
  return Object.hasOwn(types, type) ? types[type] : undefined;
}
