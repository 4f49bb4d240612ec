import { isWolkvoxServer, STORAGE_HOST, storagePlace, wolkvox as contract } from "@wamock/contract/wolkvox";
import { buildOpenApi } from "@wamock/contract/schemas";
import { wolkvoxSchemas } from "@wamock/contract/schemas/wolkvox";
import { type Incoming, type Provider, routable } from "@wamock/engine";
import { ownerKeys } from "./owner.ts";
import { createRoutes } from "./routes.ts";
import { WolkvoxWorld } from "./world.ts";

/** Wolkvox, as a mock. */
export function createWolkvox(): Provider<WolkvoxWorld> {
  const routes = createRoutes();
  return {
    contract,
    secretNames: { headers: ["wolkvox-token"], query: [], fields: [] },
    claims,
    ownerKeys,
    createWorld: (sandbox, credentials) => new WolkvoxWorld(sandbox, credentials),
    magic: {
      "file-name": {
        operations: ["wolkvox.media.upload"],
        example: (name) => `"file_url": "https://storage.googleapis.com/wvox-anything/${name}"`,
      },
      token: {
        operations: contract.operations.map(({ id }) => id).filter((id) => id !== "wolkvox.storage.download"),
        example: (text) => `wolkvox-token: ${text}`,
      },
    },
    handle: async (exchange, world) => await routes.fetch(routable(exchange.incoming), { exchange, world }),
    tryIt: (origin, { token, connectorId, fileUrl }) =>
      `curl -sS '${origin}/api/v2/whatsapp.php?api=upload_media' -H 'wolkvox-token: ${token}' ` +
      `-H 'Content-Type: application/json' -d '{"connector_id": "${connectorId}", "file_url": "${fileUrl}"}'`,
    openapi: (version) => buildOpenApi(contract, wolkvoxSchemas, version),
  };
}

/** One of Wolkvox's servers, the storage's host with a bucket of its kind, or a path that can only be theirs. */
function claims({ url: { hostname, pathname } }: Incoming): boolean {
  if (isWolkvoxServer(hostname)) return true;
  if (storagePlace(pathname)) return true;
  return hostname !== STORAGE_HOST && /^\/api\/v2\/[^/]*\.php$/.test(pathname);
}
