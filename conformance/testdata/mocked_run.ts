import { assert, assertEquals } from "@std/assert";
import type { ProviderContract } from "@wamock/contract";
import { type Exchange, startMock } from "wamock";
import { isRequestStep, type RequestStep } from "../case.ts";
import type { RunResult } from "../result.ts";
import { run } from "../run.ts";
import type { ProviderSuite } from "../suite.ts";
import { openTarget } from "../target/open_target.ts";
import type { WireExchange } from "../wire/exchange.ts";

/** A step of a case, what went over the wire, and what the mock has in its journal of it. */
export interface MockedStep extends WireExchange {
  readonly caseId: string;
  readonly step: RequestStep;
  readonly exchange: Exchange;
}

/** A suite's run on a mock of this project. */
export interface MockedRun {
  readonly provider: string;
  readonly suite: ProviderSuite;
  readonly contract: ProviderContract;
  readonly result: RunResult;
  readonly steps: readonly MockedStep[];
  /** What the admin API showed of the mock before and after. */
  readonly before: MockState;
  readonly after: MockState;
  /** The errors of the provider, as the admin API tells them. */
  readonly errors: readonly ToldError[];
  /** The OpenAPI document that the mock serves of the provider. */
  readonly openapi: object;
}

/** An error, and how it is said to come about. */
export interface ToldError {
  readonly id: string;
  readonly reach: string;
  readonly injectableOnly?: string;
}

/** What a suite must leave as it was. */
export interface MockState {
  readonly settings: unknown;
  readonly sandbox: unknown;
  readonly clock: { readonly now: number; readonly frozen: boolean };
}

/** Runs all cases of a provider on a mock that is started for them. */
export async function runOnMock(suite: ProviderSuite): Promise<MockedRun> {
  await using server = await startMock();
  const { provider } = suite;
  const selected = [{ suite, cases: suite.cases }];
  const target = await openTarget(server.url, selected, { allowLive: false, environment: {} });
  const exchanges: Exchange[] = [];
  server.mock.onExchange = (exchange) => exchanges.push(exchange);
  const before = await stateOf(server.url);
  const result = await run(selected, target, { targetName: server.url });
  const after = await stateOf(server.url);
  const read = async (path: string) => await (await fetch(`${server.url}/__admin${path}`)).json();
  const { errors } = await read(`/errors?provider=${provider}`);
  const openapi = await read(`/openapi/${provider}.json`);
  const { contract } = server.mock.providers.find(({ contract: { name } }) => name === provider) ?? {};
  assert(contract, `the mock does not serve ${provider}`);
  return { provider, suite, contract, result, steps: stepsOf(result, exchanges), before, after, errors, openapi };
}

/** The steps, which are taken one after the other, each with its exchange. */
function stepsOf({ results }: RunResult, exchanges: readonly Exchange[]): MockedStep[] {
  const sent = results.flatMap(({ case: { id: caseId, steps }, steps: taken }) =>
    taken.filter(({ index }) => "request" in (steps[index] ?? {})).map(({ index, request, answer }) => ({ caseId, step: steps[index], request, answer }))
  );
  assertEquals(sent.length, exchanges.length);
  return sent.map(({ caseId, step, request, answer }, place) => {
    const exchange = exchanges[place];
    assert(step && isRequestStep(step) && request && answer && exchange, caseId);
    return { caseId, step, request, answer, exchange };
  });
}

async function stateOf(url: string): Promise<MockState> {
  const read = async (path: string) => await (await fetch(`${url}/__admin${path}`)).json();
  return { settings: await read("/settings"), sandbox: await read("/sandboxes/default"), clock: await read("/clock") };
}
