import type { Json } from "@wamock/contract";
import { commboxErrors, RECIPIENT } from "@wamock/contract/commbox";
import { itemsOf, memberOf, type Refusal, type Rung } from "@wamock/engine";

/** The kinds of parameter that hold a file. */
const MEDIA_KINDS = ["image", "video", "document"];

/** A file that a message's template is filled with. */
export interface MessageMedia {
  readonly kind: string;
  readonly id: string | undefined;
  readonly link: string | undefined;
}

/** One message of a send, as far as it is looked at. */
export interface Message {
  /** Digits; written as an integer or a string. */
  readonly recipient: string | undefined;
  readonly template: string | undefined;
  readonly media: readonly MessageMedia[];
  /** Whether it has object data, beside its template data or inside it. */
  readonly hasObject: boolean;
}

/** What the decision on one message depends on. */
export interface MessageFacts {
  readonly message: Message;
  /** Ids of its media that are unknown or have expired. */
  readonly unknownMedia: readonly string[];
}

/** The checks on one message. The order is a choice. */
export const MESSAGE_LADDER: readonly Rung<MessageFacts>[] = [
  { check: "recipient-present", judge: judgeRecipientPresent },
  { check: "template-name", judge: judgeTemplateName },
  { check: "recipient", judge: judgeRecipient },
  { check: "media-present", judge: judgeMediaPresent },
  { check: "media", judge: judgeMedia },
];

/** Reads one item of a send's `data`. */
export function readMessage(item: Json): Message {
  const templateData = memberOf(item, "template_data");
  const template = memberOf(templateData, "template");
  const to = memberOf(templateData, "to");
  const parameters = itemsOf(memberOf(template, "components"))
    .flatMap((component) => itemsOf(memberOf(component, "parameters")));
  return {
    recipient: typeof to === "number" ? String(to) : text(to),
    template: text(memberOf(template, "name")),
    media: parameters.flatMap((parameter) => {
      const kind = text(memberOf(parameter, "type")) ?? "";
      const file = memberOf(parameter, kind);
      return MEDIA_KINDS.includes(kind)
        ? [{ kind, id: text(memberOf(file, "id")), link: text(memberOf(file, "link")) }]
        : [];
    }),
    hasObject: [item, templateData].some((holder) => memberOf(holder, "object_data") !== undefined),
  };
}

function text(value: Json | undefined): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function missing(parameter: string, recipient: string, reason: string): Refusal {
  return { error: commboxErrors["send-parameter-missing"], values: { parameter, recipient }, reason };
}

function judgeRecipientPresent({ message: { recipient } }: MessageFacts): Refusal | string {
  return recipient === undefined ? missing("to", "", "template_data has no to") : "there is a recipient";
}

function judgeTemplateName({ message: { recipient = "", template } }: MessageFacts): Refusal | string {
  return template === undefined
    ? missing("template_name", recipient, "template_data.template has no name")
    : `the template is "${template}"`;
}

function judgeRecipient({ message: { recipient = "" } }: MessageFacts): Refusal | string {
  if (RECIPIENT.test(recipient)) return "the recipient is digits";
  return {
    error: commboxErrors["send-recipient-invalid"],
    values: { recipient },
    reason: `to is "${recipient}": write digits with the country's code, without + and spaces`,
  };
}

function judgeMediaPresent({ message: { recipient = "", media } }: MessageFacts): Refusal | string {
  const without = media.find(({ id, link }) => id === undefined && link === undefined);
  return without
    ? missing(without.kind, recipient, `the ${without.kind} has neither an id, which is a string, nor a link`)
    : "every file has an id or a link";
}

function judgeMedia({ message: { recipient = "" }, unknownMedia: [id] }: MessageFacts): Refusal | string {
  if (id === undefined) return "every media id is known";
  return {
    error: commboxErrors["send-media-unknown"],
    values: { recipient },
    reason: `no upload of the last 30 days gave the media id "${id}": upload the file again`,
  };
}
