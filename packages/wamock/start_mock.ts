import type { ProviderName } from "@wamock/contract";
import { listen, type ListenOptions } from "@wamock/engine";
import { createMock, type CreateMockOptions } from "./create_mock.ts";
import type { NamedMock } from "./named_mock.ts";

/** What a listening mock serves, how, and where. */
export interface StartMockOptions<Name extends ProviderName = ProviderName>
  extends CreateMockOptions<Name>, ListenOptions {}

/** A mock that listens on a port. */
export interface ListeningMock<Name extends ProviderName = ProviderName> {
  readonly mock: NamedMock<Name>;
  /** Origin to use as base URL, without a slash at its end. */
  readonly url: string;
  readonly port: number;
  /** Stops listening and frees everything. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * A mock on a loopback port; a free one unless `port` says otherwise.
 *
 * @throws {TypeError} as `createMock` does
 * @throws {Error} with `code` `EADDRINUSE` when the port is taken; or when TLS is wanted and no CA can be made
 *
 * @example
 * ```ts
 * import { startMock } from "wamock";
 * import { assertEquals } from "@std/assert";
 *
 * await using mock = await startMock();
 * const response = await fetch(`${mock.url}/__admin/health`);
 * assertEquals((await response.json()).status, "ok");
 * ```
 */
export async function startMock<Name extends ProviderName = ProviderName>(
  options: StartMockOptions<Name> = {},
): Promise<ListeningMock<Name>> {
  const mock = createMock(options);
  const server = await listen(mock, options).catch(async (cause) => {
    await mock.close();
    throw cause;
  });
  const close = async () => {
    // A request that waits for others would keep the server from closing.
    mock.requests.close();
    await server.close();
    await mock.close();
  };
  return { mock, url: server.url, port: server.port, close, [Symbol.asyncDispose]: close };
}
