import { memberOf, parseJson, textOf } from "../wire/answer.ts";
import type { MetaConnection } from "./connection.ts";

/** What a message may be told besides what it is. */
export interface SendOptions {
  /** Id of the message that this one replies to. */
  readonly replyTo?: string | undefined;
  /** Comes back with each status of the message. */
  readonly callbackData?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Media as it is sent: by the id of an upload on the number that sends, or by a link that Meta fetches. */
export type MediaToSend =
  & { readonly type: "image" | "audio" | "video" | "document" | "sticker" }
  & ({ readonly id: string } | { readonly link: string | URL })
  & {
    /** Not of audio and stickers. */
    readonly caption?: string | undefined;
    /** What a document is called. */
    readonly filename?: string | undefined;
    /** Whether audio is a voice message. */
    readonly voice?: boolean | undefined;
  };

/** A template, with what it is filled with. */
export interface TemplateToSend {
  readonly name: string;
  /** Such as `en_US`. */
  readonly language: string;
  /** As Meta takes them: `{ type: "header", parameters: [{ type: "image", image: { id } }] }`. */
  readonly components?: readonly Readonly<Record<string, unknown>>[] | undefined;
}

/** What Meta answers. It has taken the message: whether it can be delivered comes by webhook. */
export interface AcceptedMessage {
  /** The message id, by which webhooks name it. */
  readonly id: string;
  /** The recipient as WhatsApp knows them. */
  readonly waId: string;
}

/** Sends a text. */
export function sendText(
  connection: MetaConnection,
  to: string,
  body: string,
  options?: SendOptions,
): Promise<AcceptedMessage> {
  return send(connection, to, "text", { body }, options);
}

/** Sends media. */
export async function sendMedia(
  connection: MetaConnection,
  to: string,
  media: MediaToSend,
  options?: SendOptions,
): Promise<AcceptedMessage> {
  const { type, caption, filename, voice } = media;
  const id = "id" in media ? media.id : undefined;
  const link = "link" in media ? media.link : undefined;
  // An upload whose failure was overlooked ends here, and not in a message that Meta may even take.
  if (!id && !link) {
    throw new TypeError(`Failed to send media: the ${type} has neither an id nor a link. Pass the id of an upload.`);
  }
  const source = id ? { id } : { link: String(link) };
  return await send(connection, to, type, { ...source, caption, filename, voice }, options);
}

/** Sends a template. */
export function sendTemplate(
  connection: MetaConnection,
  to: string,
  { name, language, components }: TemplateToSend,
  options?: SendOptions,
): Promise<AcceptedMessage> {
  return send(connection, to, "template", { name, language: { code: language }, components }, options);
}

async function send(
  connection: MetaConnection,
  to: string,
  type: string,
  content: object,
  { replyTo, callbackData, signal }: SendOptions = {},
): Promise<AcceptedMessage> {
  const call = { action: "send a message", operation: "meta.messages.send", signal };
  if (typeof to !== "string" || to === "") {
    throw new TypeError("Failed to send a message: there is no recipient. Pass their number as a string.");
  }
  const url = await connection.url(connection.phoneNumberId, "messages");
  const answer = await connection.ask(call, url, {
    method: "POST",
    headers: connection.headers({ "Content-Type": "application/json", Accept: "application/json" }),
    body: JSON.stringify({
      messaging_product: "whatsapp",
      recipient_type: "individual",
      to,
      type,
      [type]: content,
      context: replyTo === undefined ? undefined : { message_id: replyTo },
      biz_opaque_callback_data: callbackData,
    }),
  });
  connection.requireOk(call, answer);
  const accepted = readAccepted(parseJson(answer.text));
  if (!accepted) throw connection.unusable(call, answer, "no message id");
  return accepted;
}

function readAccepted(json: unknown): AcceptedMessage | undefined {
  const id = firstOf(json, "messages", "id");
  const waId = firstOf(json, "contacts", "wa_id");
  return id === undefined || waId === undefined ? undefined : { id, waId };
}

/** A text of the first item of a list. */
function firstOf(json: unknown, list: string, name: string): string | undefined {
  const items = memberOf(json, list);
  const [item]: unknown[] = Array.isArray(items) ? items : [];
  return textOf(item, name);
}
