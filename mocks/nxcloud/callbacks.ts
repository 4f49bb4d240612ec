import {
  CALLBACK_RETRIES_MS,
  signRequest,
  TEMPLATE_CALLBACK_ACTION,
  WHATSAPP_BIZ_TYPE,
} from "@wamock/contract/nxcloud";
import type { Callbacks, HeaderLines } from "@wamock/engine";
import type { NxcloudWorld } from "./world.ts";

/** How NXCloud calls back. It asks nobody before it does. */
export const callbacks: Callbacks<NxcloudWorld> = {
  headers: async (world, body, now) => [["Content-Type", "application/json"], ...await signature(world, body, now)],
  accepts: (status) => status === 200,
  retriesMs: CALLBACK_RETRIES_MS,
};

/** The headers that sign a body, with names as the vendor's verifier reads them. */
async function signature({ credentials, sandbox }: NxcloudWorld, body: string, now: number): Promise<HeaderLines> {
  const algorithm = sandbox.settings.dialect("nxcloud.callback-signature");
  if (algorithm !== "sha256" && algorithm !== "md5") return [];
  const { accessKey, accessSecret } = credentials;
  const signed = { accessKey, action: TEMPLATE_CALLBACK_ACTION, bizType: WHATSAPP_BIZ_TYPE, ts: String(now) };
  return [
    ["accesskey", accessKey],
    ["action", signed.action],
    ["biztype", signed.bizType],
    ["ts", signed.ts],
    ["algorithm", algorithm],
    ["sign", await signRequest(signed, new TextEncoder().encode(body), accessSecret, algorithm)],
  ];
}
