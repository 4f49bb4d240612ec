import { Hono } from "hono";
import { isLoopback } from "../address.ts";
import { type Answer, answerOf } from "../answer.ts";
import { BodyLostError, type HeaderReader, type Incoming, routable } from "../incoming.ts";
import type { Mock } from "../mock.ts";
import { ProblemsError } from "../problem.ts";
import { SandboxStaysError } from "../sandbox_error.ts";
import { certificateRoutes } from "./certificates.ts";
import { clockRoutes } from "./clock.ts";
import { contractRoutes } from "./contract.ts";
import { type AdminEnv, AdminError } from "./admin_error.ts";
import { faultRoutes } from "./faults.ts";
import { json } from "./json.ts";
import { requestRoutes } from "./requests.ts";
import { sandboxRoutes } from "./sandboxes.ts";
import { settingsRoutes } from "./settings.ts";
import { stateRoutes } from "./state.ts";
import { webhookRoutes } from "./webhooks.ts";

/** How the admin API is guarded. */
export interface AdminOptions {
  /** Whether a `Host` that is not loopback is answered. */
  readonly fromAnyHost: boolean;
}

/** The mock's own surface, everything under `/__admin/`; `undefined` when the client left before the answer. */
export function createAdmin(mock: Mock, options: AdminOptions): (incoming: Incoming) => Promise<Answer | undefined> {
  const app = new Hono<AdminEnv>().basePath("/__admin");
  app.get("/health", () => json(200, { status: "ok", version: mock.version }));
  sandboxRoutes(app, mock);
  clockRoutes(app, mock);
  settingsRoutes(app, mock);
  requestRoutes(app, mock);
  faultRoutes(app, mock);
  webhookRoutes(app, mock);
  contractRoutes(app, mock);
  certificateRoutes(app, mock);
  stateRoutes(app, mock);
  app.notFound((c) => {
    const routes = [...new Set(app.routes.map(({ method, path }) => `${method} ${asTemplate(path)}`))];
    return json(404, { error: `There is no ${c.req.method} ${c.req.path}.`, routes });
  });
  app.onError((error) => {
    if (error instanceof AdminError) return refusal(error.status, error);
    if (error instanceof ProblemsError) return refusal(400, error);
    if (error instanceof SandboxStaysError) return json(409, { error: error.message });
    if (error instanceof BodyLostError) throw error;
    return json(500, { error: `wamock failed to answer, which is a bug of wamock: ${error}` });
  });
  return async (incoming) => {
    const stranger = options.fromAnyHost ? undefined : strangerOf(incoming.headers);
    if (stranger !== undefined) {
      const error = `The admin API answers on a loopback host only, not on or for "${stranger}". ` +
        "Start the mock with --admin-from-any-host to change that.";
      return answerOf(json(403, { error }));
    }
    try {
      return answerOf(await app.fetch(routable(incoming), { incoming }));
    } catch (cause) {
      if (cause instanceof BodyLostError) return undefined;
      throw cause;
    }
  };
}

/** A refusal tells of problems only where there are some. */
function refusal(status: number, { message, problems }: AdminError | ProblemsError): Response {
  return json(status, { error: message, ...(problems.length > 0 && { problems }) });
}

/** `/sandboxes/:id` as the OpenAPI document writes it: `/sandboxes/{id}`. */
function asTemplate(path: string): string {
  return path.replace(/:(\w+)/g, "{$1}");
}

/**
 * The host that is not loopback: the one addressed, or the one whose page asks. A browser sends a page's `Origin` along
 * even where it keeps the answer from the page.
 */
function strangerOf(headers: HeaderReader): string | undefined {
  const host = headers.get("host");
  if (host !== null && !isLoopback(host.replace(/:\d+$/, ""))) return host;
  const origin = headers.get("origin");
  if (origin === null) return undefined;
  return URL.canParse(origin) && isLoopback(new URL(origin).hostname) ? undefined : origin;
}
