import { nxcloud as contract, SIGNED_OPERATIONS } from "@wamock/contract/nxcloud";
import { buildOpenApi } from "@wamock/contract/schemas";
import { nxcloudSchemas } from "@wamock/contract/schemas/nxcloud";
import { type Incoming, type NamedStrings, type Provider, routable } from "@wamock/engine";
import { callbacks } from "./callbacks.ts";
import { ownerKeys } from "./owner.ts";
import { createRoutes } from "./routes.ts";
import { NxcloudWorld } from "./world.ts";

/** NXCloud's WhatsApp API, as a mock. */
export function createNxcloud(): Provider<NxcloudWorld> {
  const routes = createRoutes();
  return {
    contract,
    secretNames: { headers: [], query: ["Signature"], fields: [] },
    claims,
    callbacks,
    ownerKeys,
    createWorld: (sandbox, credentials) => new NxcloudWorld(sandbox, credentials),
    magic: {
      "file-name": {
        operations: ["nxcloud.template-files.upload", "nxcloud.media.upload"],
        example: (name) => `Content-Disposition: form-data; name="file"; filename="${name}"`,
      },
      token: { operations: SIGNED_OPERATIONS, example: (text) => `accessKey: ${text}` },
    },
    handle: async (exchange, world) => await routes.fetch(routable(exchange.incoming), { exchange, world }),
    tryIt,
    openapi: (version) => buildOpenApi(contract, nxcloudSchemas, version),
  };
}

/** Everything below `/api/wa/`, and objects of the store, whose names are UUIDs. */
function claims({ url: { hostname, pathname } }: Incoming): boolean {
  return contract.hosts.some((host) => host === hostname) || pathname.startsWith("/api/wa/") ||
    /^\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(pathname);
}

/** The signature is made in the shell, as it lives for a minute only. */
function tryIt(origin: string, { accessKey, accessSecret, businessPhone }: NamedStrings): string {
  const signed = `accessKey=${accessKey}&action=uploadTemplateFile&bizType=2&ts=$ts&accessSecret=${accessSecret}`;
  return `ts=$(date +%s)000; ` +
    `sign=$(printf %s "${signed}" | openssl dgst -sha256 -r | cut -d' ' -f1); ` +
    `printf '%%PDF-1.4 hello from wamock' | curl -sS ${origin}/api/wa/uploadTemplateFile ` +
    `-H 'accessKey: ${accessKey}' -H "ts: $ts" -H 'bizType: 2' -H 'action: uploadTemplateFile' ` +
    `-H 'algorithm: sha256' -H "sign: $sign" -F business_phone=${businessPhone} ` +
    `-F messaging_product=whatsapp -F type=application/pdf -F 'file=@-;filename=hello.pdf'`;
}
