import type { Hono } from "hono";
import type { Clock } from "../clock.ts";
import type { Mock } from "../mock.ts";
import { type AdminEnv, AdminError } from "./admin_error.ts";
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
    const { sandbox, ...change } = await readJson(c.env.incoming, clockRequest);
    const { clock } = findSandbox(mock, sandbox);
    try {
      clock.change(change);
    } catch (cause) {
      if (!(cause instanceof RangeError)) throw cause;
      const field = change.advanceMs !== undefined ? "advanceMs" : change.freeze !== undefined ? "freeze" : "offsetMs";
      throw new AdminError(400, cause.message, [{ field, problem: cause.message }]);
    }
    return json(200, view(clock));
  });
}

function view(clock: Clock): object {
  return { now: clock.now(), frozen: clock.frozen };
}
