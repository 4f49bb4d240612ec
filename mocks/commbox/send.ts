import type { Json } from "@wamock/contract";
import { commboxErrors, MAXIMUM_RECIPIENTS } from "@wamock/contract/commbox";
import { BASE64URL, climb, type Exchange, itemsOf, memberOf, ProviderError, type Rung } from "@wamock/engine";
import { type Message, MESSAGE_LADDER, readMessage } from "./message.ts";
import { readJson } from "./read_json.ts";
import { SendFailedError } from "./send_failed_error.ts";
import type { CommBoxWorld } from "./world.ts";

/** What became of a send that did not fail as a whole. */
export interface Sent {
  /** Whether some recipients failed. */
  readonly isPartial: boolean;
  /** An item for each recipient, in their order. */
  readonly items: readonly Json[];
}

const BODY: Rung<{ readonly items: readonly Json[] }> = {
  check: "body",
  judge: ({ items: { length } }) => {
    if (length > 0 && length <= MAXIMUM_RECIPIENTS) return `data has ${length} message${length === 1 ? "" : "s"}`;
    const error = commboxErrors["invalid-parameters"];
    if (length === 0) return { error, reason: 'the body is no JSON object with a list of messages in "data"' };
    return { error, reason: `data has ${length} messages: ${MAXIMUM_RECIPIENTS} are the most` };
  },
};

/**
 * Reads and judges a send, each message for itself. Nothing is sent.
 *
 * @throws {ProviderError} when the body cannot be read
 * @throws {SendFailedError} when every message fails
 */
export async function send(exchange: Exchange, world: CommBoxWorld): Promise<Sent> {
  const items = itemsOf(memberOf(await readJson(exchange), "data"));
  climb([BODY], { items }, exchange.trace);
  const sent: Json[] = [];
  const failures: ProviderError[] = [];
  for (const message of items.map(readMessage)) {
    const failure = await judge(exchange, world, message);
    if (failure) failures.push(failure);
    sent.push(failure ? failedItem(failure) : sentItem(exchange, message));
  }
  if (failures[0] && failures.length === sent.length) throw new SendFailedError(failures[0], sent);
  return { isPartial: failures.length > 0, items: sent };
}

async function judge(
  { sandbox, trace }: Exchange,
  world: CommBoxWorld,
  message: Message,
): Promise<ProviderError | undefined> {
  const unknownMedia: string[] = [];
  for (const { id } of message.media) {
    if (id !== undefined && !await world.media.find(id, sandbox.clock.now())) unknownMedia.push(id);
  }
  try {
    climb(MESSAGE_LADDER, { message, unknownMedia }, trace);
    return undefined;
  } catch (cause) {
    if (cause instanceof ProviderError) return cause;
    throw cause;
  }
}

/** What the catalogue's body says of one recipient. */
function failedItem({ entry, values }: ProviderError): Json {
  const [template] = itemsOf(memberOf(entry.body, "data"));
  return { recipient: String(values.recipient ?? ""), status: 400, failed: memberOf(template, "failed") ?? "" };
}

function sentItem({ sandbox: { random } }: Exchange, { recipient = "", hasObject }: Message): Json {
  return {
    recipient,
    id: `gBEG${random.text(23, BASE64URL)}`,
    status: 200,
    ...(hasObject && { object_id: random.integer(10_000_000, 99_999_999) }),
  };
}
