import { createAdmin } from "./admin/admin.ts";
import { type Answer, answerOf, responseOf } from "./answer.ts";
import { BlobStore } from "./blobs/store.ts";
import { Clock } from "./clock.ts";
import { Exchange } from "./exchange.ts";
import { BodyLostError, type Incoming, incomingOf } from "./incoming.ts";
import type { NamedStrings, Provider } from "./provider.ts";
import { RandomStream } from "./random.ts";
import { createSandbox, type Sandbox } from "./sandbox.ts";
import { Settings, type SettingsPatch } from "./settings.ts";

/** The seed when none is given: the default credentials are the same at every start. */
export const DEFAULT_SEED = "wamock";

/** How a mock is made. */
export interface MockOptions {
  /** The time underneath every clock: a function, or a moment in milliseconds at which the clock stands. */
  readonly now?: number | (() => number) | undefined;
  /** The same seed and the same requests give the same ids. Default `"wamock"`. */
  readonly seed?: string | undefined;
  /** Dialects and limits that differ from their defaults. */
  readonly settings?: SettingsPatch | undefined;
  /** Per provider: credentials and ids to use in place of generated ones. */
  readonly credentials?: Readonly<Record<string, NamedStrings>> | undefined;
  /** Whether the admin API answers a request whose `Host` is not loopback. Default `false`. */
  readonly adminFromAnyHost?: boolean | undefined;
}

/** A mock in this process: no socket, the same behaviour. */
export interface Mock {
  /** Answers a request as the provider that it is addressed to would. */
  fetch(request: Request): Promise<Response>;
  /** The same for a request whose raw facts are known; `undefined` when the client left before the answer. */
  handle(incoming: Incoming): Promise<Answer | undefined>;
  readonly sandboxes: ReadonlyMap<string, Sandbox>;
  /** The default sandbox's credentials, by provider. */
  readonly credentials: Readonly<Record<string, NamedStrings>>;
  readonly providers: readonly Provider[];
  readonly version: string;
  /** Called after each exchange with a provider. */
  onExchange: ((exchange: Exchange) => void) | undefined;
  /** Frees every temporary file. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * A mock of the given providers.
 *
 * @throws {SettingsError} when `settings` does not fit the providers' contracts
 * @throws {TypeError} when `credentials` names something that a provider does not have
 */
export function createMockOf(providers: readonly Provider[], version: string, options: MockOptions = {}): Mock {
  const { now, seed = DEFAULT_SEED } = options;
  const blobs = new BlobStore();
  const clock = new Clock(typeof now === "function" ? now : undefined);
  if (typeof now === "number") clock.freeze(now);
  const standard = createSandbox(
    {
      id: "default",
      clock,
      random: new RandomStream(`${seed}/default`),
      settings: new Settings(providers.map(({ contract }) => contract), options.settings),
      blobs,
    },
    providers,
    options.credentials ?? {},
  );
  const close = () => blobs.close();
  const mock: Mock = {
    providers,
    version,
    sandboxes: new Map([[standard.id, standard]]),
    credentials: Object.fromEntries([...standard.worlds].map(([name, { credentials }]) => [name, credentials])),
    onExchange: undefined,
    async fetch(request) {
      const answer = await mock.handle(incomingOf(request));
      if (!answer) throw new DOMException("Failed to answer: the request's body ended with an error.", "AbortError");
      return responseOf(request.method === "HEAD" ? { ...answer, body: null } : answer);
    },
    handle(incoming) {
      if (incoming.url.pathname.startsWith("/__admin/")) return admin(incoming);
      return answerExchange(mock, standard, incoming);
    },
    close,
    [Symbol.asyncDispose]: close,
  };
  const admin = createAdmin(mock, { fromAnyHost: options.adminFromAnyHost ?? false });
  return mock;
}

async function answerExchange(mock: Mock, sandbox: Sandbox, incoming: Incoming): Promise<Answer | undefined> {
  const provider = addressee(mock, incoming);
  const exchange = new Exchange(
    `${sandbox.id}-${sandbox.journal.count + 1}`,
    sandbox.clock.now(),
    sandbox,
    incoming,
    provider?.contract.name,
  );
  sandbox.journal.begin(exchange);
  try {
    exchange.answer = provider
      ? answerOf(await provider.handle(exchange, sandbox.worlds.get(provider.contract.name)!))
      : unclaimed(mock, incoming);
  } catch (cause) {
    if (cause instanceof BodyLostError) exchange.aborted = cause.message;
    else {
      exchange.trace.push({ check: "wamock", passed: false, reason: `this is a bug of wamock: ${cause}` });
      exchange.answer = failed(cause);
    }
  } finally {
    exchange.releaseBody();
    mock.onExchange?.(exchange);
  }
  return exchange.answer;
}

/** A real host name says whose a request is, whatever its path looks like to the others. */
function addressee({ providers }: Mock, incoming: Incoming): Provider | undefined {
  return providers.find(({ contract }) => contract.hosts.includes(incoming.url.hostname)) ??
    providers.find((provider) => provider.claims(incoming));
}

function unclaimed(mock: Mock, incoming: Incoming): Answer {
  const served = mock.providers.flatMap(({ contract }) =>
    contract.operations.map(({ method, path }) => `${method} ${path}`)
  );
  const body = JSON.stringify({
    error: `No served provider has ${incoming.method} ${incoming.url.pathname}.`,
    served,
    admin: "/__admin/health",
  });
  return { status: 404, headers: [["Content-Type", "application/json"], ["X-Wamock", "no-provider"]], body };
}

function failed(cause: unknown): Answer {
  const body = JSON.stringify({ error: `wamock failed to answer, which is a bug of wamock: ${cause}` });
  return { status: 500, headers: [["Content-Type", "application/json"], ["X-Wamock", "internal-error"]], body };
}
