import type { Fact } from "../../provider.ts";
import { CHOICE, RECORDED } from "../grounds.ts";

const SEND = "meta.messages.send";

/** How a message is read, judged and answered. */
export const messageFacts = [
  {
    id: "meta.message-answer",
    operation: SEND,
    statement: "A message is answered with the keys messaging_product, contacts and messages: the number as it was " +
      "written and as WhatsApp knows it, and the message's id.",
    evidence: RECORDED,
  },
  {
    id: "meta.wamid-shape",
    operation: SEND,
    statement: "A message id is `wamid.` and base64 that holds the user's number, the direction and 18 upper-case " +
      "hexadecimal digits.",
    evidence: { ...RECORDED, note: "Decoded from recorded ids; one that arrived has 22 digits." },
  },
  {
    id: "meta.message-to-number",
    operation: SEND,
    statement: "`to` may be a JSON number, and is echoed as a string.",
    evidence: RECORDED,
  },
  {
    id: "meta.message-to-form",
    operation: SEND,
    statement: "A number may be written with a plus, blanks, dashes and brackets; WhatsApp knows it by its digits.",
    evidence: { ...CHOICE, note: "Only digits are recorded." },
  },
  {
    id: "meta.message-media-kinds",
    operation: SEND,
    statement: "An image, audio, video, document or sticker goes by id or by link; its caption may be empty.",
    evidence: RECORDED,
  },
  {
    id: "meta.message-media-unchecked",
    operation: SEND,
    statement: "The answer says nothing of the media: a type that is wrong for its message, a link to such a file " +
      "and a sticker that is too large are answered 200, and fail later by webhook.",
    evidence: { ...RECORDED, note: "Recorded with an AVIF, a download URL as link and a sticker of 2.1 MB." },
  },
  {
    id: "meta.message-id-at-once",
    operation: SEND,
    statement: "A media id is judged at once, a link when it is fetched.",
    evidence: { level: "reported", sources: ["U10"] },
  },
  {
    id: "meta.message-id-scope",
    operation: SEND,
    statement: "A media id works on the number that it was uploaded on, and on no other.",
    evidence: { level: "reported", sources: ["D1", "U10", "U25"], note: "The media page implies it." },
  },
  {
    id: "meta.message-id-dies",
    operation: SEND,
    statement: "A media id that was deleted, or is older than thirty days, is answered like one that never was.",
    evidence: {
      level: "assumed",
      sources: ["U10", "D1"],
      note: "Reported for unknown ids; the lifetime is documented.",
    },
  },
  {
    id: "meta.message-id-number",
    operation: SEND,
    statement: "A media id may be a JSON number.",
    evidence: { level: "assumed", sources: ["R1"], note: "By analogy with `to`, which is recorded." },
  },
  {
    id: "meta.message-handle-no-id",
    operation: SEND,
    statement: "The handle of a resumable upload is no media id.",
    evidence: { level: "assumed", sources: ["U10"], note: "Inferred from the two being apart." },
  },
  {
    id: "meta.message-id-and-link",
    operation: SEND,
    statement: "Of media that has both an id and a link the id is judged and taken.",
    evidence: { ...CHOICE, note: "Nobody public says; the refusal of neither asks for either one." },
  },
  {
    id: "meta.message-link-form",
    operation: SEND,
    statement: "A link is an absolute URI of http or https.",
    evidence: { level: "assumed", sources: ["U25"], note: "That one which is no URI is refused is reported." },
  },
  {
    id: "meta.message-template-status",
    operation: SEND,
    statement: "A template's answer has `message_status` `accepted` behind the message's id.",
    evidence: RECORDED,
  },
  {
    id: "meta.message-template-media",
    operation: SEND,
    statement: "Media in a template's parameters is judged like a message's own, and the refusal names its place.",
    evidence: { level: "reported", sources: ["U11"], note: "Reported for an id." },
  },
  {
    id: "meta.message-template-shape",
    operation: SEND,
    statement: "A template's header wants a parameter of its own format; what is missing is called UNKNOWN.",
    evidence: { level: "reported", sources: ["I9"], note: "Reported for an image that is missing." },
  },
  {
    id: "meta.message-template-sample",
    operation: SEND,
    statement: "Every account has the template `hello_world` in `en_US`, without parameters.",
    evidence: { ...CHOICE, note: "Meta's own examples use it; that it is there in every account is from memory." },
  },
  {
    id: "meta.message-receipt",
    operation: SEND,
    statement: "A read receipt, with or without a typing indicator, is answered `success`.",
    evidence: RECORDED,
  },
  {
    id: "meta.message-receipt-inbound",
    operation: SEND,
    statement: "Whatever is the id of a message from a user counts as one that was received; any other id is refused.",
    evidence: { ...CHOICE, note: "Nothing is received here. The refusal of an id that is not there is recorded." },
  },
  {
    id: "meta.message-product",
    operation: SEND,
    statement: "`messaging_product` is judged first, as in an upload.",
    evidence: { level: "assumed", sources: ["I3", "U22"], note: "Known of uploads." },
  },
  {
    id: "meta.message-order",
    operation: SEND,
    statement: "Then come the type, the media, the recipient, the content and the template, in this order.",
    evidence: { ...CHOICE, note: "Graph's own parameters before the codes of WhatsApp's layer." },
  },
  {
    id: "meta.message-type-default",
    operation: SEND,
    statement: "A message without a type is a text.",
    evidence: { ...CHOICE, note: "From memory of Meta's reference." },
  },
  {
    id: "meta.message-other-types",
    operation: SEND,
    statement: "Interactive messages, reactions, locations and contacts are taken as they come.",
    evidence: { ...CHOICE, note: "They carry no upload, so nothing of them is judged but that they are there." },
  },
  {
    id: "meta.message-form-body",
    operation: SEND,
    statement: "The body may be a form, in which whatever is no plain value is written as JSON.",
    evidence: { ...CHOICE, note: "Graph takes parameters so elsewhere; from memory." },
  },
] as const satisfies readonly Fact[];
