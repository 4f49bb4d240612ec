import type { Json } from "@wamock/contract";
import { nxcloudErrors } from "@wamock/contract/nxcloud";
import { climb, type Exchange, ProviderError } from "@wamock/engine";
import { downloadUrl } from "./download_url.ts";
import type { Media } from "./file_store.ts";
import { callerFacts, readJson } from "./json_body.ts";
import { CALLER_LADDER } from "./ladder.ts";
import type { NxcloudWorld } from "./world.ts";

const FIELDS = ["business_phone", "messaging_product", "Media-ID"];

/**
 * The media that a getMedia or deleteMedia names.
 *
 * @throws {ProviderError} the refusal of the first check that is not passed
 */
export async function namedMedia(
  exchange: Exchange,
  world: NxcloudWorld,
  body: Uint8Array | undefined,
): Promise<Media> {
  const fields = readJson(exchange, body);
  climb(CALLER_LADDER, await callerFacts(world, fields, FIELDS), exchange.trace);
  const id = String(fields["Media-ID"]);
  const media = await world.files.findMedia(id);
  const handle = id.startsWith("4:") ? ": a handle that begins with 4: is for templates alone" : "";
  exchange.trace.push({
    check: "media",
    passed: media !== undefined,
    reason: media ? "the media exists" : `there is no media "${id.slice(0, 80)}"${handle}`,
  });
  if (!media) throw new ProviderError(nxcloudErrors["request-failed"]);
  return media;
}

/** What getMedia answers. */
export function describeMedia(exchange: Exchange, world: NxcloudWorld, media: Media): Json {
  return { mime_type: media.type, file_name: media.filename, url: downloadUrl(exchange, world, media.objectKey) };
}
