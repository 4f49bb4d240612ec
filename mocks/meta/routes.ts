import { FIRST_VERSION_WITHOUT_ETAG, metaErrors, parseVersion } from "@wamock/contract/meta";
import { type Exchange, ProviderError, respond } from "@wamock/engine";
import { Hono } from "hono";
import { type AnswerContext, graphRefusal, graphSuccess } from "./answer.ts";
import { checkFormProof, passGate } from "./call.ts";
import { download, downloadRefusal } from "./download.ts";
import { DOWNLOAD_PATH } from "./download_url.ts";
import { describeMedia, namedMedia } from "./media.ts";
import { readUpload, upload } from "./upload.ts";
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
    const call = await passGate(exchange, world, (context) => c.set("context", context));
    const { path, version, warning } = call;
    const context: AnswerContext = { usage: "business", version, warning };
    c.set("context", context);
    switch (call.operation) {
      case "meta.media.upload": {
        const form = call.form ?? await readUpload(exchange);
        if (!call.form) await checkFormProof(exchange, world, form);
        const id = await upload(exchange, world, path.node, form);
        return respond(graphSuccess(exchange, world, { id }, context));
      }
      case "meta.media.get": {
        const media = await namedMedia(exchange, world, path.node);
        const etag = hasEtag(version);
        return respond(
          graphSuccess(exchange, world, await describeMedia(exchange, world, media), { ...context, etag }),
        );
      }
      case "meta.media.delete": {
        const media = await namedMedia(exchange, world, path.node);
        await world.media.remove(media.id);
        return respond(graphSuccess(exchange, world, { success: true }, context));
      }
    }
  });

  app.onError((error, c) => {
    const { exchange, world } = c.env;
    if (!(error instanceof ProviderError)) throw error;
    exchange.error = error;
    if (exchange.operation === "meta.media.download") return respond(downloadRefusal(exchange, error));
    return respond(graphRefusal(exchange, world, error, refusalContext(error, c.get("context"))));
  });

  return app;
}

/** A token that cannot be parsed names no app, and the answer then names neither its usage nor a version. */
function refusalContext(error: ProviderError, context: AnswerContext): AnswerContext {
  const nameless = error.entry === metaErrors["token-unparseable"] ||
    error.entry === metaErrors["token-invalid-legacy"];
  if (nameless) return { usage: "none", version: undefined };
  return error.entry === metaErrors["proof-invalid"] ? { ...context, usage: "app" } : context;
}

/** Old versions let a GET be asked again conditionally; later ones dropped that. */
function hasEtag(version: string): boolean {
  return (parseVersion(version) ?? 0) < (parseVersion(FIRST_VERSION_WITHOUT_ETAG) ?? 0);
}
