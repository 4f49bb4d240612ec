import { buildOpenApi } from "@wamock/contract/schemas";
import { toySchemas } from "@wamock/contract/schemas/toy";
import { toy as contract } from "@wamock/contract/toy";
import { type Provider, routable } from "@wamock/engine";
import { ownerKeys } from "./owner.ts";
import { createRoutes } from "./routes.ts";
import { ToyWorld } from "./world.ts";

/** Toy, as a mock. */
export function createToy(): Provider<ToyWorld> {
  const routes = createRoutes();
  return {
    contract,
    secretNames: { headers: ["x-toy-key"], query: [], fields: [] },
    claims: ({ url }) => url.hostname === "api.toy.example" || url.pathname.startsWith("/toy/"),
    ownerKeys,
    createWorld: (sandbox, credentials) => new ToyWorld(sandbox, credentials),
    magic: {
      "file-name": {
        operations: ["toy.files.upload"],
        example: (name) => `Content-Disposition: form-data; name="file"; filename="${name}"`,
      },
      token: {
        operations: contract.operations.map(({ id }) => id),
        example: (text) => `X-Toy-Key: ${text}`,
      },
    },
    handle: async (exchange, world) => await routes.fetch(routable(exchange.incoming), { exchange, world }),
    tryIt: (origin, { key }) =>
      `printf hello | curl -sS ${origin}/toy/files -H 'X-Toy-Key: ${key}' -F 'file=@-;filename=a'`,
    openapi: (version) => buildOpenApi(contract, toySchemas, version),
  };
}
