import type { Hono } from "hono";
import type { Mock } from "../mock.ts";
import type { Sandbox } from "../sandbox.ts";
import { type AdminEnv, AdminError } from "./admin_error.ts";
import { json } from "./json.ts";
import { readJson } from "./read.ts";
import { credentialRequest } from "./schemas.ts";

/** What a sandbox is, and credentials in chosen states. */
export function sandboxRoutes(app: Hono<AdminEnv>, mock: Mock): void {
  app.get("/sandboxes/:id", (c) => json(200, viewSandbox(findSandbox(mock, c.req.param("id")))));
  app.post("/sandboxes/:id/credentials", async (c) => {
    const sandbox = findSandbox(mock, c.req.param("id"));
    const { provider, state } = await readJson(c.env.incoming, credentialRequest);
    const world = sandbox.worlds.get(provider);
    if (!world) {
      throw refused("provider", `"${provider}" is not served. Served: ${[...sandbox.worlds.keys()].join(", ")}`);
    }
    if (!world.credentialStates.includes(state)) {
      throw refused("state", `"${state}" is no state of ${provider}. States: ${world.credentialStates.join(", ")}`);
    }
    return json(201, { provider, state, ...world.createCredential(state) });
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

function viewSandbox(sandbox: Sandbox): object {
  const worlds = [...sandbox.worlds];
  return {
    id: sandbox.id,
    providers: Object.fromEntries(worlds.map(([name, world]) => [name, world.credentials])),
    fixtures: Object.fromEntries(worlds.map(([name, world]) => [name, world.fixtures])),
  };
}

function refused(field: string, problem: string): AdminError {
  return new AdminError(400, `The body is not as it should be: ${field}: ${problem}.`, [{ field, problem }]);
}
