import type { Webhook } from "./webhook.ts";

/** Something that a provider tells. */
export interface CallbackEvent {
  /** `message.failed` */
  readonly kind: string;
  /** The bytes to send, which are UTF-8, as text. */
  readonly body: string;
  /** When it happens, in milliseconds since the epoch. */
  readonly at: number;
}

/**
 * Events as a webhook is told of them. In reverse order none comes before it has happened: the last one comes at its
 * time, and each of the others as long after it as it happened before.
 */
export function inOrder(events: readonly CallbackEvent[], { outOfOrder }: Webhook): readonly CallbackEvent[] {
  if (!outOfOrder) return events;
  const last = Math.max(...events.map(({ at }) => at));
  return events.toReversed().map((event) => ({ ...event, at: last + (last - event.at) }));
}
