import type { Json } from "@wamock/contract";
import {
  IMAGE_PROFILE_DETAILS,
  linkFailedDetails,
  metaErrors,
  unsupportedTypeDetails,
  webhookError,
} from "@wamock/contract/meta";
import type { WebhookStep } from "../../case.ts";
import type { MetaCase } from "./case.ts";
import { known, type KnownId } from "./known.ts";
import { file, type FilePart, type MessageBody } from "./requests.ts";
import { sent, uploadedFile } from "./steps.ts";

const STATUS = "entry.0.changes.0.value.statuses.0";

/** A status of `{messageId}` that must have been told. */
function told(status: string, more: Readonly<Record<string, Json>> = {}): WebhookStep {
  return {
    webhook: {
      where: { [`${STATUS}.id`]: "{messageId}", [`${STATUS}.status`]: status },
      equals: {
        object: "whatsapp_business_account",
        "entry.0.id": "{businessAccountId}",
        "entry.0.changes.0.field": "messages",
        "entry.0.changes.0.value.metadata.phone_number_id": "{phoneNumberId}",
        [`${STATUS}.recipient_id`]: "{recipient}",
        ...more,
      },
    },
  };
}

/** That `{messageId}` failed with 131053 must have been told. */
function failed(details?: string): WebhookStep {
  const { code, title, details: text } = webhookError(metaErrors["media-upload-error"], details);
  return told("failed", {
    [`${STATUS}.errors.0.code`]: code,
    [`${STATUS}.errors.0.title`]: title,
    [`${STATUS}.errors.0.error_data.details`]: text,
  });
}

/** A message whose id is kept. */
function kept(body: MessageBody) {
  return { ...sent(body), keep: { messageId: "messages.0.id" } };
}

/** Media that is answered 200, and told to have failed two seconds later. */
const FAILURES: readonly {
  readonly slug: string;
  readonly what: string;
  readonly about: KnownId;
  readonly part?: FilePart;
  readonly body: MessageBody;
  readonly details?: string;
  readonly dialects?: Readonly<Record<string, string>>;
}[] = [
  {
    slug: "opus-mime-async-fail-told",
    what: "audio/opus",
    about: "meta.webhook-opus",
    part: file("audio/opus", "voice.opus", { fixture: "ogg" }),
    body: { type: "audio", audio: { id: "{mediaId}" } },
    details: unsupportedTypeDetails("audio", "audio/opus"),
  },
  {
    slug: "opus-mime-async-fail-told-voice",
    what: "audio/opus in a voice message",
    about: "meta.webhook-opus-voice",
    part: file("audio/opus", "voice.opus", { fixture: "ogg" }),
    body: { type: "audio", audio: { id: "{mediaId}", voice: true } },
    details: unsupportedTypeDetails("voice", "audio/opus"),
  },
  {
    slug: "webp-as-image-async-fail-told",
    what: "image/webp that is sent as an image",
    about: "meta.webhook-webp-as-image",
    part: file("image/webp", "sticker.webp", { fixture: "webp" }),
    body: { type: "image", image: { id: "{mediaId}" } },
    details: unsupportedTypeDetails("image", "image/webp"),
  },
  {
    slug: "video-as-image-told",
    what: "A video that is sent as an image",
    about: "meta.webhook-wrong-class",
    part: file("video/mp4", "empty.mp4", { fixture: "mp4" }),
    body: { type: "image", image: { id: "{mediaId}" } },
    details: unsupportedTypeDetails("image", "video/mp4"),
  },
  {
    slug: "sticker-limits-async-fail-told",
    what: "Where the size of stickers matters, one that is too large",
    about: "meta.message-media-unchecked",
    part: file("image/webp", "sticker.webp", { size: 600_000, fill: 0x61 }),
    body: { type: "sticker", sticker: { id: "{mediaId}" } },
    dialects: { "meta.webhook-sticker-size": "failed" },
  },
  {
    slug: "image-profile-async-fail-told",
    what: "An image in CMYK",
    about: "meta.webhook-image-profile",
    part: file("image/jpeg", "print.jpg", { fixture: "cmyk-jpeg" }),
    body: { type: "image", image: { id: "{mediaId}" } },
    details: IMAGE_PROFILE_DETAILS,
  },
  {
    slug: "ext-bytes-type-disagree-told",
    what: "Where bytes are looked at, a PDF sent as a picture",
    about: "meta.message-media-unchecked",
    part: file("image/png", "page.png", { fixture: "pdf" }),
    body: { type: "image", image: { id: "{mediaId}" } },
    details: unsupportedTypeDetails("image", "application/octet-stream"),
    dialects: { "meta.webhook-media-bytes": "judged" },
  },
  {
    slug: "sample-url-as-link-told",
    what: "The URL of a template's sample as a link",
    about: "meta.webhook-sample-link",
    body: { type: "image", image: { link: "https://scontent.whatsapp.net/v/t61.29466-34/1_2_3_n.png?ccb=1-7" } },
    details: linkFailedDetails(403, "Forbidden"),
  },
];

const failureCases = FAILURES.map(({ slug, what, about, part, body, details, dialects }): MetaCase => ({
  id: `meta.messages.${slug}`,
  title: `${what} is answered 200, and told by webhook to have failed.`,
  ...known(about, "meta.webhook-failed-shape", "meta.media-upload-error"),
  ...(dialects && { given: { settings: { dialects } } }),
  steps: [...(part ? [uploadedFile(part)] : []), kept(body), { advanceMs: 2_000 }, failed(details)],
}));

/** What is told by webhook of a message that was answered well. */
export const toldLaterCases = [
  ...failureCases,
  {
    id: "meta.messages.delivered-told",
    title: "A message that arrives is told as sent, and then as delivered.",
    ...known("meta.webhook-status-shape", "meta.webhook-status-pricing"),
    steps: [
      kept({ type: "text", text: { body: "hello" } }),
      { advanceMs: 1_000 },
      told("sent", { [`${STATUS}.pricing.category`]: "service" }),
      { advanceMs: 1_000 },
      told("delivered", { [`${STATUS}.pricing.type`]: "free_customer_service" }),
    ],
  },
] satisfies readonly MetaCase[];
