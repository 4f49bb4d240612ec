import { createHash } from "node:crypto";
import { type WebhookError, webhookError } from "@wamock/contract/meta";
import { type CallbackEvent, type Exchange, laterFailure, type StoredBlob } from "@wamock/engine";
import { webhookJson } from "../graph_json.ts";
import { stickerBytes } from "../upload.ts";
import type { MetaWorld } from "../world.ts";
import { SIGNATURE_BYTES } from "./file_signatures.ts";
import { readImageProfile } from "./image_profile.ts";
import type { SentMedia, SentMessage } from "./message_store.ts";
import { mediaFailure } from "./outcome.ts";
import { type Status, statusWebhook } from "./status_webhook.ts";

/** Tells whoever listens what becomes of a message: `failed`, or `sent` and `delivered`. */
export async function tellStatuses(exchange: Exchange, world: MetaWorld, message: SentMessage): Promise<void> {
  const { webhooks } = exchange.sandbox;
  if (!webhooks.listensTo("meta")) return;
  const ordered = laterFailure(exchange);
  const error = ordered
    ? webhookError(ordered.error, ordered.details, ordered.values)
    : await failureOf(message, world);
  const statuses: readonly Status[] = error
    ? [{ status: "failed", error }]
    : [{ status: "sent" }, { status: "delivered" }];
  webhooks.publish("meta", statuses.map((status) => eventOf(message, status, world)));
}

function eventOf(message: SentMessage, status: Status, world: MetaWorld): CallbackEvent {
  const { settings } = world.sandbox;
  const at = message.sentAt + settings.limit(`meta.webhook-${status.status}-delay`) * 1000;
  const body = statusWebhook(message, status, {
    businessAccountId: world.credentials.businessAccountId,
    displayPhoneNumber: world.displayPhoneNumber(message.phoneNumberId),
    userId: userIdOf(message.waId, world),
    at,
    hasLink: settings.dialect("meta.webhook-error-link") === "documented",
  });
  return { kind: `message.${status.status}`, body: webhookJson(body), at };
}

/** Why a message cannot be sent: what is wrong with the first of its media with which something is. */
async function failureOf({ media }: SentMessage, world: MetaWorld): Promise<WebhookError | undefined> {
  const { settings } = world.sandbox;
  const looksAtBytes = settings.dialect("meta.webhook-media-bytes") === "judged";
  const sizesStickers = settings.dialect("meta.webhook-sticker-size") === "failed";
  for (const one of media) {
    const blob = await blobOf(one, world);
    const failure = mediaFailure({
      media: one,
      head: looksAtBytes && blob ? await stretchOf(blob, 0, SIGNATURE_BYTES) : undefined,
      profile: one.class === "image" && blob
        ? await readImageProfile((start, end) => stretchOf(blob, start, end))
        : undefined,
      stickerBytes: sizesStickers && blob ? await stickerBytes(blob, settings) : undefined,
      blocksPrivateLinks: settings.dialect("meta.webhook-private-link") === "blocked",
    });
    if (failure) return failure;
  }
  return undefined;
}

async function blobOf({ source }: SentMedia, world: MetaWorld): Promise<StoredBlob | undefined> {
  if ("link" in source) return undefined;
  return (await world.media.find(source.id, world.sandbox.clock.now()))?.blob;
}

async function stretchOf(blob: StoredBlob, start: number, end: number): Promise<Uint8Array> {
  return await new Response(blob.read(Math.min(start, blob.size), Math.min(end, blob.size))).bytes();
}

/** What Meta calls a user towards one business: two letters and twenty digits, always the same. */
function userIdOf(waId: string, { urlKey }: MetaWorld): string {
  const digest = createHash("sha256").update(`${urlKey}/${waId}`).digest();
  return `US.${Array.from(digest.subarray(0, 20), (byte) => byte % 10).join("")}`;
}
