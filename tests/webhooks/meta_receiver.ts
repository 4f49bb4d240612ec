/** A webhook endpoint as Meta's page "Create a webhook endpoint" has one written, and nothing of this project. */
import { createHmac, timingSafeEqual } from "node:crypto";
import { type Receiver, startReceiver } from "./receiver.ts";

/** Starts an endpoint that knows a verify token and an app's secret. */
export async function metaReceiver(verifyToken: string, appSecret: string): Promise<Receiver> {
  return await startReceiver({
    greet(query) {
      const isMeta = query.get("hub.mode") === "subscribe" && query.get("hub.verify_token") === verifyToken;
      return isMeta ? query.get("hub.challenge") ?? "" : undefined;
    },
    isGenuine(headers, body) {
      const signature = String(headers["x-hub-signature-256"] ?? "");
      const expected = Buffer.from(createHmac("sha256", appSecret).update(body).digest("hex"));
      const given = Buffer.from(signature.replace("sha256=", ""));
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
  });
}
