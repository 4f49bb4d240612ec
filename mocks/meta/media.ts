import { metaErrors } from "@wamock/contract/meta";
import type { Json } from "@wamock/contract";
import { type Exchange, ProviderError } from "@wamock/engine";
import { downloadUrl } from "./download_url.ts";
import type { Media } from "./media_store.ts";
import type { MetaWorld } from "./world.ts";

/**
 * The media that a GET or DELETE names.
 *
 * @throws {ProviderError} when `phone_number_id` is not the number it was uploaded on
 */
export async function namedMedia(exchange: Exchange, world: MetaWorld, id: string): Promise<Media> {
  const media = await world.media.find(id, exchange.sandbox.clock.now());
  if (!media) throw new Error(`Failed to find media ${id}, which the gate had found.`);
  const query = exchange.incoming.url.searchParams;
  const asked = query.get("phone_number_id");
  const passed = asked === null || asked === media.phoneNumberId;
  exchange.trace.push({
    check: "phone-number-id",
    passed,
    reason: asked === null
      ? "no phone_number_id was given"
      : passed
      ? "phone_number_id is the number it was uploaded on"
      : `phone_number_id is "${asked}", and the media was uploaded on ${media.phoneNumberId}`,
  });
  if (!passed) throw new ProviderError(metaErrors["phone-number-id-mismatch"]);
  return media;
}

/** What GET on a media id answers. Its URL is new at every call. */
export async function describeMedia(exchange: Exchange, world: MetaWorld, media: Media): Promise<Json> {
  // Awaited first: the URL's end is reckoned from the answer's own Date, which must not fall into the next second.
  const sha256 = await media.blob.sha256();
  return {
    url: downloadUrl(exchange, world, media.id),
    mime_type: media.type,
    sha256,
    file_size: media.blob.size,
    id: media.id,
    messaging_product: "whatsapp",
  };
}
