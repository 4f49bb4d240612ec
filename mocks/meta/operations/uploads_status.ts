import type { GraphOperation } from "../operation.ts";
import { namedSession } from "../uploads/session_ladder.ts";

/** `GET /upload:{session}`. */
export const uploadsStatus: GraphOperation = {
  id: "meta.uploads.status",
  node: "upload-session",
  methods: ["GET", "HEAD"],
  usage: "app",
  handle: async ({ exchange, world, path }) => {
    const session = await namedSession(exchange, world, path.node);
    const offset = await world.uploads.offset(session);
    const isText = exchange.sandbox.settings.dialect("meta.file-offset-type") === "text";
    return { body: { id: `${session.id}?sig=${session.signature}`, file_offset: isText ? String(offset) : offset } };
  },
};
