import { type Answer, type HeaderLines, type Incoming, listen } from "@wamock/engine";
import { createMock, type Exchange } from "wamock";

/** A listening mock of which some answers are replaced. */
export interface BrokenMock extends AsyncDisposable {
  readonly url: string;
}

/**
 * Starts a mock that gives another answer than its own.
 *
 * @param replace what to answer in place of the exchange's own answer; `undefined` leaves it
 */
export async function brokenMock(replace: (exchange: Exchange) => Answer | undefined): Promise<BrokenMock> {
  const mock = createMock();
  // Of the request an exchange keeps the header lines themselves, while its body is let go.
  const exchanges = new WeakMap<HeaderLines, Exchange>();
  mock.onExchange = (exchange) => exchanges.set(exchange.incoming.rawHeaders, exchange);
  const handle = async (incoming: Incoming) => {
    const answer = await mock.handle(incoming);
    const exchange = exchanges.get(incoming.rawHeaders);
    return exchange && replace(exchange) || answer;
  };
  const server = await listen({ ...mock, handle });
  return {
    url: server.url,
    async [Symbol.asyncDispose]() {
      await server.close();
      await mock.close();
    },
  };
}
