import { defineCatalogue, type Evidence, type ProviderContract, renderBody } from "@wamock/contract";
import { respond } from "../answer.ts";
import type { StoredBlob } from "../blobs/blob.ts";
import type { Exchange } from "../exchange.ts";
import { faultsAfterLimits, faultsBeforeAuth, faultsOnFile } from "../faults/seam.ts";
import { climb, type Rung } from "../ladder.ts";
import type { NamedStrings, Provider, ProviderWorld } from "../provider.ts";
import { ProviderError } from "../provider_error.ts";
import type { WorldCore } from "../sandbox.ts";
import type { Table } from "../table.ts";
import { withGiven } from "../credentials.ts";

const assumed: Evidence = { level: "assumed", sources: [] };

/** Everything that the toy refuses with. */
export const toyErrors = defineCatalogue("toy", {
  "token-wrong": {
    status: 401,
    otherStatuses: [403],
    body: { code: 1, message: "token %{token} is not known" },
    when: "The token is wrong.",
    retryable: false,
    operations: ["toy.files.upload"],
    evidence: assumed,
    samples: { token: "t-0" },
  },
  "busy": {
    status: 503,
    body: { code: 3, message: "busy" },
    when: "Too much is going on.",
    retryable: true,
    operations: ["toy.files.upload", "toy.files.get"],
    evidence: assumed,
    injectableOnly: "The toy has nothing to do.",
  },
  "too-large": {
    status: 413,
    body: { code: 2, message: "too large" },
    when: "The body is refused unread.",
    retryable: false,
    operations: ["toy.files.refuse"],
    evidence: assumed,
  },
});

/** A provider that is nobody's: enough of one to run the engine. */
export const toyContract: ProviderContract = {
  name: "toy",
  title: "Toy",
  origin: "https://api.toy.example",
  hosts: ["api.toy.example"],
  pages: [],
  operations: [
    operation("toy.files.upload", "POST", "/toy/files"),
    { ...operation("toy.files.get", "GET", "/toy/files/{id}"), body: "none" },
  ],
  unserved: [{ id: "toy.files.refuse" }],
  errors: Object.values(toyErrors),
  facts: [{ id: "toy.is-a-toy", statement: "It is a toy.", evidence: assumed }],
  dialects: [{
    id: "toy.mood",
    summary: "How it answers.",
    default: "kind",
    choices: { kind: { summary: "Kindly.", evidence: assumed }, curt: { summary: "Curtly.", evidence: assumed } },
  }],
  limits: [{ id: "toy.max-bytes", summary: "The largest file.", unit: "bytes", default: 1000, evidence: assumed }],
  sources: {},
  asOf: "2026-11",
};

function operation(id: string, method: "GET" | "POST", path: string): ProviderContract["operations"][number] {
  return { id, method, path, summary: id, body: "raw", auth: ["bearer"], evidence: assumed };
}

/** A file that the toy keeps. */
export interface ToyFile {
  readonly id: string;
  readonly blob: StoredBlob;
}

/** What a toy's sandbox holds. */
export class ToyWorld implements ProviderWorld {
  readonly credentials: NamedStrings;
  readonly fixtures: NamedStrings = { otherFile: "f-0" };
  readonly credentialStates = ["expired"];
  readonly sandbox: WorldCore;
  readonly files: Table<ToyFile>;
  /** `/toy/wait` and `/toy/drip` go on when this does. */
  gate = Promise.withResolvers<void>();
  /** Whether the reader of `/toy/drip` gave up. */
  cancelled = false;
  readonly #tokens: Table<string>;

  constructor(sandbox: WorldCore, given: NamedStrings) {
    this.sandbox = sandbox;
    this.credentials = withGiven("toy", { token: sandbox.random.hex(8), fileUrl: "/toy/files/f-0" }, given);
    this.files = sandbox.table("files", ({ id }) => [`file:${id}`]);
    this.#tokens = sandbox.table("tokens", (token) => [`token:${token}`]);
    this.#tokens.put(this.credentials.token!, this.credentials.token!);
  }

  createCredential(): NamedStrings {
    const token = this.sandbox.random.hex(8);
    this.#tokens.put(token, token);
    return { ...this.credentials, token };
  }

  secrets(): Iterable<string> {
    return this.#tokens.values();
  }
}

const TOKEN: Rung<{ sent: string; good: string }> = {
  check: "token",
  judge: ({ sent, good }) =>
    sent === good
      ? "the token is good"
      : { error: toyErrors["token-wrong"], values: { token: sent }, reason: `"${sent}" is not the token` },
};

/** A toy, and the worlds that it made, in order. */
export function createToy(): { provider: Provider<ToyWorld>; worlds: ToyWorld[] } {
  const worlds: ToyWorld[] = [];
  const provider: Provider<ToyWorld> = {
    contract: toyContract,
    secretNames: { headers: ["authorization"], query: ["token"], fields: ["token"] },
    claims({ url }) {
      if (url.pathname === "/toy/unclaimable") throw new Error("claims nothing");
      return url.hostname === "api.toy.example" || url.pathname.startsWith("/toy/");
    },
    *ownerKeys({ url, headers }) {
      const token = headers.get("authorization")?.replace("Bearer ", "");
      if (token !== undefined) yield `token:${token}`;
      yield `file:${url.pathname.split("/")[3]}`;
    },
    createWorld(sandbox, given) {
      worlds.push(new ToyWorld(sandbox, given));
      return worlds.at(-1)!;
    },
    magic: {
      "file-name": { operations: ["toy.files.upload"], example: (name) => `X-Toy-Name: ${name}` },
      token: { operations: ["toy.files.upload"], example: (text) => `Authorization: Bearer ${text}` },
    },
    async handle(exchange, world) {
      try {
        return await route(exchange, world);
      } catch (cause) {
        if (!(cause instanceof ProviderError)) throw cause;
        exchange.error = cause;
        return json(cause.status, renderBody(cause.entry, cause.values));
      }
    },
    tryIt: (origin) => `curl ${origin}/toy/files`,
    openapi: (version) => ({ openapi: "3.1.0", info: { title: "Toy", version } }),
  };
  return { provider, worlds };
}

async function route(exchange: Exchange, world: ToyWorld): Promise<Response> {
  const { method, url, headers } = exchange.incoming;
  const [, , object = "", id] = url.pathname.split("/");
  switch (object) {
    case "files": {
      if (id !== undefined) return await download(exchange, world, id);
      exchange.operation = "toy.files.upload";
      const sent = headers.get("authorization")?.replace("Bearer ", "");
      await faultsBeforeAuth(exchange, sent);
      if (sent !== undefined) climb([TOKEN], { sent, good: world.credentials.token! }, exchange.trace);
      await faultsAfterLimits(exchange);
      await faultsOnFile(exchange, headers.get("x-toy-name") ?? "");
      return json(200, await upload(exchange, world));
    }
    case "refuse":
      throw new ProviderError(toyErrors["too-large"]);
    case "peek":
      for await (const chunk of exchange.incoming.body ?? []) return json(200, { peeked: chunk.length > 0 });
      return json(200, { peeked: false });
    case "echo":
      return json(200, { method, target: url.pathname + url.search, body: exchange.incoming.body && await text(exchange) });
    case "wait":
      await world.gate.promise;
      return json(200, { waited: true });
    case "drip":
      return drip(world);
    case "control":
      return respond({ status: 200, headers: [["X-Control", "a\u0001b"]], body: null });
    default:
      throw new Error("the toy broke");
  }
}

async function upload({ incoming, sandbox }: Exchange, { files, sandbox: { keys } }: ToyWorld): Promise<object> {
  const writer = sandbox.blobs.writer();
  try {
    for await (const chunk of incoming.body ?? []) await writer.write(chunk);
    const blob = await writer.finish();
    let last = 0;
    const id = keys.fresh(() => `f-${++last}`, (id) => `file:${id}`);
    files.put(id, { id, blob });
    return { id, size: blob.size };
  } catch (cause) {
    await writer.discard();
    throw cause;
  }
}

async function download(exchange: Exchange, { files }: ToyWorld, id: string): Promise<Response> {
  exchange.operation = "toy.files.get";
  const blob = files.get(id)?.blob;
  if (!blob) throw new Error(`no file ${id}`);
  await faultsAfterLimits(exchange);
  return respond({ status: 200, headers: [["Content-Length", String(blob.size)]], body: blob.read() });
}

/** One chunk at once, and the next when the gate opens; then without end. */
function drip(world: ToyWorld): Response {
  let chunks = 0;
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      if (chunks++ > 0) await world.gate.promise;
      controller.enqueue(new Uint8Array(64 * 1024));
    },
    cancel() {
      world.cancelled = true;
    },
  }, { highWaterMark: 0 });
  return respond({ status: 200, headers: [["Content-Type", "application/octet-stream"]], body });
}

async function text({ incoming }: Exchange): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of incoming.body ?? []) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}

function json(status: number, value: unknown): Response {
  const body = JSON.stringify(value);
  const headers = [
    ["x-Toy-LAST", "1"],
    ["Content-Type", "application/json"],
    ["Content-Length", String(new TextEncoder().encode(body).length)],
    ["X-Toy-Twice", "a"],
    ["X-Toy-Twice", "b"],
  ] as const;
  return respond({ status, headers, body });
}
