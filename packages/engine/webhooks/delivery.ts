import type { HeaderLines } from "../answer.ts";

/** One call that a provider makes, with every attempt at it: a plain record. */
export interface Delivery {
  readonly id: string;
  /** The id of the webhook. */
  readonly webhook: string;
  readonly provider: string;
  readonly url: string;
  /** What it tells: `message.failed`. */
  readonly kind: string;
  /** The bytes, which are UTF-8, as text. */
  readonly body: string;
  /** `waiting` for its time or its next attempt, `delivered`, or `given-up` after the last attempt. */
  readonly state: "waiting" | "delivered" | "given-up";
  /** When the next attempt is made, in milliseconds since the epoch; `null` when none is. */
  readonly dueAt: number | null;
  readonly attempts: readonly Attempt[];
}

/** One attempt at a delivery. */
export interface Attempt {
  /** Milliseconds since the epoch, by the sandbox's clock. */
  readonly at: number;
  readonly headers: HeaderLines;
  /** The answer's; `null` when there was none. */
  readonly status: number | null;
  /** Why it does not count; `null` when it does. */
  readonly problem: string | null;
}

/**
 * A delivery after one more attempt.
 *
 * @param retriesMs how long after each attempt that failed the next is made
 */
export function afterAttempt(delivery: Delivery, attempt: Attempt, retriesMs: readonly number[]): Delivery {
  const attempts = [...delivery.attempts, attempt];
  if (attempt.problem === null) return { ...delivery, attempts, state: "delivered", dueAt: null };
  // What is over stays so, whatever comes of doing it again.
  if (delivery.state !== "waiting") return { ...delivery, attempts };
  const wait = retriesMs[delivery.attempts.length];
  if (wait === undefined) return { ...delivery, attempts, state: "given-up", dueAt: null };
  return { ...delivery, attempts, state: "waiting", dueAt: attempt.at + wait };
}
