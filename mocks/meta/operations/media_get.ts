import { hasEtag } from "@wamock/contract/meta";
import { describeMedia, namedMedia } from "../media.ts";
import type { GraphOperation } from "../operation.ts";

/** `GET /{media-id}`. */
export const mediaGet: GraphOperation = {
  id: "meta.media.get",
  node: "media",
  methods: ["GET", "HEAD"],
  usage: "whatsapp",
  handle: async ({ exchange, world, path, version }) => {
    const media = await namedMedia(exchange, world, path.node);
    return { body: await describeMedia(exchange, world, media), etag: hasEtag(version) };
  },
};
