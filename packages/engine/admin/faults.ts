import type { Hono } from "hono";
import { z } from "zod";
import { faultOrder } from "../faults/order_schema.ts";
import type { Mock } from "../mock.ts";
import type { Sandbox } from "../sandbox.ts";
import { type AdminEnv, AdminError } from "./admin_error.ts";
import { json } from "./json.ts";
import { readJson, readQuery } from "./read.ts";
import { findSandbox } from "./sandboxes.ts";
import { sandboxQuery } from "./schemas.ts";

/** `POST /__admin/faults` */
export const faultRequest = faultOrder.extend({ sandbox: z.string().optional() }).meta({ id: "FaultRequest" });

/** A rule that is in force. */
export const faultRule = faultOrder.extend({
  id: z.string(),
  sandbox: z.string(),
  seen: z.int().describe("how many requests it was for so far"),
  fired: z.int().describe("how many of them it acted on"),
  expiresAt: z.int().describe("milliseconds since the epoch, by the sandbox's clock"),
}).meta({ id: "FaultRule" });

/** Ordering failures, and calling them off. Without `sandbox` the list and the deletion are about every sandbox. */
export function faultRoutes(app: Hono<AdminEnv>, mock: Mock): void {
  app.post("/faults", async (c) => {
    const { sandbox, ...order } = await readJson(c.env.incoming, faultRequest);
    return json(201, { id: findSandbox(mock, sandbox).faults.add(order) });
  });
  app.get("/faults", (c) => {
    const faults = asked(mock, c.env.incoming).flatMap(({ id, faults }) =>
      faults.list().map((rule) => ({ sandbox: id, ...rule }))
    );
    return json(200, { faults });
  });
  app.delete("/faults", (c) => {
    const deleted = asked(mock, c.env.incoming).flatMap(({ faults }) =>
      faults.list().map(({ id }) => id).filter((id) => faults.remove(id))
    );
    return json(200, { deleted });
  });
  app.delete("/faults/:id", (c) => {
    const id = c.req.param("id");
    const removed = [...mock.sandboxes.values()].some(({ faults }) => faults.remove(id));
    if (removed) return json(200, { deleted: [id] });
    throw new AdminError(
      404,
      `There is no fault rule "${id}": it was never made, or it is used up, expired or deleted.`,
    );
  });
}

function asked(mock: Mock, incoming: AdminEnv["Bindings"]["incoming"]): readonly Sandbox[] {
  const { sandbox } = readQuery(incoming, sandboxQuery);
  return sandbox === undefined ? [...mock.sandboxes.values()] : [findSandbox(mock, sandbox)];
}
