import { type Answer, type HeaderLines, type Incoming, listen } from "@wamock/engine";
import { createMock, type CreateMockOptions, type Exchange } from "wamock";
import { copyBody } from "./copy_body.ts";

/** A listening mock of which some answers are replaced. */
export interface BrokenMock extends AsyncDisposable {
  readonly url: string;
}

/** An exchange, and what its journal does not keep. */
export interface Replaceable {
  readonly exchange: Exchange;
  /** The answer as it would be sent. */
  readonly answer: Answer;
  /** The beginning of the request's body, one character for each byte. */
  readonly body: string;
}

/** What to answer in place of the mock's own answer; `undefined` leaves it. */
export type Replace = (replaceable: Replaceable) => Answer | undefined | Promise<Answer | undefined>;

/** Starts a mock that gives another answer than its own. */
export async function brokenMock(replace: Replace, options: CreateMockOptions = {}): Promise<BrokenMock> {
  const mock = createMock(options);
  // Of the request an exchange keeps the header lines themselves, while its body is let go.
  const exchanges = new WeakMap<HeaderLines, Exchange>();
  mock.onExchange = (exchange) => exchanges.set(exchange.incoming.rawHeaders, exchange);
  const handle = async (incoming: Incoming) => {
    const copied = copyBody(incoming.body);
    const answer = await mock.handle({ ...incoming, body: copied.body });
    const exchange = exchanges.get(incoming.rawHeaders);
    if (!exchange || !answer) return answer;
    return await replace({ exchange, answer, body: copied.text() }) ?? answer;
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
