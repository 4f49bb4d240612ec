import type { Hono } from "hono";
import { type Exchange, type ExchangeView, viewExchange } from "../exchange.ts";
import type { Mock } from "../mock.ts";
import { matchProblems } from "../journal/match_problems.ts";
import { ProblemsError } from "../problem.ts";
import type { AdminEnv } from "./admin_error.ts";
import { json } from "./json.ts";
import { WaitError } from "../journal/requests.ts";
import { readJson, readQuery } from "./read.ts";
import { findSandbox, viewExchanges } from "./sandboxes.ts";
import { requestsQuery, sandboxQuery } from "./schemas.ts";
import { verifyRequest, waitRequest } from "./match_schemas.ts";

/** What was asked and answered. */
export function requestRoutes(app: Hono<AdminEnv>, mock: Mock): void {
  app.get("/requests", (c) => {
    const { sandbox: id, limit, ...query } = readQuery(c.env.incoming, requestsQuery);
    const problems = matchProblems(query, mock.providers);
    if (problems.length > 0) throw new ProblemsError("Failed to list requests", problems);
    const sandboxes = id === undefined ? [...mock.sandboxes.values()] : [findSandbox(mock, id)];
    const exchanges = sandboxes.flatMap((sandbox) => viewExchanges(sandbox, { ...query, limit }))
      .sort((a, b) => a.at - b.at);
    return json(200, { exchanges: limit === undefined ? exchanges : exchanges.slice(-limit) });
  });
  app.delete("/requests", (c) => {
    const { sandbox: id } = readQuery(c.env.incoming, sandboxQuery);
    const sandboxes = id === undefined ? [...mock.sandboxes.values()] : [findSandbox(mock, id)];
    for (const { journal } of sandboxes) journal.clear();
    return json(200, {});
  });
  app.post("/requests/wait", async (c) => {
    const { match, ...options } = await readJson(c.env.incoming, waitRequest);
    if (match.sandbox !== undefined) findSandbox(mock, match.sandbox);
    try {
      return json(200, { exchanges: (await mock.requests.wait(match, options)).map(viewMasked) });
    } catch (cause) {
      if (!(cause instanceof WaitError)) throw cause;
      return json(408, { error: cause.message, count: cause.count, nearest: cause.nearest });
    }
  });
  app.post("/requests/verify", async (c) => {
    const expectation = await readJson(c.env.incoming, verifyRequest);
    for (const { sandbox } of [expectation.match ?? {}, ...expectation.inOrder ?? []]) {
      if (sandbox !== undefined) findSandbox(mock, sandbox);
    }
    return json(200, mock.requests.verify(expectation));
  });
}

function viewMasked(exchange: Exchange): ExchangeView {
  return viewExchange(exchange, exchange.sandbox.mask());
}
