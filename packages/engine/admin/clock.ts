import type { Hono } from "hono";
import type { Clock } from "../clock.ts";
import type { Mock } from "../mock.ts";
import type { AdminEnv } from "./admin_error.ts";
import { json } from "./json.ts";
import { readJson, readQuery } from "./read.ts";
import { findSandbox } from "./sandboxes.ts";
import { clockRequest, sandboxQuery } from "./schemas.ts";

/** Reading, stopping, setting and moving a sandbox's clock. */
export function clockRoutes(app: Hono<AdminEnv>, mock: Mock): void {
  app.get("/clock", (c) => {
    const { sandbox } = readQuery(c.env.incoming, sandboxQuery);
    return json(200, view(findSandbox(mock, sandbox).clock));
  });
  app.post("/clock", async (c) => {
    const { sandbox, freeze, offsetMs, advanceMs } = await readJson(c.env.incoming, clockRequest);
    const { clock } = findSandbox(mock, sandbox);
    if (offsetMs !== undefined) clock.offset(offsetMs);
    if (freeze === false) clock.unfreeze();
    else if (freeze !== undefined) clock.freeze(freeze === true ? undefined : freeze);
    if (advanceMs !== undefined) clock.advance(advanceMs);
    return json(200, view(clock));
  });
}

function view(clock: Clock): object {
  return { now: clock.now(), frozen: clock.frozen };
}
