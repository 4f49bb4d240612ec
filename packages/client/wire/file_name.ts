const EXTENSIONS: ReadonlyMap<string, string> = new Map([
  ["application/msword", "doc"],
  ["application/pdf", "pdf"],
  ["application/vnd.ms-excel", "xls"],
  ["application/vnd.ms-powerpoint", "ppt"],
  ["application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"],
  ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"],
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"],
  ["audio/aac", "aac"],
  ["audio/amr", "amr"],
  ["audio/mp4", "m4a"],
  ["audio/mpeg", "mp3"],
  ["audio/ogg", "ogg"],
  ["audio/opus", "opus"],
  ["image/jpeg", "jpg"],
  ["image/png", "png"],
  ["image/webp", "webp"],
  ["text/plain", "txt"],
  ["video/3gpp", "3gp"],
  ["video/mp4", "mp4"],
]);

/**
 * A name for a file that has none: providers want one, and some judge by its extension.
 *
 * @example
 * ```ts
 * import { fileNameFor } from "./file_name.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(fileNameFor("audio/ogg; codecs=opus"), "media.ogg");
 * assertEquals(fileNameFor("font/woff2"), "media.bin");
 * ```
 */
export function fileNameFor(type: string): string {
  const [essence = ""] = type.split(";");
  return `media.${EXTENSIONS.get(essence.trim().toLowerCase()) ?? "bin"}`;
}
