import type { Exchange } from "../exchange.ts";
import { listen, type Listening, type ListenOptions } from "../front/listen.ts";
import { createMockOf, type Mock, type MockOptions } from "../mock.ts";
import { createToy, type ToyWorld } from "./toy_provider.ts";

/** A toy that listens. */
export interface ListeningToy extends AsyncDisposable {
  readonly mock: Mock;
  readonly world: ToyWorld;
  readonly server: Listening;
  /** The exchanges that are over. */
  readonly over: Exchange[];
}

/** Serves a toy on a free port until it is disposed of. */
export async function listeningToy(options: ListenOptions = {}, of: MockOptions = {}): Promise<ListeningToy> {
  const { provider, worlds } = createToy();
  const mock = createMockOf([provider], "0.1.0", of);
  const over: Exchange[] = [];
  mock.onExchange = (exchange) => void over.push(exchange);
  const server = await listen(mock, options);
  let closed: Promise<void> | undefined;
  const close = () => closed ??= server.close();
  return {
    mock,
    world: worlds[0]!,
    server: { ...server, close },
    over,
    async [Symbol.asyncDispose]() {
      await close();
      await mock.close();
    },
  };
}
