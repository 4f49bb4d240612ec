import { namedMedia } from "../media.ts";
import type { GraphOperation } from "../operation.ts";

/** `DELETE /{media-id}`. */
export const mediaDelete: GraphOperation = {
  id: "meta.media.delete",
  node: "media",
  methods: ["DELETE"],
  usage: "whatsapp",
  handle: async ({ exchange, world, path }) => {
    const media = await namedMedia(exchange, world, path.node);
    await world.media.remove(media.id);
    return { body: { success: true } };
  },
};
