import type { Hono } from "hono";
import { type ExchangeView, viewExchange } from "../exchange.ts";
import type { ExchangeQuery } from "../journal.ts";
import type { Mock } from "../mock.ts";
import { createCredential, credentialsOf, fixturesOf, type Sandbox } from "../sandbox.ts";
import { type AdminEnv, AdminError } from "./admin_error.ts";
import { json } from "./json.ts";
import { readJson } from "./read.ts";
import { credentialRequest, sandboxRequest } from "./schemas.ts";

/** Making sandboxes and taking them away, what each is, and credentials in chosen states. */
export function sandboxRoutes(app: Hono<AdminEnv>, mock: Mock): void {
  app.get("/sandboxes", () => json(200, { sandboxes: [...mock.sandboxes.values()].map(viewSandbox) }));
  app.post("/sandboxes", async (c) => {
    const { id } = await mock.sandbox(await readJson(c.env.incoming, sandboxRequest));
    return json(201, viewSandbox(findSandbox(mock, id)));
  });
  app.get("/sandboxes/:id", (c) => json(200, viewSandbox(findSandbox(mock, c.req.param("id")))));
  app.delete("/sandboxes/:id", async (c) => {
    const sandbox = findSandbox(mock, c.req.param("id"));
    await mock.removeSandbox(sandbox);
    return json(200, { exchanges: viewExchanges(sandbox) });
  });
  app.post("/sandboxes/:id/credentials", async (c) => {
    const sandbox = findSandbox(mock, c.req.param("id"));
    const { provider, state } = await readJson(c.env.incoming, credentialRequest);
    return json(201, { provider, state, ...createCredential(sandbox, provider, state) });
  });
}

/**
 * The sandbox of that id; `default` when none is named.
 *
 * @throws {AdminError} 404
 */
export function findSandbox(mock: Mock, id = "default"): Sandbox {
  const sandbox = mock.sandboxes.get(id);
  if (sandbox) return sandbox;
  throw new AdminError(404, `There is no sandbox "${id}". There are: ${[...mock.sandboxes.keys()].join(", ")}.`);
}

/** A sandbox's exchanges, oldest first. */
export function viewExchanges(sandbox: Sandbox, query: ExchangeQuery = {}): ExchangeView[] {
  const mask = sandbox.mask();
  return sandbox.journal.find(query).map((exchange) => viewExchange(exchange, mask));
}

function viewSandbox(sandbox: Sandbox): object {
  return { id: sandbox.id, providers: credentialsOf(sandbox), fixtures: fixturesOf(sandbox) };
}
