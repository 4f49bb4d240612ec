import { climb, type Exchange, type Rung, type Settings } from "@wamock/engine";
import type { MetaWorld } from "../world.ts";
import { type CountedCall, type MetaRate, ratesOf } from "./rates.ts";
import { throttled } from "./throttled.ts";
import { reportOf, type UsageReport } from "./usage_report.ts";

/** What the judgement of a rate depends on. */
interface RateFacts {
  readonly used: number;
  readonly limit: number;
  readonly waitMs: number;
  readonly settings: Settings;
}

/**
 * Counts a call, unless one of its rates has no room.
 *
 * @param counted called with how much is used, before the call may be refused for it
 * @throws {ProviderError} the refusal of the first rate that has no room
 */
export async function passLimits(
  { sandbox, trace }: Exchange,
  world: MetaWorld,
  call: CountedCall,
  counted: (report: UsageReport) => void,
): Promise<void> {
  const { settings } = sandbox;
  const rates = ratesOf(call, settings);
  const uses = await world.rates.take(rates.map(({ counted }) => counted), sandbox.clock.now());
  counted(reportOf(rates, uses));
  rates.forEach(({ rate, counted: { limit } }, place) => {
    const { used, waitMs } = uses[place]!;
    climb([rungOf(rate)], { used, limit, waitMs, settings }, trace);
  });
}

/** How much is used by calls of which nothing but the app is known. */
export async function appReport({ sandbox }: Exchange, world: MetaWorld): Promise<UsageReport> {
  const call = { operation: undefined, node: "", appId: world.credentials.appId, token: "" };
  const rates = ratesOf(call, sandbox.settings).filter(({ rate }) => rate.check === "app-calls");
  const now = sandbox.clock.now();
  return reportOf(rates, await Promise.all(rates.map(({ counted }) => world.rates.look(counted, now))));
}

function rungOf({ check, calls, limit: id, error }: MetaRate): Rung<RateFacts> {
  return {
    check,
    judge: ({ used, limit, waitMs, settings }) => {
      if (waitMs === 0) return `${used} of ${limit} ${calls}`;
      const reason =
        `all of ${limit} ${calls} are used up: wait ${waitMs} ms by the sandbox's clock, or set the limit ` +
        `${id}`;
      return throttled(error(settings), waitMs, settings, reason);
    },
  };
}
