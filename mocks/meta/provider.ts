import { LATEST_VERSION, meta as contract } from "@wamock/contract/meta";
import { buildOpenApi } from "@wamock/contract/schemas";
import { metaSchemas } from "@wamock/contract/schemas/meta";
import { type Incoming, type Provider, routable } from "@wamock/engine";
import { callbacks } from "./callbacks.ts";
import { DOWNLOAD_PATH } from "./download_url.ts";
import { ownerKeys } from "./owner.ts";
import { OPERATIONS } from "./operations/mod.ts";
import { createRoutes } from "./routes.ts";
import { MetaWorld } from "./world.ts";

/** Meta's WhatsApp Cloud API, as a mock. */
export function createMeta(): Provider<MetaWorld> {
  const routes = createRoutes();
  return {
    contract,
    secretNames: {
      headers: ["authorization", "proxy-authorization", "cookie"],
      query: ["access_token", "appsecret_proof"],
      fields: ["access_token", "appsecret_proof"],
    },
    claims,
    callbacks,
    ownerKeys,
    createWorld: (sandbox, credentials) => new MetaWorld(sandbox, credentials),
    magic: {
      "file-name": {
        operations: ["meta.media.upload", "meta.uploads.create", "meta.uploads.upload"],
        example: (name) => `Content-Disposition: form-data; name="file"; filename="${name}"`,
      },
      token: {
        operations: contract.operations.map(({ id }) => id),
        example: (text) => `Authorization: Bearer ${text}`,
      },
    },
    handle: async (exchange, world) => await routes.fetch(routable(exchange.incoming), { exchange, world }),
    tryIt: (origin, { accessToken, phoneNumberId }) =>
      `printf 'hello from wamock' | curl -sS ${origin}/${LATEST_VERSION}/${phoneNumberId}/media ` +
      `-H 'Authorization: Bearer ${accessToken}' -F messaging_product=whatsapp ` +
      `-F 'file=@-;type=text/plain;filename=hello.txt'`,
    openapi: (version) => buildOpenApi(contract, metaSchemas, version),
  };
}

/** The edges that Meta serves; no other provider's paths have such a second segment. */
const EDGES = new Set(OPERATIONS.map(({ edge }) => edge).filter((edge) => edge !== undefined));

/** A path with a version in front, the download path, or a node that can only be Meta's. Versions have a minor number. */
function claims({ url: { hostname, pathname } }: Incoming): boolean {
  if (contract.hosts.some((host) => host === hostname) || pathname === DOWNLOAD_PATH) return true;
  const [first = "", edge = ""] = pathname.split("/").filter((segment) => segment !== "");
  return /^v\d+\.\d+$/.test(first) || EDGES.has(edge) ||
    /^\+?[\d_]+$|^(me|app)$|^upload(:|%3A)/i.test(first);
}
