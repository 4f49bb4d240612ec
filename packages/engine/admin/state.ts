import type { Hono } from "hono";
import { respond } from "../answer.ts";
import type { Mock } from "../mock.ts";
import { STATE_TYPE } from "../state/line.ts";
import type { AdminEnv } from "./admin_error.ts";
import { json } from "./json.ts";
import { readJson } from "./read.ts";
import { findSandbox } from "./sandboxes.ts";
import { resetRequest } from "./schemas.ts";

/** Taking everything out, putting it back, and going back to the start. */
export function stateRoutes(app: Hono<AdminEnv>, mock: Mock): void {
  app.get("/state", () => {
    const headers = [
      ["Content-Type", STATE_TYPE],
      ["Content-Disposition", 'attachment; filename="wamock-state.ndjson"'],
    ] as const;
    return respond({ status: 200, headers, body: mock.exportState() });
  });
  app.put("/state", async (c) => {
    await mock.importState(c.env.incoming.body ?? noBytes());
    return json(200, { sandboxes: [...mock.sandboxes.keys()] });
  });
  app.post("/reset", async (c) => {
    const { sandbox } = await readJson(c.env.incoming, resetRequest);
    await mock.reset(sandbox === undefined ? undefined : findSandbox(mock, sandbox).id);
    return json(200, { sandboxes: [...mock.sandboxes.keys()] });
  });
}

async function* noBytes(): AsyncIterable<Uint8Array> {}
