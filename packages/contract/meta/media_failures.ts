import type { MediaClass } from "./media_types.ts";

/**
 * The types that a failed message is told to use, by what the message sends its media as, in the order in which the
 * failure lists them. That of audio is reported (I4, I5), that of video as well (I22); the others are assumed, by the
 * same sentence. A document may be of any type that an upload takes (I11).
 */
export const SENDABLE_TYPES = {
  audio: ["audio/ogg; codecs=opus", "audio/mpeg", "audio/amr", "audio/mp4", "audio/aac"],
  image: ["image/jpeg", "image/png"],
  sticker: ["image/webp"],
  video: ["video/3gpp", "video/mp4"],
} as const satisfies Readonly<Record<Exclude<MediaClass, "document">, readonly string[]>>;

/**
 * Whether a message can send media of a type as what it is sent as.
 *
 * @param type lower-case essence
 *
 * @example
 * ```ts
 * import { isSendable } from "@wamock/contract/meta";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(["audio/ogg", "audio/opus"].map((type) => isSendable("audio", type)), [true, false]);
 * ```
 */
export function isSendable(sentAs: MediaClass, type: string): boolean {
  if (sentAs === "document") return true;
  return SENDABLE_TYPES[sentAs].some((listed: string) => listed.split(";", 1)[0] === type);
}

/**
 * The details of a failure over a type that cannot be sent.
 *
 * @param sentAs a voice message is called by a name of its own
 *
 * @example
 * ```ts
 * import { unsupportedTypeDetails } from "@wamock/contract/meta";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(
 *   unsupportedTypeDetails("voice", "audio/opus"),
 *   "Unsupported Voice mime type audio/opus. Please use one of audio/ogg; codecs=opus, audio/mpeg, audio/amr, " +
 *     "audio/mp4, audio/aac.",
 * );
 * ```
 */
export function unsupportedTypeDetails(sentAs: keyof typeof SENDABLE_TYPES | "voice", type: string): string {
  const name = sentAs.slice(0, 1).toUpperCase() + sentAs.slice(1);
  const list = SENDABLE_TYPES[sentAs === "voice" ? "audio" : sentAs];
  return `Unsupported ${name} mime type ${type}. Please use one of ${list.join(", ")}.`;
}

/**
 * The details of a failure over a link that answers with an error. Reported for 403, 404, 429, 500 and 503 (I4, I5).
 *
 * @param statusText `Forbidden`
 */
export function linkFailedDetails(status: number, statusText: string): string {
  return `Downloading media from weblink failed with http code ${status}, status message ${statusText}`;
}

/** The details of a failure over a link into a private network. Only the end is reported (U30). */
export const LINK_BLOCKED_DETAILS = "Downloading media from weblink failed, blocked by a destination filter";

/** Where approved templates' samples are served: everybody can fetch them but Meta itself. Reported (I5). */
export const TEMPLATE_SAMPLE_HOST = "scontent.whatsapp.net";

/** The details of a failure over an image whose colours are kept in a way that WhatsApp does not show. Reported (I25). */
export const IMAGE_PROFILE_DETAILS =
  "Image is invalid. Please check the image properties; supported are JPG/JPEG, RGB/RGBA, 8 bit/channels and PNG, " +
  "RGB/RGBA, up to 8 bit/channel.";
