import { z } from "zod";
import { readWamid } from "../meta/wamid.ts";

const product = z.literal("whatsapp");

/** A number or its text: the wire has both. */
const idOrNumber = z.union([z.string(), z.int()]);

const recipient = {
  messaging_product: product,
  recipient_type: z.string().optional(),
  to: idOrNumber.describe("The user's number, with the country's code."),
};

/** Media by id or by link; with both the id is taken. */
const media = z.looseObject({
  id: idOrNumber.optional().describe("Of an upload on this phone number."),
  link: z.string().optional().describe("An http or https URI. It is not judged at once."),
  caption: z.string().optional(),
  filename: z.string().optional().describe("Of a document."),
  voice: z.boolean().optional().describe("Of audio: a voice message."),
}).meta({ id: "MetaMessageMedia" });

const template = z.looseObject({
  name: z.string(),
  language: z.looseObject({ code: z.string() }),
  components: z.array(z.looseObject({
    type: z.string().describe("header, body or button"),
    parameters: z.array(z.looseObject({ type: z.string() })).optional(),
  })).optional(),
}).meta({ id: "MetaMessageTemplate" });

/** What a call on `messages` takes: a message of one of the types, or a read receipt. */
export const messageRequest = z.union([
  z.looseObject({ ...recipient, type: z.literal("text").optional(), text: z.looseObject({ body: z.string().min(1) }) }),
  z.looseObject({ ...recipient, type: z.literal("template"), template }),
  z.looseObject({ ...recipient, type: z.literal("image"), image: media }),
  z.looseObject({ ...recipient, type: z.literal("audio"), audio: media }),
  z.looseObject({ ...recipient, type: z.literal("video"), video: media }),
  z.looseObject({ ...recipient, type: z.literal("document"), document: media }),
  z.looseObject({ ...recipient, type: z.literal("sticker"), sticker: media }),
  z.looseObject({ ...recipient, type: z.enum(["interactive", "reaction", "location", "contacts"]) }),
  z.looseObject({
    messaging_product: product,
    status: z.literal("read"),
    message_id: z.string().describe("Of a message that a user sent."),
    typing_indicator: z.looseObject({}).optional(),
  }),
]).meta({ id: "MetaMessageRequest" });

/** A message id. */
const wamid = z.string().refine((text) => readWamid(text)?.direction === "outbound", "no id of a sent message");

/** What a message is answered with. */
export const messageResult = z.strictObject({
  messaging_product: product,
  contacts: z.array(z.strictObject({
    input: z.string().describe("The number as it was written."),
    wa_id: z.string().regex(/^\d+$/),
  })).length(1),
  messages: z.array(z.strictObject({
    id: wamid.describe("`wamid.` and base64."),
    message_status: z.literal("accepted").optional().describe("Of a template."),
  })).length(1),
}).meta({ id: "MetaMessageResult" });

/** What a read receipt is answered with. */
export const receiptResult = z.strictObject({ success: z.literal(true) }).meta({ id: "MetaReceiptResult" });
