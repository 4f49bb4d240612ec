import { conform, type ProviderSuite } from "@wamock/conformance";
import {
  type Answer,
  type Exchange,
  type FaultAction,
  type Incoming,
  listen,
  type Mock,
  type ProviderError,
  RandomStream,
} from "@wamock/engine";
import { createMock, PROVIDER_NAMES } from "wamock";

/** What came of one request. */
export interface Made {
  /** Without its body. */
  readonly incoming: Incoming;
  readonly operation: string | undefined;
  readonly error: ProviderError | undefined;
  readonly fault: Exchange["fault"];
  /** The whole answer, with the port taken out. */
  readonly answer: string;
}

/** A request, and the error that it is to be answered with before anything else of it is looked at. */
export interface Ordered {
  readonly incoming: Incoming;
  readonly operation: string;
  readonly action: FaultAction;
}

/** A mock of one provider in which clock and seed are always the same. */
export function sameMock(provider: string): Mock {
  const providers = PROVIDER_NAMES.filter((name) => name === provider);
  return createMock({ providers, now: Date.UTC(2026, 10, 20, 12), seed: "same" });
}

/**
 * Runs a provider's cases on a mock of its own.
 *
 * @param again gives for a request that was made another one, to be made right after it out of the same random numbers
 * @returns what came of each, and of the other
 */
export async function converse(
  suite: ProviderSuite,
  again: (made: Made) => Ordered | undefined = () => undefined,
): Promise<(Made & { readonly ordered: Made | undefined })[]> {
  await using mock = sameMock(suite.provider);
  const restart = restartable(mock);
  const made: (Made & { readonly ordered: Made | undefined })[] = [];
  const handle = async (incoming: Incoming): Promise<Answer | undefined> => {
    if (incoming.url.pathname.startsWith("/__admin/")) return await mock.handle(incoming);
    const seed = String(made.length);
    restart(seed);
    const answer = await mock.handle(incoming);
    const first = outcome(mock, answer);
    restart(seed);
    const other = again(first);
    made.push({ ...first, ordered: other && await ask(mock, other) });
    return answer;
  };
  const server = await listen({ ...mock, handle });
  try {
    await conform([suite], { url: server.url, environment: {}, print: () => {} });
    return made;
  } finally {
    await server.close();
  }
}

/** Makes a request whose answer is ordered. */
export async function ask(mock: Mock, { incoming, operation, action }: Ordered): Promise<Made> {
  const { faults } = mock.sandboxes.get("default")!;
  faults.add({ operation, action, trigger: { next: 1 }, before: "auth" });
  try {
    return outcome(mock, await mock.handle({ ...incoming, body: undefined }));
  } finally {
    for (const { id } of faults.list()) faults.remove(id);
  }
}

/** The order of an error that occurred by itself, with its values. */
export function orderOf({ entry, status, values }: ProviderError): FaultAction {
  const names = Object.keys(entry.samples ?? {});
  const known = Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));
  return { type: "error", error: entry.id, values: known, status };
}

/** Lets the random numbers of the default sandbox begin again from a seed. */
function restartable({ sandboxes }: Mock): (seed: string) => void {
  const { random } = sandboxes.get("default")!;
  return (seed) => {
    const stream = new RandomStream(seed);
    // Everything else that a stream gives is made of its bytes.
    random.bytes = (count) => stream.bytes(count);
  };
}

function outcome({ sandboxes }: Mock, answer: Answer | undefined): Made {
  const [exchange] = sandboxes.get("default")!.journal.find({ limit: 1 });
  if (!exchange) throw new Error("Failed to find the exchange in the journal.");
  const { incoming, operation, error, fault } = exchange;
  return { incoming, operation, error, fault, answer: JSON.stringify(answer).replaceAll(incoming.url.host, "HOST") };
}
