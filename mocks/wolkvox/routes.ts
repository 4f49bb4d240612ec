import { storagePlace, type WolkvoxOperation } from "@wamock/contract/wolkvox";
import { type Exchange, ProviderError, respond } from "@wamock/engine";
import { Hono } from "hono";
import { refusal, type Success, success } from "./answer.ts";
import { throughGate } from "./call.ts";
import { download } from "./download.ts";
import { uploadMedia } from "./media.ts";
import { sendTemplate } from "./send.ts";
import { changeAccess, deleteFiles, describeFile, listFiles, uploadFiles } from "./storage_calls.ts";
import { createTemplate, listTemplates } from "./templates.ts";
import type { WolkvoxWorld } from "./world.ts";

/** What the routes find in `c.env`. */
export interface WolkvoxEnv {
  Bindings: { readonly exchange: Exchange; readonly world: WolkvoxWorld };
}

type Serve = (exchange: Exchange, world: WolkvoxWorld) => Promise<Success>;

const SERVED: Readonly<Record<Exclude<WolkvoxOperation, "wolkvox.storage.download">, Serve>> = {
  "wolkvox.media.upload": uploadMedia,
  "wolkvox.templates.send": sendTemplate,
  "wolkvox.templates.create": createTemplate,
  "wolkvox.templates.list": listTemplates,
  "wolkvox.storage.upload": uploadFiles,
  "wolkvox.storage.publish": (exchange, world) => changeAccess(exchange, world, true),
  "wolkvox.storage.restrict": (exchange, world) => changeAccess(exchange, world, false),
  "wolkvox.storage.describe": describeFile,
  "wolkvox.storage.list": listFiles,
  "wolkvox.storage.delete": deleteFiles,
};

/** Wolkvox's endpoints: the storage's public URLs, and the calls, which the query tells apart. */
export function createRoutes(): Hono<WolkvoxEnv> {
  const app = new Hono<WolkvoxEnv>();

  app.get("*", async (c, next) => {
    const { exchange, world } = c.env;
    if (!storagePlace(exchange.incoming.url.pathname)) return await next();
    exchange.operation = "wolkvox.storage.download";
    return respond(await download(exchange, world));
  });

  app.all("*", async (c) => {
    const { exchange, world } = c.env;
    return respond(
      await throughGate(exchange, world, async (operation) => {
        if (operation === "wolkvox.storage.download") throw new Error("Failed to serve: a public URL is no call.");
        return success(exchange, operation, await SERVED[operation](exchange, world));
      }),
    );
  });

  app.onError((error, c) => {
    const { exchange } = c.env;
    if (!(error instanceof ProviderError)) throw error;
    exchange.error = error;
    return respond(refusal(exchange, error));
  });

  return app;
}
