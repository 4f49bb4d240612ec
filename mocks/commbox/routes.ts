import { type Exchange, ProviderError, respond } from "@wamock/engine";
import { Hono } from "hono";
import { commboxRefusal, commboxSuccess } from "./answer.ts";
import { passGate } from "./call.ts";
import { send } from "./send.ts";
import { upload } from "./upload.ts";
import type { CommBoxWorld } from "./world.ts";

/** What the routes find in `c.env`. */
export interface CommBoxEnv {
  Bindings: { readonly exchange: Exchange; readonly world: CommBoxWorld };
}

/** CommBox's endpoints. Its paths are in any case, so that the gate reads them and not the router. */
export function createRoutes(): Hono<CommBoxEnv> {
  const app = new Hono<CommBoxEnv>();

  app.all("*", async (c) => {
    const { exchange, world } = c.env;
    switch (await passGate(exchange, world)) {
      case "commbox.media.upload":
        return respond(commboxSuccess(exchange, (await upload(exchange, world)).map((file) => ({ ...file }))));
      case "commbox.templates.send": {
        const { items, isPartial } = await send(exchange, world);
        return respond(commboxSuccess(exchange, items, isPartial));
      }
    }
  });

  app.onError((error, c) => {
    const { exchange } = c.env;
    if (!(error instanceof ProviderError)) throw error;
    exchange.error = error;
    return respond(commboxRefusal(exchange, error));
  });

  return app;
}
