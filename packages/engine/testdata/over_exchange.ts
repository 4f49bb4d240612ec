import { Exchange } from "../exchange.ts";
import { createMockOf } from "../mock.ts";
import { ProviderError } from "../provider_error.ts";
import { incoming } from "./incoming.ts";
import { createToy, toyErrors } from "./toy_provider.ts";

/** What an exchange of the toy is like. */
export interface Given {
  readonly method?: string;
  readonly target?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly operation?: string;
  readonly status?: number;
  readonly isRefused?: boolean;
}

const mock = createMockOf([createToy().provider], "1", { credentials: { toy: { token: "the-token-of-the-toy" } } });

/** The sandbox of {@link overExchange}s. */
export const sandbox = mock.sandboxes.get("default")!;

/** An exchange of the toy that is over. */
export async function overExchange(n: number, given: Given = {}): Promise<Exchange> {
  const { method = "POST", target = "/toy/files", headers = {}, body, operation = "toy.files.upload" } = given;
  const request = incoming(method, target, { headers, ...(body !== undefined && { body }) });
  const exchange = new Exchange(`default-${n}`, n, sandbox, request, "toy");
  for await (const _ of exchange.incoming.body ?? []);
  exchange.operation = operation;
  exchange.fields = Object.entries(given.fields ?? {}).map(([name, value]) => ({ name, value }));
  if (given.isRefused) exchange.error = new ProviderError(toyErrors["too-large"]);
  exchange.answer = { status: given.status ?? 200, headers: [], body: null };
  exchange.close();
  return exchange;
}
