import { commbox as contract } from "@wamock/contract/commbox";
import { buildOpenApi } from "@wamock/contract/schemas";
import { commboxSchemas } from "@wamock/contract/schemas/commbox";
import { type Incoming, type Provider, routable } from "@wamock/engine";
import { ownerKeys } from "./owner.ts";
import { createRoutes } from "./routes.ts";
import { CommBoxWorld } from "./world.ts";

/** CommBox's API, as a mock. */
export function createCommbox(): Provider<CommBoxWorld> {
  const routes = createRoutes();
  return {
    contract,
    secretNames: { headers: ["authorization"], query: ["access_token"], fields: [] },
    claims,
    ownerKeys,
    createWorld: (sandbox, credentials) => new CommBoxWorld(sandbox, credentials),
    magic: {
      "file-name": {
        operations: ["commbox.media.upload"],
        example: (name) => `Content-Disposition: form-data; name="pic"; filename="${name}"`,
      },
      token: {
        operations: contract.operations.map(({ id }) => id),
        example: (text) => `Authorization: Bearer ${text}`,
      },
    },
    handle: async (exchange, world) => await routes.fetch(routable(exchange.incoming), { exchange, world }),
    tryIt: (origin, { apiKey, streamId }) =>
      `printf 'hello from wamock' | curl -sS ${origin}/whatsapp/uploadmedia/${streamId} ` +
      `-H 'Authorization: Bearer ${apiKey}' -F 'pic=@-;type=text/plain;filename=hello.txt'`,
    openapi: (version) => buildOpenApi(contract, commboxSchemas, version),
  };
}

/** A path of the API's WhatsApp part, with or without the version in front, or of its Emarsys part. */
function claims({ url: { hostname, pathname } }: Incoming): boolean {
  return contract.hosts.some((host) => host === hostname) || /^\/(?:v2\/)?(?:whatsapp|emarsys)\//i.test(pathname);
}
