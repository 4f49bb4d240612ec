import { metaErrors } from "@wamock/contract/meta";
import { memberOf, type Refusal, type Rung } from "@wamock/engine";
import { PRODUCT_RUNGS, type ProductFacts } from "../product.ts";
import { type MediaReference, type Message, MESSAGE_TYPES, paramName } from "./message.ts";
import { TEMPLATE_RUNGS, type TemplateFacts } from "./template_ladder.ts";

/** Whether a media id can be sent from the number that sends. */
export type MediaUse = "usable" | "foreign" | "unknown";

/** What the decision on a message depends on, once the gate is passed. */
export interface MessageFacts extends ProductFacts, TemplateFacts {
  readonly message: Message;
  /** The digits of the recipient's number; `undefined` when it has other characters than a number is written with. */
  readonly waId: string | undefined;
  /** The number that sends, in digits. */
  readonly displayPhoneNumber: string;
  /** What each media id of the message is good for. */
  readonly mediaUse: ReadonlyMap<MediaReference, MediaUse>;
  readonly paramSpelling: string;
}

/** The checks on a message. Beyond the first the order is this project's choice. */
export const MESSAGE_LADDER: readonly Rung<MessageFacts>[] = [
  ...PRODUCT_RUNGS,
  { check: "message-type", judge: judgeType },
  { check: "media-present", judge: judgeMediaPresent },
  { check: "media-link", judge: judgeLink },
  { check: "media-id", judge: judgeMediaId },
  { check: "recipient-present", judge: judgeRecipientPresent },
  { check: "recipient", judge: judgeRecipient },
  { check: "recipient-not-sender", judge: judgeNotSender },
  { check: "content-present", judge: judgeContent },
  ...TEMPLATE_RUNGS,
];

function judgeType({ message: { type } }: MessageFacts): Refusal | string {
  if (MESSAGE_TYPES.includes(type)) return `"${type}" is a type of messages`;
  const reason = `"${type}" is no type of messages: it must be one of ${MESSAGE_TYPES.join(", ")}`;
  return { error: metaErrors["message-type-unsupported"], reason };
}

function judgeMediaPresent({ message: { media } }: MessageFacts): Refusal | string {
  const without = media.find(({ id, link }) => id === undefined && link === undefined);
  if (!without) return media.length === 0 ? "no media" : "the media has an id or a link";
  const place = paramName(without.path, "id", "dots");
  return {
    error: metaErrors["media-id-or-link-required"],
    reason: `there is neither ${place} nor a link beside it: was the upload's id lost on the way?`,
  };
}

function judgeLink({ message: { media }, paramSpelling }: MessageFacts): Refusal | string {
  const wrong = media.find(({ id, link }) => id === undefined && link !== undefined && !isWebUri(link));
  if (!wrong) return "no link, or one that is a URI";
  return {
    error: metaErrors["media-link-invalid"],
    values: { param: paramName(wrong.path, "link", paramSpelling) },
    reason: `"${wrong.link}" is no absolute http or https URI`,
  };
}

function judgeMediaId({ message: { media }, mediaUse, paramSpelling }: MessageFacts): Refusal | string {
  const wrong = media.find((one) => one.id !== undefined && mediaUse.get(one) !== "usable");
  if (!wrong) return "no media id, or one of this number's";
  const reason = mediaUse.get(wrong) === "foreign"
    ? `media ${wrong.id} was uploaded on another phone number: upload it on this one too`
    : `"${wrong.id}" is no media id that an upload gave, or it was deleted or has expired`;
  const param = paramName(wrong.path, "id", paramSpelling);
  return { error: metaErrors["media-id-invalid"], values: { param }, reason };
}

function judgeRecipientPresent({ message: { to } }: MessageFacts): Refusal | string {
  if (to !== undefined && to !== "") return "there is a recipient";
  return { error: metaErrors["required-parameter-missing"], reason: "there is no to: send the recipient's number" };
}

function judgeRecipient({ message: { to }, waId }: MessageFacts): Refusal | string {
  if (waId !== undefined) return `the recipient's number is ${waId}`;
  const reason = `to is "${to}": write digits, with the country's code`;
  return { error: metaErrors["parameter-value-invalid"], reason };
}

function judgeNotSender({ waId, displayPhoneNumber }: MessageFacts): Refusal | string {
  if (waId !== displayPhoneNumber) return "the recipient is not the number that sends";
  return { error: metaErrors["recipient-is-sender"], reason: `${waId} is the number that sends` };
}

function judgeContent({ message: { type, content } }: MessageFacts): Refusal | string {
  const error = metaErrors["required-parameter-missing"];
  if (content === undefined || content === null) {
    return { error, reason: `there is no "${type}", which a message of that type must have, or it is no JSON` };
  }
  if (type !== "text") return `there is a "${type}"`;
  const body = memberOf(content, "body");
  if (typeof body === "string" && body.trim() !== "") return "the text has a body";
  return { error, reason: "text.body is missing or empty" };
}

function isWebUri(link: string): boolean {
  return URL.canParse(link) && /^https?:$/.test(new URL(link).protocol);
}
