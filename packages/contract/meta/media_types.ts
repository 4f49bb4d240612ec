/** What a media type counts as when its size is judged and when it is sent. */
export type MediaClass = "audio" | "document" | "image" | "sticker" | "video";

/** One media type that an upload may have. */
export interface MediaType {
  /** Lower-case essence, without parameters. */
  readonly type: string;
  readonly class: MediaClass;
  /** Whether Meta's media page lists it; the refusal text lists all of them. */
  readonly documented: boolean;
}

/** The types that an upload may have, in the order in which Meta's refusal lists them. Source: I1, D1. */
export const MEDIA_TYPES = [
  { type: "audio/aac", class: "audio", documented: true },
  { type: "audio/mp4", class: "audio", documented: true },
  { type: "audio/mpeg", class: "audio", documented: true },
  { type: "audio/amr", class: "audio", documented: true },
  { type: "audio/ogg", class: "audio", documented: true },
  { type: "audio/opus", class: "audio", documented: false },
  { type: "application/vnd.ms-powerpoint", class: "document", documented: true },
  { type: "application/msword", class: "document", documented: true },
  {
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    class: "document",
    documented: true,
  },
  {
    type: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    class: "document",
    documented: true,
  },
  { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", class: "document", documented: true },
  { type: "application/pdf", class: "document", documented: true },
  { type: "text/plain", class: "document", documented: true },
  { type: "application/vnd.ms-excel", class: "document", documented: true },
  { type: "image/jpeg", class: "image", documented: true },
  { type: "image/png", class: "image", documented: true },
  { type: "image/webp", class: "sticker", documented: true },
  { type: "video/mp4", class: "video", documented: true },
  { type: "video/3gpp", class: "video", documented: true },
] as const satisfies readonly MediaType[];

/** The types as the refusal lists them: comma, space, no full stop. */
export const ALLOWED_TYPES_TEXT: string = MEDIA_TYPES.map(({ type }) => type).join(", ");

const CLASSES: ReadonlyMap<string, MediaClass> = new Map(MEDIA_TYPES.map((known) => [known.type, known.class]));

/**
 * The class of a media type, or `undefined` when an upload may not have it.
 *
 * @param type exact lower-case essence; parameters and case are for the caller to strip
 *
 * @example
 * ```ts
 * import { mediaClass } from "@wamock/contract/meta";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(mediaClass("image/webp"), "sticker");
 * assertEquals(mediaClass("image/jpg"), undefined);
 * ```
 */
export function mediaClass(type: string): MediaClass | undefined {
  return CLASSES.get(type);
}
