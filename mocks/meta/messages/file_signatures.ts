/** How files of a type begin, in Latin-1; types that are not here begin in any way. */
const SIGNATURES: Readonly<Record<string, RegExp>> = {
  "audio/aac": /^\u00ff[\u00f0-\u00ff]/,
  "audio/amr": /^#!AMR/,
  "audio/mp4": /^.{4}ftyp/s,
  "audio/mpeg": /^(ID3|\u00ff[\u00e0-\u00ff])/,
  "audio/ogg": /^OggS/,
  "image/jpeg": /^\u00ff\u00d8\u00ff/,
  "image/png": /^\u0089PNG\r\n/,
  "image/webp": /^RIFF.{4}WEBP/s,
  "video/3gpp": /^.{4}ftyp/s,
  "video/mp4": /^.{4}ftyp/s,
};

/** As many bytes as {@link agreesWithType} looks at. */
export const SIGNATURE_BYTES = 12;

/**
 * Whether a file that begins so can be of a type.
 *
 * @param type lower-case essence
 *
 * @example
 * ```ts
 * import { agreesWithType } from "./file_signatures.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
 * assertEquals([agreesWithType(png, "image/png"), agreesWithType(png, "image/jpeg")], [true, false]);
 * ```
 */
export function agreesWithType(head: Uint8Array, type: string): boolean {
  return SIGNATURES[type]?.test(String.fromCharCode(...head.subarray(0, SIGNATURE_BYTES))) ?? true;
}
