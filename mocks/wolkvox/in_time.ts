import { wolkvoxErrors } from "@wamock/contract/wolkvox";
import { climb, type Exchange, ProviderError, type Refusal, type Rung } from "@wamock/engine";

interface TimeFacts {
  /** How long the call has taken, by the sandbox's clock. */
  readonly tookMs: number;
  /** From here on it has taken too long. */
  readonly seconds: number;
}

const TIME_RUNGS: readonly Rung<TimeFacts>[] = [{ check: "time", judge: judgeTime }];

/**
 * Does a call. If it took too long a server in front has given it up, and what it did is done all the same.
 *
 * @throws {ProviderError} its own refusal, or the one for the time it took
 */
export async function inTime<Result>(
  { at, sandbox: { clock, settings }, trace }: Exchange,
  serve: () => Promise<Result>,
): Promise<Result> {
  const judge = () =>
    climb(TIME_RUNGS, { tookMs: clock.now() - at, seconds: settings.limit("wolkvox.call-seconds") }, trace);
  let result: Result;
  try {
    result = await serve();
  } catch (cause) {
    if (cause instanceof ProviderError) judge();
    throw cause;
  }
  judge();
  return result;
}

function judgeTime({ tookMs, seconds }: TimeFacts): Refusal | string {
  if (tookMs < seconds * 1000) return `it took ${tookMs} ms of ${seconds} s`;
  return {
    error: wolkvoxErrors["time-limit"],
    reason: `it took ${tookMs} ms by the sandbox's clock, and ${seconds} s are allowed: what it asked for was done ` +
      "all the same",
  };
}
