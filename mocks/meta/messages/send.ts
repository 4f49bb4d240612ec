import type { Json } from "@wamock/contract";
import { makeWamid } from "@wamock/contract/meta";
import { climb, type Exchange, type Form, memberOf } from "@wamock/engine";
import type { MetaWorld } from "../world.ts";
import { type MediaUse, MESSAGE_LADDER } from "./ladder.ts";
import { type MediaReference, type Message, readMessage } from "./message.ts";
import type { SentMedia } from "./message_store.ts";
import { RECEIPT_LADDER } from "./receipt.ts";
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
  const id = await accept(world, phoneNumberId, message, waId ?? "", template?.category);
  return {
    messaging_product: "whatsapp",
    contacts: [{ input: message.to ?? "", wa_id: waId ?? "" }],
    messages: [{ id, ...(message.template && { message_status: "accepted" }) }],
  };
}

/** Keeps the message, and gives its id. */
async function accept(
  world: MetaWorld,
  phoneNumberId: string,
  message: Message,
  waId: string,
  category: string | undefined,
): Promise<string> {
  const { random, clock } = world.sandbox;
  const id = makeWamid({ direction: "outbound", waId, key: random.hex(KEY_BYTES).toUpperCase() });
  const media = await sentMedia(world, message);
  const { name = "", language = "" } = message.template ?? {};
  await world.messages.add({
    id,
    phoneNumberId,
    waId,
    type: message.type,
    ...(media && { media }),
    ...(category !== undefined && { template: { name, language, category } }),
    ...(message.callbackData !== undefined && { callbackData: message.callbackData }),
    sentAt: clock.now(),
  });
  return id;
}

async function sentMedia(world: MetaWorld, { type, media: [own], content }: Message): Promise<SentMedia | undefined> {
  if (!own || type === "template") return undefined;
  const voice = memberOf(content, "voice") === true;
  if (own.id === undefined) return { class: own.class, source: { link: own.link ?? "" }, voice };
  const media = await world.media.find(own.id, world.sandbox.clock.now());
  const { type: mediaType = "", blob } = media ?? {};
  return { class: own.class, source: { id: own.id, type: mediaType, size: blob?.size ?? 0 }, voice };
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
