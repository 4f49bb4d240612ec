import type { Json } from "@wamock/contract";
import { makeWamid } from "@wamock/contract/meta";
import { climb, type Exchange, type Form, memberOf } from "@wamock/engine";
import { passPairRate } from "../limits/pass_pair_rate.ts";
import type { MetaWorld } from "../world.ts";
import { type MediaUse, MESSAGE_LADDER } from "./ladder.ts";
import { type MediaReference, type Message, readMessage } from "./message.ts";
import type { SentMedia, SentMessage } from "./message_store.ts";
import { RECEIPT_LADDER } from "./receipt.ts";
import { tellStatuses } from "./statuses.ts";
import { templateShape } from "./template_shape.ts";

/** Random bytes in a message id, which has two digits for each. */
const KEY_BYTES = 9;

/**
 * Judges a message and takes it, or a read receipt.
 *
 * @returns what is answered
 * @throws {ProviderError} the refusal of the first check that is not passed
 */
export async function send(exchange: Exchange, world: MetaWorld, phoneNumberId: string, form: Form): Promise<Json> {
  const query = exchange.incoming.url.searchParams;
  const field = (name: string) => form.fields.get(name) ?? query.get(name) ?? undefined;
  const product = { form, messagingProduct: field("messaging_product") };
  const status = field("status");
  if (status !== undefined) {
    climb(RECEIPT_LADDER, { ...product, status, messageId: field("message_id") }, exchange.trace);
    return { success: true };
  }
  const message = readMessage(field);
  const { settings } = exchange.sandbox;
  const { name, language } = message.template ?? {};
  const template = name && language ? await world.approvedTemplate(name, language) : undefined;
  const waId = digitsOf(message.to);
  climb(MESSAGE_LADDER, {
    ...product,
    message,
    waId,
    displayPhoneNumber: world.displayPhoneNumber(phoneNumberId),
    mediaUse: await mediaUses(message, world, phoneNumberId),
    paramSpelling: settings.dialect("meta.message-param-spelling"),
    templateShape: template && templateShape(template.components),
  }, exchange.trace);
  await passPairRate(exchange, world, `${phoneNumberId} ${waId}`);
  const sent = await accept(world, phoneNumberId, message, waId ?? "", template?.category);
  await tellStatuses(exchange, world, sent);
  return {
    messaging_product: "whatsapp",
    contacts: [{ input: message.to ?? "", wa_id: sent.waId }],
    messages: [{ id: sent.id, ...(message.template && { message_status: "accepted" }) }],
  };
}

/** Keeps the message. */
async function accept(
  world: MetaWorld,
  phoneNumberId: string,
  message: Message,
  waId: string,
  category: string | undefined,
): Promise<SentMessage> {
  const { random, clock } = world.sandbox;
  const { name = "", language = "" } = message.template ?? {};
  const sent: SentMessage = {
    id: makeWamid({ direction: "outbound", waId, key: random.hex(KEY_BYTES).toUpperCase() }),
    phoneNumberId,
    waId,
    type: message.type,
    media: await Promise.all(message.media.map((media) => sentMedia(world, media, message.content))),
    ...(category !== undefined && { template: { name, language, category } }),
    ...(message.callbackData !== undefined && { callbackData: message.callbackData }),
    sentAt: clock.now(),
  };
  await world.messages.add(sent);
  return sent;
}

async function sentMedia(world: MetaWorld, reference: MediaReference, content: Message["content"]): Promise<SentMedia> {
  const voice = reference.path.length === 1 && memberOf(content, "voice") === true;
  if (reference.id === undefined) return { class: reference.class, source: { link: reference.link ?? "" }, voice };
  const media = await world.media.find(reference.id, world.sandbox.clock.now());
  const { type = "", blob } = media ?? {};
  return { class: reference.class, source: { id: reference.id, type, size: blob?.size ?? 0 }, voice };
}

async function mediaUses(
  { media }: Message,
  world: MetaWorld,
  phoneNumberId: string,
): Promise<Map<MediaReference, MediaUse>> {
  const uses = new Map<MediaReference, MediaUse>();
  for (const one of media) {
    if (one.id === undefined) continue;
    const found = await world.media.find(one.id, world.sandbox.clock.now());
    uses.set(one, !found ? "unknown" : found.phoneNumberId === phoneNumberId ? "usable" : "foreign");
  }
  return uses;
}

/** A number's digits; `undefined` when it has other characters than a number is written with, or too many digits. */
function digitsOf(to = ""): string | undefined {
  const digits = to.replace(/[+\s().-]/g, "");
  return /^\d{1,20}$/.test(digits) ? digits : undefined;
}
