import type { WolkvoxOperation } from "@wamock/contract/wolkvox";
import { climb, type Exchange, faultsAfterLimits, faultsBeforeAuth } from "@wamock/engine";
import { knownCall } from "./api_path.ts";
import { GATE, TOKEN_RUNGS } from "./gate.ts";
import { inTime } from "./in_time.ts";
import type { WolkvoxWorld } from "./world.ts";

/**
 * Takes a call through the checks that every call goes through, and then does it. Until it is done the call counts as
 * running on its token.
 *
 * @throws {ProviderError} the refusal of the first check that is not passed
 */
export async function throughGate<Result>(
  exchange: Exchange,
  world: WolkvoxWorld,
  serve: (operation: WolkvoxOperation) => Promise<Result>,
): Promise<Result> {
  const { incoming: { method, url, headers }, sandbox: { clock, settings }, trace } = exchange;
  const call = knownCall(url);
  exchange.operation = call?.operation;
  const sent = headers.get("wolkvox-token");
  await faultsBeforeAuth(exchange, sent?.trim());
  const state = sent === null ? undefined : await world.findToken(sent.trim());
  climb(TOKEN_RUNGS, { sent, state }, trace);
  const use = await world.usage.begin(sent?.trim() ?? "", clock.now());
  try {
    const facts = {
      use,
      simultaneous: settings.limit("wolkvox.simultaneous-maximum"),
      quota: settings.limit("wolkvox.licences") * settings.limit("wolkvox.tokens-per-licence"),
      method,
      asked: url.pathname.split("/").at(-1) + url.search,
      call,
    };
    climb(GATE, facts, trace);
    const operation = call?.operation;
    if (!operation) throw new Error(`Failed to serve ${method} ${facts.asked}: the gate let it pass.`);
    await faultsAfterLimits(exchange);
    return await inTime(exchange, () => serve(operation));
  } finally {
    await use.end();
  }
}
