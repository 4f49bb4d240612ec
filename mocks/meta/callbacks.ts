import {
  handshakeQuery,
  WEBHOOK_RETRIES_MS,
  WEBHOOK_SIGNATURE_HEADER,
  WEBHOOK_USER_AGENT,
  webhookSignature,
} from "@wamock/contract/meta";
import type { Callbacks } from "@wamock/engine";
import type { MetaWorld } from "./world.ts";

/** How much of an answer that is wrong is shown. */
const SHOWN_CHARACTERS = 60;

/** How Meta calls a webhook. */
export const callbacks: Callbacks<MetaWorld> = {
  handshake: {
    query: (verifyToken, random) => handshakeQuery(verifyToken, String(random.integer(1_000_000_000, 1_999_999_999))),
    judge: (query, { status, body }) => {
      if (status !== 200) {
        return `it answered the handshake with ${status}: it must answer 200 with hub.challenge when hub.verify_token ` +
          "is the one that it knows.";
      }
      if (body.trim() === query["hub.challenge"]) return undefined;
      return `it answered the handshake with "${body.slice(0, SHOWN_CHARACTERS)}": it must answer with hub.challenge ` +
        "and nothing else.";
    },
  },
  headers: async ({ credentials: { appSecret } }, body) => [
    ["Content-Type", "application/json"],
    ["Accept", "*/*"],
    ["User-Agent", WEBHOOK_USER_AGENT],
    [WEBHOOK_SIGNATURE_HEADER, await webhookSignature(new TextEncoder().encode(body), appSecret)],
  ],
  accepts: (status) => status === 200,
  retriesMs: WEBHOOK_RETRIES_MS,
};
