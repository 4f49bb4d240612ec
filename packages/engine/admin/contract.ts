import type { CatalogueEntry } from "@wamock/contract";
import type { Hono } from "hono";
import type { Mock } from "../mock.ts";
import type { Provider } from "../provider.ts";
import { type AdminEnv, AdminError } from "./admin_error.ts";
import { json } from "./json.ts";
import { buildAdminOpenApi } from "./openapi.ts";
import { readQuery } from "./read.ts";
import { providerQuery } from "./schemas.ts";

/** What the served providers promise, each statement with its evidence. */
export function contractRoutes(app: Hono<AdminEnv>, mock: Mock): void {
  app.get("/errors", (c) => {
    const errors = asked(mock, c.env.incoming).flatMap(({ contract }) => {
      const served = new Set(contract.operations.map(({ id }) => id));
      return contract.errors.map((entry) => ({
        provider: contract.name,
        ...entry,
        reach: reachOf(entry, served),
      }));
    });
    return json(200, { errors });
  });
  for (const kind of ["facts", "limits", "dialects"] as const) {
    app.get(`/${kind}`, (c) => {
      const rows = asked(mock, c.env.incoming).flatMap(({ contract }) =>
        contract[kind].map((row) => ({ provider: contract.name, ...row }))
      );
      return json(200, { [kind]: rows });
    });
  }
  app.get("/openapi/:file", (c) => {
    const file = c.req.param("file");
    const provider = mock.providers.find(({ contract }) => `${contract.name}.json` === file);
    if (provider) return json(200, provider.openapi(mock.version));
    if (file === "admin.json") return json(200, buildAdminOpenApi(mock.version));
    const known = ["admin.json", ...mock.providers.map(({ contract }) => `${contract.name}.json`)].join(", ");
    throw new AdminError(404, `There is no document "${file}". There are: ${known}.`);
  });
}

/**
 * How an error comes about: by a `request` (with a credential state, a limit or the clock, where it needs them), only
 * by `injection` (a fault or a magic input), or not at all, as it belongs to an operation that is not served.
 */
function reachOf({ operations, injectableOnly }: CatalogueEntry, served: ReadonlySet<string>): string {
  if (!operations.some((operation) => served.has(operation))) return "unserved";
  return injectableOnly === undefined ? "request" : "injection";
}

function asked(mock: Mock, incoming: AdminEnv["Bindings"]["incoming"]): readonly Provider[] {
  const { provider: name } = readQuery(incoming, providerQuery);
  if (name === undefined) return mock.providers;
  const provider = mock.providers.find(({ contract }) => contract.name === name);
  if (provider) return [provider];
  const served = mock.providers.map(({ contract }) => contract.name).join(", ");
  throw new AdminError(404, `"${name}" is not served. Served: ${served}.`);
}
