import { isAmongHosts } from "@wamock/contract";
import { createAdmin } from "./admin/admin.ts";
import { type Answer, answerOf } from "./answer.ts";
import { BlobStore } from "./blobs/store.ts";
import type { CertificateSource } from "./certificates.ts";
import { DataFolder } from "./folder/data_folder.ts";
import { Exchange } from "./exchange.ts";
import type { FaultOrder } from "./faults/order.ts";
import { spoilAnswer } from "./faults/spoil_answer.ts";
import { fetchFrom } from "./fetch_from.ts";
import { BodyLostError, type Incoming } from "./incoming.ts";
import { Feed } from "./journal/feed.ts";
import { Requests } from "./journal/requests.ts";
import { MagicError } from "./magic/magic_error.ts";
import { outsideCatalogue } from "./outside_catalogue.ts";
import { failed, unclaimed, unknownMagic } from "./own_answers.ts";
import type { Provider } from "./provider.ts";
import { type ByProvider, credentialsOf, type Sandbox } from "./sandbox.ts";
import { type OpenSandbox, openSandbox } from "./open_sandbox.ts";
import { DEFAULT_SANDBOX, type SandboxOptions } from "./sandbox_options.ts";
import { Sandboxes } from "./sandboxes.ts";
import type { SettingsPatch } from "./settings.ts";
import { exportState } from "./state/export_state.ts";
import { readState } from "./state/read_state.ts";
import { callOverHttp } from "./webhooks/call_over_http.ts";
import { callThrough } from "./webhooks/call_through_fetch.ts";
import type { Delivery } from "./webhooks/delivery.ts";

/** The seed when none is given: the default credentials are the same at every start. */
export const DEFAULT_SEED = "wamock";

/** How a mock is made. */
export interface MockOptions {
  /** The time underneath every clock: a function, or a moment in milliseconds at which the clock stands. */
  readonly now?: number | (() => number) | undefined;
  /** The same seed and the same requests give the same ids. Default `"wamock"`. */
  readonly seed?: string | undefined;
  /** Dialects and limits that differ from their defaults, in every sandbox. */
  readonly settings?: SettingsPatch | undefined;
  /** Per provider: the default sandbox's credentials and ids, in place of generated ones. */
  readonly credentials?: ByProvider | undefined;
  /** Failures that are ordered from the beginning, in the default sandbox. */
  readonly faults?: readonly FaultOrder[] | undefined;
  /** Sandboxes that are there from the beginning, besides the default one. */
  readonly sandboxes?: readonly SandboxOptions[] | undefined;
  /** Whether magic inputs are looked for: file names and credentials that order a failure. Default `true`. */
  readonly magic?: boolean | undefined;
  /**
   * A folder that keeps everything over the end of the process, but for the journal; made when it is not there. What is
   * in it goes before the options that say how a mock begins. Default: everything is in memory, and gone with it.
   */
  readonly dataFolder?: string | undefined;
  /** Whether the admin API answers a request whose `Host` is not loopback. Default `false`. */
  readonly adminFromAnyHost?: boolean | undefined;
  /** Where the certificates come from, for a front that speaks TLS. */
  readonly certificates?: CertificateSource | undefined;
  /** Whether webhooks may lead to other hosts than loopback. Default `false`. */
  readonly webhooksToAnyHost?: boolean | undefined;
  /** Takes webhooks in place of the network: a receiver in this process. Their URLs may then have any host. */
  readonly deliver?: ((request: Request) => Response | Promise<Response>) | undefined;
}

/** A mock in this process: no socket, the same behaviour. */
export interface Mock {
  /**
   * Takes the place of `fetch`: answers a request as the provider that it is addressed to would. It needs no `this`.
   *
   * @throws {TypeError} where `fetch` would fail: the input makes no request, or a fault spoils the connection
   * @throws the signal's reason once the caller gives up, before the answer or while its body is read
   */
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** The same for a request whose raw facts are known; `undefined` when the client left before the answer. */
  handle(incoming: Incoming): Promise<Answer | undefined>;
  /** Answers a proxy's client in place of a host that is not served, and keeps that in the journal. */
  refuse(incoming: Incoming, answer: Answer, reason: string): void;
  /** By id; `default` is there from the beginning. */
  readonly sandboxes: ReadonlyMap<string, Sandbox>;
  /** The default sandbox's credentials. */
  readonly credentials: ByProvider;
  /**
   * A new sandbox, which is gone when it is closed.
   *
   * @throws {SandboxError} when its id, its settings or its credentials cannot be had
   */
  sandbox(options?: SandboxOptions): Promise<OpenSandbox>;
  /**
   * Takes a sandbox away: its credentials are nobody's any more, and what it kept is freed.
   *
   * @throws {SandboxStaysError} when it is the default one
   */
  removeSandbox(sandbox: Sandbox): Promise<void>;
  /**
   * Everything that this mock is at the moment, to be imported again: sandboxes with credentials, media, counters, clocks,
   * settings and faults, but no journal. It has every secret in it. One JSON value a line.
   */
  exportState(): ReadableStream<Uint8Array<ArrayBuffer>>;
  /**
   * Puts an exported state in place of everything.
   *
   * @throws {StateError} with every problem in it; nothing is changed then
   */
  importState(bytes: AsyncIterable<Uint8Array>): Promise<void>;
  /**
   * Makes everything as it was at the start, or one sandbox as it was made first.
   *
   * @throws {RangeError} when there is no sandbox of that id
   */
  reset(sandbox?: string): Promise<void>;
  readonly providers: readonly Provider[];
  readonly version: string;
  /** What was asked, in all sandboxes: to be waited for, and to be verified. */
  readonly requests: Requests;
  readonly certificates: CertificateSource | undefined;
  /** Called after each exchange with a provider. */
  onExchange: ((exchange: Exchange) => void) | undefined;
  /** Called after each attempt to deliver a webhook. */
  onDelivery: ((delivery: Delivery, sandbox: string) => void) | undefined;
  /** Delivers no more webhooks, and frees every temporary file. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * A mock of the given providers.
 *
 * @throws {SettingsError} when `settings` does not fit the providers' contracts
 * @throws {CredentialsError} when `credentials` names something that a provider does not have
 * @throws {FaultOrderError} when some of `faults` cannot be carried out
 * @throws {SandboxError} when some of `sandboxes` cannot be made
 */
export function createMockOf(providers: readonly Provider[], version: string, options: MockOptions = {}): Mock {
  const { now, seed = DEFAULT_SEED, credentials, faults } = options;
  const settings = { ...options.settings, magic: options.magic ?? options.settings?.magic };
  const names = providers.map(({ contract }) => contract.name);
  const folder = options.dataFolder === undefined ? undefined : new DataFolder(options.dataFolder, names);
  const blobs = new BlobStore({ home: folder?.files });
  const webhooks = {
    call: options.deliver ? callThrough(options.deliver) : callOverHttp,
    toAnyHost: options.webhooksToAnyHost ?? options.deliver !== undefined,
    onAttempt(delivery: Delivery, id: string) {
      const sandbox = sandboxes.all.get(id);
      if (sandbox) folder?.touch(sandbox);
      mock.onDelivery?.(delivery, id);
    },
  };
  const common = { providers, blobs, seed, now, settings, folder, webhooks };
  const sandboxes = beginOrClose(folder, () => new Sandboxes(common, { credentials, faults }, options.sandboxes));
  const feed = new Feed();
  const requests = new Requests(sandboxes.all, providers, feed);
  const close = async () => {
    requests.close();
    await sandboxes.close();
    await save();
    await blobs.close();
    await folder?.close();
  };
  /** Has all that may have changed saved: calls that are not a provider's may have changed any sandbox. */
  const save = async () => {
    if (!folder) return;
    for (const sandbox of sandboxes.all.values()) folder.touch(sandbox);
    await folder.save();
  };
  const handle = (incoming: Incoming, sandbox?: Sandbox) =>
    /^\/__admin(\/|$)/.test(incoming.url.pathname)
      ? admin(incoming).then(async (answer) => await save().then(() => answer, failed))
      : answerExchange(mock, sandboxes, feed, incoming, sandbox, folder);
  const open = (sandbox: Sandbox) => {
    const current = () => sandboxes.all.get(sandbox.id) ?? sandbox;
    const fetch = fetchFrom((incoming) => handle(incoming, current()));
    return openSandbox(current, requests, fetch, () => mock.removeSandbox(current()));
  };
  const mock: Mock = {
    providers,
    version,
    certificates: options.certificates,
    sandboxes: sandboxes.all,
    get credentials() {
      return credentialsOf(sandboxes.all.get(DEFAULT_SANDBOX)!);
    },
    requests,
    onExchange: undefined,
    onDelivery: undefined,
    fetch: fetchFrom(handle),
    handle: (incoming) => handle(incoming),
    refuse(incoming, answer, reason) {
      const { exchange, end } = beginExchange(mock, feed, sandboxes.all.get(DEFAULT_SANDBOX)!, incoming, undefined);
      exchange.trace.push({ check: "host", passed: false, reason });
      exchange.answer = answer;
      end();
    },
    async sandbox(options) {
      const made = open(sandboxes.create(options));
      await save();
      return made;
    },
    async removeSandbox(sandbox) {
      await sandboxes.remove(sandbox);
      await save();
    },
    exportState: () => exportState(sandboxes, blobs, names),
    async importState(bytes) {
      const { saved, blobs: read } = await readState(bytes, blobs, names);
      try {
        await sandboxes.restore(saved);
      } catch (cause) {
        for (const blob of read) await blob.remove();
        throw cause;
      }
      await save();
    },
    async reset(id) {
      const sandbox = id === undefined ? undefined : sandboxes.all.get(id);
      if (sandbox) await sandboxes.reset(sandbox);
      else if (id === undefined) await sandboxes.resetAll();
      else throw new RangeError(`Failed to reset sandbox "${id}": there is none of this id.`);
      await save();
    },
    close,
    [Symbol.asyncDispose]: close,
  };
  const admin = createAdmin(mock, { fromAnyHost: options.adminFromAnyHost ?? false });
  return mock;
}

/** @param given the sandbox that the request was made in, whatever it names; found by what it names when absent */
async function answerExchange(
  mock: Mock,
  sandboxes: Sandboxes,
  feed: Feed,
  incoming: Incoming,
  given: Sandbox | undefined,
  folder: DataFolder | undefined,
): Promise<Answer | undefined> {
  const provider = addressee(mock, incoming);
  const sandbox = given ?? sandboxes.ownerOf(provider, incoming);
  const { exchange, end } = beginExchange(mock, feed, sandbox, incoming, provider);
  await answerOrAbort(mock, exchange, provider);
  if (folder && sandboxes.has(sandbox)) await saveOrFail(folder, exchange);
  const unanswered = exchange.fault && await spoilAnswer(exchange, exchange.fault);
  const answer = end();
  // It was taken away meanwhile: what came since goes the way of the rest.
  if (!sandboxes.has(sandbox)) await sandbox.blobs.removeAll();
  return answer ?? unanswered;
}

async function answerOrAbort(mock: Mock, exchange: Exchange, provider: Provider | undefined): Promise<void> {
  const { incoming } = exchange;
  try {
    exchange.answer = provider ? await answerOfProvider(provider, exchange) : unclaimed(incoming, mock.providers);
  } catch (cause) {
    if (cause instanceof BodyLostError) exchange.aborted = cause.message;
    else if (cause instanceof MagicError) {
      exchange.trace.push({ check: "magic", passed: false, reason: cause.message });
      exchange.answer = unknownMagic(cause);
    } else {
      exchange.trace.push({ check: "wamock", passed: false, reason: `this is a bug of wamock: ${cause}` });
      exchange.answer = failed(cause);
    }
  }
}

/** Nothing is answered that a killed process would not know of any more. */
async function saveOrFail(folder: DataFolder, exchange: Exchange): Promise<void> {
  try {
    folder.touch(exchange.sandbox);
    await folder.save();
  } catch (cause) {
    const { body } = exchange.answer ?? {};
    if (body instanceof ReadableStream) await body.cancel();
    exchange.trace.push({
      check: "wamock",
      passed: false,
      reason: `it could not be saved in the data folder: ${cause}`,
    });
    exchange.answer = failed(cause);
  }
}

/** @throws whatever `begin` throws; the folder is free for others then */
function beginOrClose(folder: DataFolder | undefined, begin: () => Sandboxes): Sandboxes {
  try {
    return begin();
  } catch (cause) {
    folder?.abandon();
    throw cause;
  }
}

/** An exchange that runs. */
interface Begun {
  readonly exchange: Exchange;
  /** Called once it has its answer, or will have none; returns the answer as it is to be sent. */
  end(): Answer | undefined;
}

function beginExchange(
  mock: Mock,
  feed: Feed,
  sandbox: Sandbox,
  incoming: Incoming,
  provider: Provider | undefined,
): Begun {
  const id = `${sandbox.id}-${sandbox.journal.count + 1}`;
  const exchange = new Exchange(id, sandbox.clock.now(), sandbox, incoming, provider?.contract.name);
  const over = sandbox.journal.begin(exchange);
  return {
    exchange,
    end() {
      const answer = exchange.close();
      over();
      feed.tell(exchange);
      mock.onExchange?.(exchange);
      return answer;
    },
  };
}

async function answerOfProvider(provider: Provider, exchange: Exchange): Promise<Answer> {
  const { contract } = provider;
  const answer = answerOf(await provider.handle(exchange, exchange.sandbox.worlds.get(contract.name)!));
  const problem = outsideCatalogue(contract, answer, exchange.error);
  if (problem === undefined) return answer;
  if (answer.body instanceof ReadableStream) await answer.body.cancel();
  throw new Error(problem);
}

/** A real host name says whose a request is, whatever its path looks like to the others. */
function addressee({ providers }: Mock, incoming: Incoming): Provider | undefined {
  return providers.find(({ contract }) => isAmongHosts(contract.hosts, incoming.url.hostname)) ??
    providers.find((provider) => provider.claims(incoming));
}
