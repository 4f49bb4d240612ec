import type { Hono } from "hono";
import type { Mock } from "../mock.ts";
import type { AdminEnv } from "./admin_error.ts";
import { json } from "./json.ts";
import { readJson, readQuery } from "./read.ts";
import { findSandbox } from "./sandboxes.ts";
import { sandboxQuery, settingsRequest } from "./schemas.ts";

/** The dialects and limits in force. */
export function settingsRoutes(app: Hono<AdminEnv>, mock: Mock): void {
  app.get("/settings", (c) => {
    const { sandbox } = readQuery(c.env.incoming, sandboxQuery);
    return json(200, findSandbox(mock, sandbox).settings.view());
  });
  app.patch("/settings", async (c) => {
    const { sandbox } = readQuery(c.env.incoming, sandboxQuery);
    const { settings } = findSandbox(mock, sandbox);
    settings.change(await readJson(c.env.incoming, settingsRequest));
    return json(200, settings.view());
  });
}
