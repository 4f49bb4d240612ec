import { type Exchange, ProviderError, respond } from "@wamock/engine";
import { Hono } from "hono";
import { refusal, success } from "./answer.ts";
import { download, downloadRefusal } from "./download.ts";
import { passGate } from "./gate.ts";
import { describeMedia, namedMedia } from "./media.ts";
import { createTemplate } from "./template.ts";
import { upload } from "./upload.ts";
import type { NxcloudWorld } from "./world.ts";

/** What the routes find in `c.env`. */
export interface NxcloudEnv {
  Bindings: { readonly exchange: Exchange; readonly world: NxcloudWorld };
}

/** NXCloud's endpoints: objects of its store, and the signed API on every other path. */
export function createRoutes(): Hono<NxcloudEnv> {
  const app = new Hono<NxcloudEnv>();

  app.get("/:key{[0-9a-f-]{36}}", async (c) => {
    c.env.exchange.operation = "nxcloud.media.download";
    return respond(await download(c.env.exchange, c.env.world));
  });

  app.all("*", async (c) => {
    const { exchange, world } = c.env;
    const call = await passGate(exchange, world);
    switch (call.operation) {
      case "nxcloud.media.get": {
        const media = await namedMedia(exchange, world, call.body);
        return respond(success(exchange, describeMedia(exchange, world, media)));
      }
      case "nxcloud.media.delete": {
        await world.files.removeMedia(await namedMedia(exchange, world, call.body));
        return respond(success(exchange, { success: true }));
      }
      case "nxcloud.templates.create":
        return respond(success(exchange, await createTemplate(exchange, world, call.body)));
      default:
        return respond(success(exchange, await upload(exchange, world, call)));
    }
  });

  app.onError((error, c) => {
    const { exchange } = c.env;
    if (!(error instanceof ProviderError)) throw error;
    exchange.error = error;
    const isDownload = exchange.operation === "nxcloud.media.download";
    return respond(isDownload ? downloadRefusal(exchange, error) : refusal(exchange, error));
  });

  return app;
}
