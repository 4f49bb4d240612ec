import { setTimeout } from "node:timers/promises";

/**
 * Waits in real time.
 *
 * @param stop ends the wait at once
 */
export async function wait(ms: number, stop: AbortSignal): Promise<void> {
  if (ms === 0 || stop.aborted) return;
  try {
    await setTimeout(ms, undefined, { signal: stop });
  } catch (cause) {
    if (!stop.aborted) throw cause;
  }
}
