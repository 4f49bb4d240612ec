import type { MetaCase } from "./case.ts";
import { inferred, known } from "./known.ts";
import {
  field,
  having,
  HEADERS,
  message,
  type MessageBody,
  MESSAGES_PATH,
  post,
  postText,
  upload,
  VERSION,
  without,
} from "./requests.ts";
import { messageRefused, sent } from "./steps.ts";

/** A text, but for who it is for. */
const TEXT: MessageBody = { type: "text", text: { body: "hello" } };

/** The id of a message that a user sent, as one was recorded. */
const INBOUND_ID = "wamid.HBgMNTU0MTk2MTI3MzAwFQIAEhgWM0VCMEQ3OTQ5OTNBODkwMzg1QTZDRgA=";

const SENT = { success: "meta.messages.send" } as const;
const RECEIVED = { ...SENT, equals: { success: true } };

function receipt(changes: MessageBody): MessageBody {
  return { messaging_product: "whatsapp", status: "read", message_id: INBOUND_ID, ...changes };
}

const formCases = ([
  [
    "urlencoded",
    "a URL-encoded form",
    post(
      MESSAGES_PATH,
      "application/x-www-form-urlencoded",
      { text: `messaging_product=whatsapp&to={recipient}&type=text&text=${encodeURIComponent('{"body":"hello"}')}` },
    ),
  ],
  [
    "multipart",
    "a multipart form",
    upload({
      path: MESSAGES_PATH,
      parts: [
        field("messaging_product", "whatsapp"),
        field("to", "{recipient}"),
        field("text", '{"body":"hello"}'),
      ],
    }),
  ],
] as const).map(([slug, what, request]): MetaCase => ({
  id: `meta.messages.control-form-${slug}`,
  title: `A message may be sent as ${what}.`,
  ...known("meta.message-form-body"),
  control: true,
  steps: [{ request, expect: SENT }],
}));

const otherTypeCases = ([
  ["interactive", {
    type: "button",
    body: { text: "Well?" },
    action: { buttons: [{ type: "reply", reply: { id: "1", title: "Yes" } }] },
  }],
  ["reaction", { message_id: INBOUND_ID, emoji: "👍" }],
  ["location", { latitude: "4.6", longitude: "-74.1" }],
  ["contacts", [{ name: { formatted_name: "N. N.", first_name: "N." } }]],
] as const).map(([type, content]): MetaCase => ({
  id: `meta.messages.control-type-${type}`,
  title: `A message of the type ${type} is accepted.`,
  ...known("meta.message-other-types"),
  control: true,
  steps: [sent({ type, [type]: content })],
}));

/** What every message must have, whatever it is made of. */
export const messageCases = [
  {
    id: "meta.messages.text-accepted",
    title: "A text is answered with the recipient and the message's id.",
    ...known("meta.message-answer", "meta.wamid-shape"),
    steps: [sent(TEXT)],
  },
  {
    id: "meta.messages.to-number",
    title: "to may be a JSON number, and comes back as a string.",
    ...known("meta.message-to-number"),
    steps: [{ ...sent(TEXT), request: message({ ...TEXT, to: "<{recipient}>" }) }],
  },
  {
    id: "meta.messages.to-formatted",
    title: "to may be written with a plus; it comes back as it was written, and as digits.",
    ...known("meta.message-to-form"),
    steps: [{
      request: message({ ...TEXT, to: "+{recipient}" }),
      expect: { ...SENT, equals: { contacts: [{ input: "+{recipient}", wa_id: "{recipient}" }] } },
    }],
  },
  {
    id: "meta.messages.control-type-absent",
    title: "A text needs no type.",
    ...known("meta.message-type-default"),
    control: true,
    steps: [sent({ text: { body: "hello" } })],
  },
  {
    id: "meta.messages.control-unknown-parameter",
    title: "Parameters that a message does not need are ignored.",
    ...inferred("Clients send them.", "meta.message-answer"),
    control: true,
    steps: [sent({ ...TEXT, recipient_type: "individual", biz_opaque_callback_data: "mine", whatever: [1] })],
  },
  {
    id: "meta.messages.control-token-in-body",
    title: "The token may come in the body.",
    ...inferred("Documented for form fields.", "meta.token-transport"),
    control: true,
    steps: [{
      request: {
        ...message({ ...TEXT, access_token: "{accessToken}" }),
        headers: [...without("Authorization"), ["Content-Type", "application/json"]],
      },
      expect: SENT,
    }],
  },
  ...formCases,
  ...otherTypeCases,
  {
    id: "meta.messages.messaging-product-missing",
    title: "A message without messaging_product is refused.",
    ...known("meta.messaging-product-required", "meta.message-product"),
    steps: [messageRefused("messaging-product-required", { ...TEXT, messaging_product: undefined })],
  },
  {
    id: "meta.messages.messaging-product-wrong",
    title: "A messaging_product other than whatsapp is refused, and echoed.",
    ...known("meta.messaging-product-not-whatsapp", "meta.message-product"),
    steps: [
      messageRefused("messaging-product-not-whatsapp", { ...TEXT, messaging_product: "sms" }, { got: "sms" }),
    ],
  },
  {
    id: "meta.messages.body-empty",
    title: "A message without any body is answered as if messaging_product were missing.",
    ...known("meta.message-product"),
    steps: [{
      request: { kind: "call", method: "POST", path: MESSAGES_PATH, headers: HEADERS, body: { text: "" } },
      expect: { error: "messaging-product-required" },
    }],
  },
  {
    id: "meta.messages.body-no-json",
    title: "A body that is no JSON is answered as if messaging_product were missing.",
    ...known("meta.message-product"),
    steps: [{
      request: post(MESSAGES_PATH, "application/json", { text: '{"messaging_product":"whatsapp",' }),
      expect: { error: "messaging-product-required" },
    }],
  },
  {
    id: "meta.messages.type-unknown",
    title: "A type that there is not is refused.",
    ...known("meta.message-type-unsupported"),
    steps: [messageRefused("message-type-unsupported", { type: "telegram", telegram: { body: "hello" } })],
  },
  {
    id: "meta.messages.to-missing",
    title: "A message without a recipient is refused.",
    ...known("meta.required-parameter-missing"),
    steps: [messageRefused("required-parameter-missing", { ...TEXT, to: undefined })],
  },
  {
    id: "meta.messages.to-no-number",
    title: "A recipient that is no number is refused.",
    ...known("meta.parameter-value-invalid"),
    steps: [messageRefused("parameter-value-invalid", { ...TEXT, to: "me@example.com" })],
  },
  {
    id: "meta.messages.to-sender",
    title: "A number cannot write to itself.",
    ...known("meta.recipient-is-sender"),
    steps: [messageRefused("recipient-is-sender", { ...TEXT, to: "{displayPhoneNumber}" })],
  },
  {
    id: "meta.messages.content-missing",
    title: "A message that has nothing under its type is refused.",
    ...known("meta.required-parameter-missing"),
    steps: [messageRefused("required-parameter-missing", { type: "text" })],
  },
  {
    id: "meta.messages.content-text-empty",
    title: "A text whose body is empty is refused.",
    ...known("meta.required-parameter-missing"),
    steps: [messageRefused("required-parameter-missing", { type: "text", text: { body: "" } })],
  },
  {
    id: "meta.messages.order-recipient-before-content",
    title: "When the recipient is the sender and the text is missing, the recipient is told.",
    ...known("meta.message-order"),
    steps: [messageRefused("recipient-is-sender", { type: "text", to: "{displayPhoneNumber}" })],
  },
  {
    id: "meta.messages.order-type-before-recipient",
    title: "When the type is unknown and the recipient missing, the type is told.",
    ...known("meta.message-order"),
    steps: [messageRefused("message-type-unsupported", { type: "telegram", to: undefined })],
  },
  {
    id: "meta.messages.wrong-node-id-unknown",
    title: "A message from a phone number id that nobody has is refused with 100/33.",
    ...known("meta.unsupported-object"),
    steps: [{
      request: message(TEXT, `/${VERSION}/1234567/messages`),
      expect: { error: "unsupported-object", values: { verb: "post", object_id: "1234567" } },
    }],
  },
  {
    id: "meta.messages.wrong-node-id-business-account",
    title: "A message from the business account in place of a phone number id is refused with 100/33.",
    ...known("meta.object-id-echoed", "meta.object-foreign"),
    steps: [{
      request: message(TEXT, `/${VERSION}/{businessAccountId}/messages`),
      expect: { error: "unsupported-object", values: { verb: "post", object_id: "{businessAccountId}" } },
    }],
  },
  {
    id: "meta.messages.phone-number-deleted",
    title: "A message from a phone number that has been deleted is refused with code 33.",
    ...known("meta.phone-number-deleted"),
    given: { credential: "phone-deleted" },
    steps: [messageRefused("phone-number-deleted", TEXT)],
  },
  {
    id: "meta.messages.token-garbage",
    title: "A message with a token that is none is refused with 401.",
    ...known("meta.token-unparseable", "meta.token-status-of-node"),
    steps: [{
      request: {
        ...message(TEXT),
        headers: [...having("Authorization", "Bearer garbage"), ["Content-Type", "application/json"]],
      },
      expect: { error: "token-unparseable" },
    }],
  },
  {
    id: "meta.messages.receipt-accepted",
    title: "A message that a user sent is marked as read.",
    ...known("meta.message-receipt", "meta.message-receipt-inbound"),
    steps: [{ request: postText(receipt({})), expect: RECEIVED }],
  },
  {
    id: "meta.messages.receipt-typing",
    title: "A read receipt may carry a typing indicator.",
    ...known("meta.message-receipt", "meta.message-receipt-inbound"),
    steps: [{ request: postText(receipt({ typing_indicator: { type: "text" } })), expect: RECEIVED }],
  },
  {
    id: "meta.messages.receipt-unknown",
    title: "A read receipt for a message that is not there is refused.",
    ...known("meta.message-id-invalid"),
    steps: [{ request: postText(receipt({ message_id: "wamid.none" })), expect: { error: "message-id-invalid" } }],
  },
  {
    id: "meta.messages.receipt-own-message",
    title: "A message that the business sent itself cannot be marked as read.",
    ...known("meta.message-receipt-inbound"),
    steps: [
      { ...sent(TEXT), keep: { messageId: "messages.0.id" } },
      { request: postText(receipt({ message_id: "{messageId}" })), expect: { error: "message-id-invalid" } },
    ],
  },
  {
    id: "meta.messages.receipt-without-id",
    title: "A read receipt without a message id is refused.",
    ...known("meta.required-parameter-missing"),
    steps: [{ request: postText(receipt({ message_id: undefined })), expect: { error: "required-parameter-missing" } }],
  },
  {
    id: "meta.messages.receipt-other-status",
    title: "No other status than read can be set.",
    ...known("meta.parameter-value-invalid"),
    steps: [{ request: postText(receipt({ status: "delivered" })), expect: { error: "parameter-value-invalid" } }],
  },
] satisfies readonly MetaCase[];
