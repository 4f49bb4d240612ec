import type { RandomStream } from "../random.ts";
import type { Handshake } from "./callbacks.ts";
import { reasonOf, type TimedCaller } from "./timed_call.ts";
import { WebhookError } from "./webhook.ts";

/**
 * Asks a URL whether it wants to be called.
 *
 * @throws {WebhookError} when it gives no answer, or the wrong one
 */
export async function shakeHands(
  handshake: Handshake,
  url: URL,
  verifyToken: string,
  random: RandomStream,
  call: TimedCaller,
): Promise<void> {
  const query = handshake.query(verifyToken, random);
  const asked = new URL(url);
  for (const [name, value] of Object.entries(query)) asked.searchParams.set(name, value);
  const problem = await call({ method: "GET", url: asked, headers: [["Accept", "*/*"]] }).then(
    (answer) => handshake.judge(query, answer),
    (cause) => `it gave no answer to the handshake: ${reasonOf(cause)}.`,
  );
  if (problem !== undefined) throw new WebhookError([{ field: "url", problem }]);
}
