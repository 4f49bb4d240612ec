import { type Exchange, startMock, type StartMockOptions } from "wamock";
import { type MetaClient, metaClient, type MetaClientOptions } from "../mod.ts";

/** A listening mock and a client of it. */
export interface Mocked extends AsyncDisposable {
  readonly client: MetaClient;
  readonly url: string;
  readonly credentials: { readonly accessToken: string; readonly phoneNumberId: string; readonly appSecret: string };
  /** Lets time pass for the mock. */
  advance(ms: number): void;
  /** Another client of the same mock. */
  clientWith(options: Partial<MetaClientOptions>): MetaClient;
  /** Credentials in a state such as `expired`. */
  credentialsIn(state: string): { readonly accessToken: string; readonly phoneNumberId: string };
  /** What the mock was asked, oldest first. */
  exchanges(): readonly Exchange[];
}

/** Starts a mock with a client. */
export async function mocked(options: StartMockOptions = {}): Promise<Mocked> {
  const server = await startMock(options);
  const sandbox = server.mock.sandboxes.get("default")!;
  const { accessToken = "", phoneNumberId = "", appSecret = "", businessAccountId = "" } = server.mock.credentials.meta!;
  const clientWith = (more: Partial<MetaClientOptions>) =>
    metaClient({ baseUrl: server.url, accessToken, phoneNumberId, businessAccountId, ...more });
  return {
    client: clientWith({}),
    url: server.url,
    credentials: { accessToken, phoneNumberId, appSecret },
    clientWith,
    credentialsIn(state) {
      const made = sandbox.worlds.get("meta")!.createCredential(state);
      return { accessToken: made["accessToken"]!, phoneNumberId: made["phoneNumberId"]! };
    },
    advance: (ms) => sandbox.clock.advance(ms),
    exchanges: () => sandbox.journal.find(),
    [Symbol.asyncDispose]: () => server.close(),
  };
}
