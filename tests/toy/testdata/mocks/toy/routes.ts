import { toyErrors } from "@wamock/contract/toy";
import {
  climb,
  type Exchange,
  faultsAfterLimits,
  faultsBeforeAuth,
  faultsOnFile,
  ProviderError,
  readForm,
  respond,
} from "@wamock/engine";
import { Hono } from "hono";
import { refusal, success } from "./answer.ts";
import { KEY_LADDER, UPLOAD_LADDER } from "./ladder.ts";
import type { ToyWorld } from "./world.ts";

/** What the routes find in `c.env`. */
export interface ToyEnv {
  Bindings: { readonly exchange: Exchange; readonly world: ToyWorld };
}

/** Toy's endpoints. */
export function createRoutes(): Hono<ToyEnv> {
  const app = new Hono<ToyEnv>();

  app.post("/toy/files", async (c) => {
    const { exchange, world } = c.env;
    exchange.operation = "toy.files.upload";
    await passGate(exchange, world);
    const form = await readForm(exchange, { fileField: "file", keepBytes: () => 0 });
    await faultsOnFile(exchange, form.file?.filename ?? "");
    climb(UPLOAD_LADDER, { form, largest: exchange.sandbox.settings.limit("toy.file-bytes") }, exchange.trace);
    return respond(success({ id: world.add(form.file?.size ?? 0) }));
  });

  app.get("/toy/files/:id", async (c) => {
    const { exchange, world } = c.env;
    exchange.operation = "toy.files.get";
    await passGate(exchange, world);
    const file = world.find(c.req.param("id"));
    if (!file) throw new ProviderError(toyErrors["not-found"]);
    return respond(success({ id: file.id, size: file.size }));
  });

  app.all("*", () => {
    throw new ProviderError(toyErrors["not-found"]);
  });

  app.onError((error, c) => {
    if (!(error instanceof ProviderError)) throw error;
    c.env.exchange.error = error;
    return respond(refusal(error));
  });

  return app;
}

async function passGate(exchange: Exchange, world: ToyWorld): Promise<void> {
  const { incoming, sandbox, trace } = exchange;
  const key = incoming.headers.get("x-toy-key");
  await faultsBeforeAuth(exchange, key ?? "");
  const status = sandbox.settings.dialect("toy.key-status") === "observed" ? 403 : 401;
  climb(KEY_LADDER, { good: world.isGood(key), status }, trace);
  await faultsAfterLimits(exchange);
}
