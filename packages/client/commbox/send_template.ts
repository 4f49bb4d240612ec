import { MAXIMUM_RECIPIENTS } from "@wamock/contract/commbox";
import type { CommBoxConnection } from "./connection.ts";
import { type CommBoxFailedMessage, type CommBoxSentMessage, failuresIn, sentIn } from "./messages.ts";

/** A template message to one recipient. */
export interface CommBoxMessage {
  /** The country's code and the number: digits alone. */
  readonly to: string;
  /** Name of the template. */
  readonly template: string;
  /** The template's language, such as `en`. */
  readonly language: string;
  /**
   * As WhatsApp has them. A header's parameter holds the media: `{ type: "document", document: { id, filename } }`, or
   * `image` or `video`, with the id that `upload` gave or a `link`.
   */
  readonly components?: readonly object[] | undefined;
  /** When to send it, in seconds since the epoch. */
  readonly schedule?: number | undefined;
  /** What CommBox is to make of it: a conversation, a status, a user. */
  readonly objectData?: object | undefined;
}

/** What became of a send. When every message fails there is none: that is a `CommBoxApiError` with its `failures`. */
export interface CommBoxSent {
  readonly sent: readonly CommBoxSentMessage[];
  /** Those that failed while the others went; empty when all went. */
  readonly failed: readonly CommBoxFailedMessage[];
}

/** Sends template messages. */
export async function sendTemplate(
  connection: CommBoxConnection,
  messages: readonly CommBoxMessage[],
  { signal }: { readonly signal?: AbortSignal | undefined } = {},
): Promise<CommBoxSent> {
  const call = { action: "send a template", operation: "commbox.templates.send", signal };
  if (messages.length === 0 || messages.length > MAXIMUM_RECIPIENTS) {
    throw new TypeError(
      `Failed to send a template: there are ${messages.length} messages. Pass 1 to ${MAXIMUM_RECIPIENTS} at a time.`,
    );
  }
  const answer = await connection.ask(call, connection.url("/v2/whatsapp/sendtemplatedmessage"), {
    method: "POST",
    headers: connection.headers("application/json"),
    body: JSON.stringify({ data: messages.map(itemOf) }),
  });
  const json = connection.success(call, answer);
  const sent = sentIn(json);
  const failed = failuresIn(json, connection.mask);
  if (sent.length + failed.length !== messages.length) {
    throw connection.unusable(call, answer, `word of ${sent.length + failed.length} of ${messages.length} messages`);
  }
  return { sent, failed };
}

function itemOf({ to, template, language, components = [], schedule, objectData }: CommBoxMessage): object {
  return {
    ...schedule !== undefined && { schedule },
    template_data: { to, template: { name: template, language: { code: language }, components } },
    ...objectData && { object_data: objectData },
  };
}
