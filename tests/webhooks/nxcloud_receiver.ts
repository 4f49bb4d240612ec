/** A callback endpoint as NXCloud's page on verifying callbacks has one written, and nothing of this project. */
import { createHash } from "node:crypto";
import { type Receiver, startReceiver } from "./receiver.ts";

/** Starts an endpoint that knows the secret of an account. */
export async function nxcloudReceiver(accessSecret: string): Promise<Receiver> {
  return await startReceiver({
    isGenuine({ accesskey, action, biztype, ts, algorithm, sign }, body) {
      const all = [accesskey, action, biztype, ts, algorithm, sign];
      if (all.some((header) => typeof header !== "string" || header.trim() === "")) return false;
      const hash = createHash(String(algorithm).toLowerCase() === "sha256" ? "sha256" : "md5");
      hash.update(`accessKey=${accesskey}&action=${action}&bizType=${biztype}&ts=${ts}`);
      if (body.length > 0) hash.update("&body=").update(body);
      hash.update(`&accessSecret=${accessSecret}`);
      return hash.digest("hex") === String(sign).toLowerCase();
    },
  });
}
