import { send } from "../messages/send.ts";
import type { GraphOperation } from "../operation.ts";
import { readParameters } from "../parameters.ts";

/** `POST /{phone-number-id}/messages`. */
export const messagesSend: GraphOperation = {
  id: "meta.messages.send",
  node: "phone",
  edge: "messages",
  methods: ["POST"],
  usage: "whatsapp",
  readForm: readParameters,
  handle: async ({ exchange, world, path, form }) => ({
    body: await send(exchange, world, path.node, await form()),
  }),
};
