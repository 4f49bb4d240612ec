import type { CatalogueEntry } from "@wamock/contract";
import type { Hono } from "hono";
import { listMagic } from "../magic/list_magic.ts";
import type { Mock } from "../mock.ts";
import type { Provider } from "../provider.ts";
import { DEFAULT_SANDBOX } from "../sandbox_options.ts";
import { type AdminEnv, AdminError } from "./admin_error.ts";
import { json } from "./json.ts";
import { buildAdminOpenApi } from "./openapi.ts";
import { readQuery } from "./read.ts";
import { providerQuery } from "./schemas.ts";

const MAGIC_IN_OPENAPI =
  "The mock takes some file names and credentials for orders: a file named `wamock-error.<error>.jpg` is refused with " +
  "that error, and so is a call with the credential `wamock-error.<error>`. `GET /__admin/magic` lists them all.";

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
  app.get("/magic", (c) => {
    const providers = asked(mock, c.env.incoming);
    return json(200, { magic: hasMagic(mock) ? providers.flatMap(listMagic) : [] });
  });
  app.get("/openapi/:file", (c) => {
    const file = c.req.param("file");
    const provider = mock.providers.find(({ contract }) => `${contract.name}.json` === file);
    if (provider) {
      const document = provider.openapi(mock.version);
      return json(200, hasMagic(mock) ? withMagic(document) : document);
    }
    if (file === "admin.json") return json(200, buildAdminOpenApi(mock.version));
    const known = ["admin.json", ...mock.providers.map(({ contract }) => `${contract.name}.json`)].join(", ");
    throw new AdminError(404, `There is no document "${file}". There are: ${known}.`);
  });
}

/** Whether magic inputs work for whoever has made no sandbox. */
function hasMagic({ sandboxes }: Mock): boolean {
  return sandboxes.get(DEFAULT_SANDBOX)?.settings.magic ?? false;
}

/** The document of a provider, with a word on what orders a failure. */
function withMagic(document: object): object {
  const { info, ...rest } = document as { readonly info: { readonly description?: string } };
  const description = `${info.description ?? ""}\n\n${MAGIC_IN_OPENAPI}`.trim();
  return { ...rest, info: { ...info, description } };
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
