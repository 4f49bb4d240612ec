import type { GraphOperation } from "../operation.ts";
import { readUpload, upload } from "../upload.ts";

/** `POST /{phone-number-id}/media`. */
export const mediaUpload: GraphOperation = {
  id: "meta.media.upload",
  node: "phone",
  edge: "media",
  methods: ["POST"],
  usage: "whatsapp",
  readForm: readUpload,
  handle: async ({ exchange, world, path, form }) => ({
    body: { id: await upload(exchange, world, path.node, await form()) },
  }),
};
