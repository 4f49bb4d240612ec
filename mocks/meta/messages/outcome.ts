import {
  IMAGE_PROFILE_DETAILS,
  isSendable,
  LINK_BLOCKED_DETAILS,
  linkFailedDetails,
  metaErrors,
  TEMPLATE_SAMPLE_HOST,
  unsupportedTypeDetails,
  type WebhookError,
  webhookError,
} from "@wamock/contract/meta";
import { essence } from "@wamock/engine";
import { agreesWithType } from "./file_signatures.ts";
import type { ImageProfile } from "./image_profile.ts";
import type { SentMedia } from "./message_store.ts";
import { isPrivateHost } from "./private_host.ts";

/** What becomes of a message's media depends on this. */
export interface MediaFacts {
  readonly media: SentMedia;
  /** The first bytes of an upload; `undefined` where nobody looks at them. */
  readonly head: Uint8Array | undefined;
  /** Of an upload that is sent as an image and is one. */
  readonly profile: ImageProfile | undefined;
  /** The largest sticker that is delivered, in bytes; `undefined` where the size does not matter. */
  readonly stickerBytes: number | undefined;
  readonly blocksPrivateLinks: boolean;
}

/** Why media that was accepted cannot be sent; `undefined` when it can. */
export function mediaFailure(facts: MediaFacts): WebhookError | undefined {
  const { source } = facts.media;
  const details = "link" in source ? linkFailure(source.link, facts) : uploadFailure(source, facts);
  return details === undefined ? undefined : webhookError(metaErrors["media-upload-error"], details.text);
}

/** What a failure says, where it says more than that it is one. */
interface Details {
  readonly text: string | undefined;
}

function linkFailure(link: string, { blocksPrivateLinks }: MediaFacts): Details | undefined {
  const { hostname } = new URL(link);
  if (hostname === TEMPLATE_SAMPLE_HOST) return { text: linkFailedDetails(403, "Forbidden") };
  return blocksPrivateLinks && isPrivateHost(hostname) ? { text: LINK_BLOCKED_DETAILS } : undefined;
}

function uploadFailure(
  { type, size }: { readonly type: string; readonly size: number },
  { media, head, profile, stickerBytes }: MediaFacts,
): Details | undefined {
  if (media.class === "document") return undefined;
  const sentAs = media.class === "audio" && media.voice ? "voice" : media.class;
  if (!isSendable(media.class, essence(type))) return { text: unsupportedTypeDetails(sentAs, essence(type)) };
  if (head && !agreesWithType(head, essence(type))) {
    return { text: unsupportedTypeDetails(sentAs, "application/octet-stream") };
  }
  if (profile && (profile.isCmyk || profile.bits > 8)) return { text: IMAGE_PROFILE_DETAILS };
  const isTooLarge = media.class === "sticker" && stickerBytes !== undefined && size > stickerBytes;
  return isTooLarge ? { text: undefined } : undefined;
}
