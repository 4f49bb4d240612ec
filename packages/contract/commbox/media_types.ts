/** What a media type counts as when its size is judged. */
export type MediaClass = "audio" | "document" | "image" | "sticker" | "video";

/** One media type that an upload may have. */
export interface MediaType {
  /** Lower-case essence, without parameters. */
  readonly type: string;
  readonly class: MediaClass;
  /** Names of files end so. */
  readonly extensions: readonly string[];
}

const OOXML = "application/vnd.openxmlformats-officedocument";

/** The types that an upload may have: Meta's, as CommBox names none (D7, S3). */
export const MEDIA_TYPES = [
  { type: "image/jpeg", class: "image", extensions: ["jpg", "jpeg"] },
  { type: "image/png", class: "image", extensions: ["png"] },
  { type: "video/mp4", class: "video", extensions: ["mp4"] },
  { type: "video/3gpp", class: "video", extensions: ["3gp"] },
  { type: "text/plain", class: "document", extensions: ["txt"] },
  { type: "application/pdf", class: "document", extensions: ["pdf"] },
  { type: "application/msword", class: "document", extensions: ["doc"] },
  { type: "application/vnd.ms-excel", class: "document", extensions: ["xls"] },
  { type: "application/vnd.ms-powerpoint", class: "document", extensions: ["ppt"] },
  { type: `${OOXML}.wordprocessingml.document`, class: "document", extensions: ["docx"] },
  { type: `${OOXML}.spreadsheetml.sheet`, class: "document", extensions: ["xlsx"] },
  { type: `${OOXML}.presentationml.presentation`, class: "document", extensions: ["pptx"] },
  { type: "audio/aac", class: "audio", extensions: ["aac"] },
  { type: "audio/mp4", class: "audio", extensions: ["m4a"] },
  { type: "audio/mpeg", class: "audio", extensions: ["mp3"] },
  { type: "audio/amr", class: "audio", extensions: ["amr"] },
  { type: "audio/ogg", class: "audio", extensions: ["ogg"] },
  { type: "image/webp", class: "sticker", extensions: ["webp"] },
] as const satisfies readonly MediaType[];

const CLASSES: ReadonlyMap<string, MediaClass> = new Map(MEDIA_TYPES.map((known) => [known.type, known.class]));

/**
 * The class of a media type, or `undefined` when an upload may not have it.
 *
 * @param type exact lower-case essence
 *
 * @example
 * ```ts
 * import { mediaClass } from "@wamock/contract/commbox";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(mediaClass("video/mp4"), "video");
 * assertEquals(mediaClass("image/heic"), undefined);
 * ```
 */
export function mediaClass(type: string): MediaClass | undefined {
  return CLASSES.get(type);
}

/** The media type that a file's name speaks of, if it is one that an upload may have. */
export function typeOfName(filename: string): string | undefined {
  const extension = extensionOf(filename);
  const known: readonly MediaType[] = MEDIA_TYPES;
  return known.find(({ extensions }) => extensions.includes(extension))?.type;
}

/** What stands behind the last dot of a file's name, lower-case; empty when there is none. */
export function extensionOf(filename: string): string {
  return /\.([^.]+)$/.exec(filename)?.[1]?.toLowerCase() ?? "";
}
