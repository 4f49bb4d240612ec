import { metaErrors } from "@wamock/contract/meta";
import { metaSuite } from "../../cases/meta/mod.ts";
import { text } from "../changes.ts";
import { casesWith, succeeding, writerOf } from "../families.ts";
import type { Mutant } from "../mutant.ts";

const SEND = { operation: "meta.messages.send", error: null } as const;

const writer = writerOf(metaSuite, metaErrors["parameter-value-invalid"]);

function strict(id: string, defect: string, body: RegExp, kills: readonly string[], also?: readonly string[]): Mutant {
  const named = (slug: string) => `messages.${slug}`;
  return writer.strict(id, defect, { ...SEND, body }, kills.map(named), also?.map(named));
}

/** Cases in which a message itself is answered, and no read receipt. */
const answered = casesWith(
  metaSuite,
  ({ expect }) => "success" in expect && expect.success === SEND.operation && !("success" in (expect.equals ?? {})),
);

const KINDS = ["image", "audio", "video", "document", "sticker"];

/** What is wrong with messages. */
export const messageMutants: readonly Mutant[] = [
  {
    id: "message-id-of-another",
    provider: "meta",
    defect: "A message's id names another recipient.",
    mutation: { where: SEND, change: text(/wamid\.HBg./, "wamid.HBgN") },
    kills: answered.map((id) => `${id}/message-id`),
    also: ["meta.messages.*"],
  },
  {
    id: "recipient-not-told",
    provider: "meta",
    defect: "A message is answered without its recipient.",
    mutation: { where: SEND, change: text(/"contacts":\[[^\]]*\],/, "") },
    kills: answered.map((id) => `${id}/body.keys`),
    also: ["meta.messages.*"],
  },
  {
    id: "recipient-as-number",
    provider: "meta",
    defect: "The recipient is told as a number.",
    mutation: { where: { ...SEND, body: /"to":\d/ }, change: text(/"input":"(\d+)"/, '"input":$1') },
    kills: ["meta.messages.to-number"],
  },
  {
    id: "recipient-normalized",
    provider: "meta",
    defect: "The recipient is told without its plus.",
    mutation: { where: SEND, change: text('"input":"+', '"input":"') },
    kills: ["meta.messages.to-formatted/field.contacts"],
  },
  {
    id: "template-sent-at-once",
    provider: "meta",
    defect: "A template's message_status is sent.",
    mutation: { where: SEND, change: text('"message_status":"accepted"', '"message_status":"sent"') },
    kills: [
      "meta.messages.template-accepted/field.messages.0.message_status",
      "meta.messages.template-image-by-id/field.messages.0.message_status",
      "meta.messages.template-image-by-link/field.messages.0.message_status",
    ],
    also: ["meta.messages.template-*"],
  },
  {
    id: "receipt-not-successful",
    provider: "meta",
    defect: "A read receipt is answered with success false.",
    mutation: { where: SEND, change: text('{"success":true}', '{"success":false}') },
    kills: ["meta.messages.receipt-accepted/field.success", "meta.messages.receipt-typing/field.success"],
    also: ["meta.messages.receipt-*"],
  },
  strict("type-required", "A message without a type is refused.", /^\{(?![^]*"type")(?![^]*"status")/, [
    "control-type-absent",
  ]),
  strict("unknown-parameter-refused", "An unknown parameter is refused.", /biz_opaque_callback_data/, [
    "control-unknown-parameter",
  ]),
  strict("token-in-body-unseen", "A token in the body does not count.", /"access_token"/, ["control-token-in-body"]),
  strict("urlencoded-unread", "A URL-encoded form is not read.", /^messaging_product=whatsapp&/, [
    "control-form-urlencoded",
  ]),
  strict("multipart-unread", "A multipart form is not read.", /^------/, ["control-form-multipart"]),
  ...["interactive", "reaction", "location", "contacts"].map((type) =>
    strict(`${type}-unknown`, `The type ${type} is unknown.`, new RegExp(`"type":"${type}"`), [`control-type-${type}`])
  ),
  strict("typing-indicator-refused", "A typing indicator is refused.", /typing_indicator/, ["receipt-typing"]),
  ...KINDS.flatMap((kind) => [
    strict(
      `${kind}-by-link-refused`,
      `A link to media of the kind ${kind} is refused.`,
      new RegExp(`"${kind}":\\{"link":"https://files\\.example/(pixel|voice|empty|page|sticker)`),
      [`${kind}-by-link`],
    ),
    strict(
      `${kind}-by-id-refused`,
      `An id of media of the kind ${kind} is refused.`,
      new RegExp(`^(?![^]*template)[^]*"${kind}":\\{"id":"?\\d+`),
      [`${kind}-by-id`],
      kind === "image" || kind === "audio" || kind === "sticker" ? ["*"] : undefined,
    ),
  ]),
  strict("voice-without-opus-alone", "A voice message is refused.", /"voice":true/, [
    "opus-mime-async-fail",
    "opus-mime-async-fail-told-voice",
  ]),
  strict("caption-required", "An empty caption is refused.", /"caption":""/, ["caption-empty"]),
  strict("media-id-number-refused", "A media id that is a JSON number is refused.", /"id":\d/, ["media-id-number"]),
  strict("sample-url-refused", "The URL of a template's sample is refused at once.", /scontent\.whatsapp\.net/, [
    "sample-url-as-link*",
  ]),
  strict("avif-refused", "A link to a file of another type is refused at once.", /picture\.avif/, [
    "link-to-avif-accepted",
  ]),
  strict("download-url-refused", "A link to a download is refused at once.", /lookaside\.fbsbx\.com/, [
    "link-to-download-accepted",
  ]),
  strict("template-media-by-link-refused", "A template's media may not come by link.", /template[^]*"link"/, [
    "template-image-by-link",
  ]),
  strict("template-media-by-id-refused", "A template's media may not come by id.", /template[^]*"image":\{"id"/, [
    "template-image-by-id",
  ]),
  {
    id: "messages-answer-another-key",
    provider: "meta",
    defect: "A message is answered with message in place of messages.",
    mutation: { where: SEND, change: text('"messages":', '"message":') },
    kills: succeeding(metaSuite, SEND.operation).filter((id) => answered.includes(id)),
  },
];
