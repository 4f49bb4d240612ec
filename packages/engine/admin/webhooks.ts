import type { Hono } from "hono";
import type { Mock } from "../mock.ts";
import { matchProblems } from "../journal/match_problems.ts";
import { type Problem, ProblemsError } from "../problem.ts";
import type { Sandbox } from "../sandbox.ts";
import type { Delivery } from "../webhooks/delivery.ts";
import { type AdminEnv, AdminError } from "./admin_error.ts";
import { json } from "./json.ts";
import { readJson, readQuery } from "./read.ts";
import { findSandbox } from "./sandboxes.ts";
import { deliveriesQuery, sandboxQuery, webhookRequest } from "./schemas.ts";

/** Registering the URLs that providers call, and what they were told. */
export function webhookRoutes(app: Hono<AdminEnv>, mock: Mock): void {
  app.post("/webhooks", async (c) => {
    const { sandbox, ...options } = await readJson(c.env.incoming, webhookRequest);
    const { id, webhooks } = findSandbox(mock, sandbox);
    return json(201, { ...await webhooks.register(options), sandbox: id });
  });
  app.get("/webhooks", (c) => {
    const webhooks = sandboxesOf(mock, readQuery(c.env.incoming, sandboxQuery).sandbox)
      .flatMap(({ id, webhooks }) => webhooks.list().map((webhook) => ({ ...webhook, sandbox: id })));
    return json(200, { webhooks });
  });
  app.get("/webhooks/deliveries", async (c) => {
    const { sandbox: id, settled, limit, ...query } = readQuery(c.env.incoming, deliveriesQuery);
    const sandboxes = sandboxesOf(mock, id);
    const problems = [
      ...matchProblems({ provider: query.provider }, mock.providers),
      ...webhookProblems(query.webhook, sandboxes),
    ];
    if (problems.length > 0) throw new ProblemsError("Failed to list deliveries", problems);
    if (settled) await Promise.all(sandboxes.map(({ webhooks }) => webhooks.settled()));
    const deliveries = sandboxes.flatMap((sandbox) =>
      sandbox.webhooks.deliveries({ ...query, limit }).map((delivery) => view(sandbox, delivery))
    );
    return json(200, { deliveries: limit === undefined ? deliveries : deliveries.slice(-limit) });
  });
  app.post("/webhooks/deliveries/:id/redeliver", async (c) => {
    const sandbox = findSandbox(mock, readQuery(c.env.incoming, sandboxQuery).sandbox);
    const id = c.req.param("id");
    const delivery = await sandbox.webhooks.redeliver(id);
    if (!delivery) throw new AdminError(404, `Sandbox "${sandbox.id}" has no delivery "${id}".`);
    return json(200, view(sandbox, delivery));
  });
  app.delete("/webhooks/:id", (c) => {
    const sandbox = findSandbox(mock, readQuery(c.env.incoming, sandboxQuery).sandbox);
    const id = c.req.param("id");
    const webhook = sandbox.webhooks.list().find((webhook) => webhook.id === id);
    if (!webhook) throw new AdminError(404, `Sandbox "${sandbox.id}" has no webhook "${id}".`);
    sandbox.webhooks.remove(id);
    return json(200, { ...webhook, sandbox: sandbox.id });
  });
}

/** The sandbox of that id, or all. */
function sandboxesOf(mock: Mock, id: string | undefined): readonly Sandbox[] {
  return id === undefined ? [...mock.sandboxes.values()] : [findSandbox(mock, id)];
}

/** One that was taken away is still known by its deliveries. */
function webhookProblems(webhook: string | undefined, sandboxes: readonly Sandbox[]): Problem[] {
  if (webhook === undefined) return [];
  const known = new Set(sandboxes.flatMap(({ webhooks }) => [
    ...webhooks.list().map(({ id }) => id),
    ...webhooks.deliveries().map(({ webhook }) => webhook),
  ]));
  if (known.has(webhook)) return [];
  const there = known.size > 0 ? `There are: ${[...known].join(", ")}.` : "None is registered.";
  return [{ field: "webhook", problem: `there is no "${webhook}". ${there}` }];
}

function view(sandbox: Sandbox, delivery: Delivery): object {
  const mask = sandbox.mask();
  return {
    ...delivery,
    sandbox: sandbox.id,
    body: mask.text(delivery.body),
    attempts: delivery.attempts.map((attempt) => ({ ...attempt, headers: mask.headers(attempt.headers) })),
  };
}
