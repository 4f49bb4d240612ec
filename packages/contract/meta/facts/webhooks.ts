import type { Fact } from "../../provider.ts";
import { CHOICE, STATUS_PAGE } from "../grounds.ts";

/** What Meta tells by webhook, and how. */
export const webhookFacts = [
  {
    id: "meta.webhook-handshake",
    statement: "A URL is asked first: GET with `hub.mode=subscribe`, `hub.challenge` and `hub.verify_token`; it must " +
      "answer 200 with the challenge.",
    evidence: { level: "documented", sources: ["D17"], date: "2026-05-21" },
  },
  {
    id: "meta.webhook-signature",
    statement: "A webhook has `X-Hub-Signature-256: sha256=<lower-case hex of HMAC-SHA256>`, under the app's secret, " +
      "over the bytes as they are sent.",
    evidence: { level: "documented", sources: ["D12", "D17"], date: "2026-05-21" },
  },
  {
    id: "meta.webhook-escapes",
    statement: "The bytes are compact JSON in which slashes, `@`, `<`, `%` and everything beyond ASCII are escaped: " +
      "JSON that is parsed and written again has another signature.",
    evidence: { level: "documented", sources: ["D12"] },
  },
  {
    id: "meta.webhook-headers",
    statement: "A webhook is a POST of `application/json` by the agent `facebookexternalua`.",
    evidence: { level: "documented", sources: ["D17", "U41"], note: "The agent is reported." },
  },
  {
    id: "meta.webhook-retries",
    statement: "What is not answered 200 is sent again: at once, then less and less often, for seven days.",
    evidence: {
      level: "documented",
      sources: ["D18", "D20"],
      date: "2026-04-29",
      note: "How often, and how long an answer is waited for, is assumed.",
    },
  },
  {
    id: "meta.webhook-duplicates",
    statement: "A webhook may come more than once.",
    evidence: { level: "documented", sources: ["D18"], date: "2026-04-29" },
  },
  {
    id: "meta.webhook-status-shape",
    statement: "A status has the message's id, `status`, a `timestamp` in seconds as text and `recipient_id`, below " +
      "the number that sent the message.",
    evidence: STATUS_PAGE,
  },
  {
    id: "meta.webhook-status-pricing",
    statement: "`sent` and `delivered` have `pricing`; without a template it is `free_customer_service`.",
    evidence: { ...STATUS_PAGE, note: "That both have it is reported (U41); the page has it with one of them." },
  },
  {
    id: "meta.webhook-status-conversation",
    statement: "A status has no `conversation` from v24.0 on.",
    evidence: STATUS_PAGE,
  },
  {
    id: "meta.webhook-callback-data",
    statement: "A status has the message's `biz_opaque_callback_data`, if it had any.",
    evidence: STATUS_PAGE,
  },
  {
    id: "meta.webhook-failed-shape",
    statement: "`failed` has one error with code, title, message and `error_data.details`; title and message are the " +
      "same, without the code in front.",
    evidence: { level: "reported", sources: ["I5", "D19"], date: "2026-09-09" },
  },
  {
    id: "meta.webhook-failed-user",
    statement: "Beside a failed status stands its contact with `wa_id` and `user_id`, and the status has " +
      "`recipient_user_id`.",
    evidence: { level: "reported", sources: ["I5"], date: "2026-09-09", note: "The form of the id is assumed." },
  },
  {
    id: "meta.webhook-failed-alone",
    statement: "A message whose media cannot be sent gets `failed` and neither `sent` nor `delivered`.",
    evidence: { level: "assumed", sources: ["I23"], note: "Nothing else is in the log of one message." },
  },
  {
    id: "meta.webhook-opus",
    statement: "`audio/opus` fails with 131053: `Unsupported Audio mime type audio/opus`, and the types to use.",
    evidence: { level: "reported", sources: ["I4"] },
  },
  {
    id: "meta.webhook-opus-voice",
    statement: "In a voice message it is `Unsupported Voice mime type audio/opus`, with the same list.",
    evidence: { level: "reported", sources: ["I5"], date: "2026-09-09" },
  },
  {
    id: "meta.webhook-webp-as-image",
    statement: "`image/webp` that is sent as an image fails with 131053.",
    evidence: { level: "reported", sources: ["I4"], note: "The list of types in its text is assumed." },
  },
  {
    id: "meta.webhook-wrong-class",
    statement: "So does any media whose type is not one of what it is sent as; a document may be of any type.",
    evidence: {
      level: "assumed",
      sources: ["I22", "I11"],
      note: "Reported for a video of the type text/html, and for videos that go as documents.",
    },
  },
  {
    id: "meta.webhook-image-profile",
    statement:
      "An image in CMYK, or with more than 8 bits a channel, fails with 131053: `Image is invalid.`, and what " +
      "is supported.",
    evidence: { level: "reported", sources: ["I25", "U11"], note: "That gray ones are sent is assumed." },
  },
  {
    id: "meta.webhook-sample-link",
    statement: "The address of an approved template's sample fails as a link with 131053 and code 403.",
    evidence: { level: "reported", sources: ["I5"] },
  },
  {
    id: "meta.webhook-link-blocked",
    statement: "A link into a private network fails with 131053: `blocked by a destination filter`.",
    evidence: { level: "assumed", sources: ["U30"], note: "Only the end of the text is reported." },
  },
  {
    id: "meta.webhook-links-unfetched",
    statement: "Any other link is delivered: nothing is fetched here.",
    evidence: CHOICE,
  },
] as const satisfies readonly Fact[];
