import { metaErrors } from "@wamock/contract/meta";
import { climb, type Exchange, type Refusal } from "@wamock/engine";
import type { MetaWorld } from "../world.ts";
import { countsMessages } from "./rates.ts";
import { throttled } from "./throttled.ts";

/**
 * Counts a message that would be accepted, unless its sender and its recipient have no room.
 *
 * @param pair names both
 * @throws {ProviderError} when there is no room
 */
export async function passPairRate({ sandbox, trace }: Exchange, world: MetaWorld, pair: string): Promise<void> {
  const { settings } = sandbox;
  const burst = countsMessages(settings) ? settings.limit("meta.pair-burst") : 0;
  const seconds = settings.limit("meta.pair-interval");
  const rule = settings.revision("meta.pair-burst", "meta.pair-interval");
  const waitMs = await world.pairRates.take(pair, { burst, intervalMs: seconds * 1000, rule }, sandbox.clock.now());
  if (burst === 0) return;
  const judge = (): Refusal | string => {
    if (waitMs === 0) return `within ${burst} messages to the same user at once, and one in ${seconds} s after them`;
    const reason =
      `${burst} messages went to the same user, and one in ${seconds} s may follow: wait ${waitMs} ms by ` +
      "the sandbox's clock, or set the limit meta.pair-burst";
    return throttled(metaErrors["pair-rate-limit"], waitMs, settings, reason);
  };
  climb([{ check: "pair-rate", judge }], undefined, trace);
}
