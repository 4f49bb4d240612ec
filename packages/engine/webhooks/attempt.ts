import type { BoundCallbacks } from "./callbacks.ts";
import type { Attempt, Delivery } from "./delivery.ts";
import { reasonOf, type TimedCaller } from "./timed_call.ts";

/**
 * Makes one attempt at a delivery.
 *
 * @param at when it is made, by the sandbox's clock
 */
export async function attemptAt(
  { url, body }: Delivery,
  at: number,
  callbacks: BoundCallbacks,
  call: TimedCaller,
): Promise<Attempt> {
  const headers = await callbacks.headers(body, at);
  try {
    const { status } = await call({ method: "POST", url: new URL(url), headers, body });
    const problem = callbacks.accepts(status) ? null : `the answer ${status} does not count as taken`;
    return { at, headers, status, problem };
  } catch (cause) {
    return { at, headers, status: null, problem: `no answer: ${reasonOf(cause)}` };
  }
}
