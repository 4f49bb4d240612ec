import { metaErrors, reportedUsage } from "@wamock/contract/meta";
import { type Exchange, ProviderError, respond } from "@wamock/engine";
import { Hono } from "hono";
import { type AnswerContext, graphRefusal, graphSuccess } from "./answer.ts";
import { passGate } from "./call.ts";
import { download, downloadRefusal } from "./download.ts";
import { DOWNLOAD_PATH } from "./download_url.ts";
import { countFailedGet } from "./limits/pass_failed_gets.ts";
import { OPERATIONS } from "./operations/mod.ts";
import type { MetaWorld } from "./world.ts";

/** What the routes find in `c.env`. */
export interface MetaEnv {
  Bindings: { readonly exchange: Exchange; readonly world: MetaWorld };
  Variables: { context: AnswerContext };
}

/** Meta's endpoints: the download host's path, and the Graph API on every other. */
export function createRoutes(): Hono<MetaEnv> {
  const app = new Hono<MetaEnv>();

  app.get(DOWNLOAD_PATH, async (c) => {
    c.env.exchange.operation = "meta.media.download";
    return respond(await download(c.env.exchange, c.env.world));
  });

  app.all(DOWNLOAD_PATH, (c) => {
    c.env.exchange.operation = "meta.media.download";
    throw new ProviderError(metaErrors["download-url-expired"]);
  });

  app.all("*", async (c) => {
    const { exchange, world } = c.env;
    const { operation, call, context } = await passGate(
      OPERATIONS,
      exchange,
      world,
      (begun) => c.set("context", begun),
    );
    c.set("context", context);
    const { body, etag = false } = await operation.handle(call);
    return respond(graphSuccess(exchange, world, body, { ...context, etag }));
  });

  app.onError(async (error, c) => {
    const { exchange, world } = c.env;
    if (!(error instanceof ProviderError)) throw error;
    exchange.error = error;
    if (exchange.operation === "meta.media.download") return respond(downloadRefusal(exchange, error));
    await countFailedGet(exchange, world, error.entry);
    return respond(graphRefusal(exchange, world, error, refusalContext(error, c.get("context"))));
  });

  return app;
}

/** What the headers of a refusal depend on: an error says itself how far the call came, whoever ordered it. */
function refusalContext({ entry }: ProviderError, context: AnswerContext): AnswerContext {
  switch (reportedUsage(entry)) {
    case "none":
      return { usage: "none", report: context.report, version: undefined };
    case "app":
      return { ...context, usage: "app" };
    case "object":
      return context;
  }
}
