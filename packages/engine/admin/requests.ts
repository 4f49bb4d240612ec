import type { Hono } from "hono";
import type { Mock } from "../mock.ts";
import type { AdminEnv } from "./admin_error.ts";
import { json } from "./json.ts";
import { readQuery } from "./read.ts";
import { findSandbox, viewExchanges } from "./sandboxes.ts";
import { requestsQuery } from "./schemas.ts";

/** What was asked and answered. */
export function requestRoutes(app: Hono<AdminEnv>, mock: Mock): void {
  app.get("/requests", (c) => {
    const { sandbox: id, limit, ...query } = readQuery(c.env.incoming, requestsQuery);
    const sandboxes = id === undefined ? [...mock.sandboxes.values()] : [findSandbox(mock, id)];
    const exchanges = sandboxes.flatMap((sandbox) => viewExchanges(sandbox, { ...query, limit }))
      .sort((a, b) => a.at - b.at);
    return json(200, { exchanges: limit === undefined ? exchanges : exchanges.slice(-limit) });
  });
}
