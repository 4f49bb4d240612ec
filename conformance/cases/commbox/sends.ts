import type { CommBoxCase } from "./case.ts";
import { inferred, known } from "./known.ts";
import { call, message, post, RECIPIENT, SEND_PATH, WITHOUT_KEY } from "./requests.ts";
import { sendRefused, sent, uploaded } from "./steps.ts";

const DOCUMENT = { id: "{mediaId}", filename: "file-sample_150kB.pdf" };
const LINK = { link: "https://files.example/a.pdf" };
const UNKNOWN = { id: "100000000000000" };
const OTHER = "9725551234";
const NOT_A_USER = "invalid — Not a valid WhatsApp user";
const MISSING = "Missing required parameter";
const MONTH = 30 * 86_400_000;

/** The template call, as far as it uses the id of an upload. */
export const sendCases = [
  ...(["image", "video", "document"] as const).map((type): CommBoxCase => ({
    id: `commbox.templates.${type}`,
    title: `A header of type ${type} takes the id of an upload.`,
    ...known("commbox.send-media", "commbox.send-answer", "commbox.send-path"),
    steps: [
      uploaded(),
      sent([message(DOCUMENT, {}, type)], { equals: { "data.0.recipient": RECIPIENT, "data.0.status": 200 } }),
    ],
  })),
  {
    id: "commbox.templates.observed",
    title: "As observed, a send's status is an integer.",
    ...known("commbox.status-in-body", "commbox.send-answer"),
    given: { settings: { dialects: { "commbox.envelope": "observed" } } },
    steps: [uploaded({}, { dialect: "observed" }), sent([message(DOCUMENT)], { dialect: "observed" })],
  },
  {
    id: "commbox.templates.link",
    title: "A header takes a link in place of an id.",
    ...known("commbox.send-media"),
    steps: [sent([message(LINK)])],
  },
  {
    id: "commbox.templates.recipient-integer",
    title: "A recipient may be written as an integer.",
    ...known("commbox.send-recipient-type"),
    steps: [sent([message(LINK, { to: Number(RECIPIENT) })], { equals: { "data.0.recipient": RECIPIENT } })],
  },
  {
    id: "commbox.templates.object-data-beside",
    title: "Object data beside the template data gives an object id.",
    ...known("commbox.send-object-data"),
    steps: [
      sent([{ ...Object(message(LINK)), object_data: { createChildObject: true } }], {
        differs: { "data.0.object_id": "undefined" },
      }),
    ],
  },
  {
    id: "commbox.templates.object-data-inside",
    title: "Object data inside the template data gives an object id.",
    ...known("commbox.send-object-data"),
    steps: [
      sent([message(LINK, { object_data: { createChildObject: true } })], {
        differs: { "data.0.object_id": "undefined" },
      }),
    ],
  },
  {
    id: "commbox.templates.media-unknown",
    title: "A media id that was never given out fails.",
    ...known("commbox.send-media-unknown"),
    steps: [sendRefused("send-media-unknown", [message(UNKNOWN)], { values: { recipient: RECIPIENT } })],
  },
  {
    id: "commbox.templates.media-expired",
    title: "A media id works for 30 days, and fails from then on.",
    ...inferred("What it then answers is assumed.", "commbox.media-lifetime", "commbox.send-media-unknown"),
    steps: [
      uploaded(),
      { advanceMs: MONTH - 1 },
      sent([message(DOCUMENT)]),
      { advanceMs: 1 },
      sendRefused("send-media-unknown", [message(DOCUMENT)], { values: { recipient: RECIPIENT } }),
    ],
  },
  {
    id: "commbox.templates.media-missing",
    title: "A header's media with neither id nor link fails.",
    ...inferred("By analogy with a missing template name.", "commbox.send-parameter-missing"),
    steps: [
      sendRefused("send-parameter-missing", [message({ filename: "a.pdf" })], {
        values: { parameter: "document", recipient: RECIPIENT },
      }),
    ],
  },
  {
    id: "commbox.templates.template-missing",
    title: "A message without the name of its template fails.",
    ...known("commbox.send-parameter-missing", "commbox.send-all-failed"),
    steps: [
      sendRefused("send-parameter-missing", [message(LINK, { template: {} })], {
        values: { parameter: "template_name", recipient: RECIPIENT },
      }),
    ],
  },
  {
    id: "commbox.templates.recipient-missing",
    title: "A message without a recipient fails.",
    ...inferred("By analogy with a missing template name.", "commbox.send-parameter-missing"),
    steps: [
      sendRefused("send-parameter-missing", [message(LINK, { to: "" })], {
        values: { parameter: "to", recipient: "" },
      }),
    ],
  },
  {
    id: "commbox.templates.recipient-plus",
    title: "A recipient with a plus in front fails.",
    ...known("commbox.send-recipient-invalid"),
    steps: [
      sendRefused("send-recipient-invalid", [message(LINK, { to: `+${RECIPIENT}` })], {
        values: { recipient: `+${RECIPIENT}` },
      }),
    ],
  },
  {
    id: "commbox.templates.partial",
    title: "When one of two recipients fails, the answer is 206 with both.",
    ...known("commbox.send-partial"),
    steps: [
      sent([message(LINK), message(LINK, { to: "+1" })], {
        partial: true,
        count: 2,
        equals: { "data.0.status": 200, "data.1": { recipient: "+1", status: 400, failed: NOT_A_USER } },
      }),
    ],
  },
  {
    id: "commbox.templates.all-failed",
    title: "When both recipients fail, the first failure gives the description, and each has its reason.",
    ...known("commbox.send-first-failure", "commbox.send-all-failed"),
    steps: [
      sendRefused("send-recipient-invalid", [message(LINK, { to: "+1" }), message(UNKNOWN, { to: OTHER })], {
        values: { recipient: "+1" },
        items: [
          { recipient: "+1", status: 400, failed: NOT_A_USER },
          { recipient: OTHER, status: 400, failed: MISSING },
        ],
      }),
    ],
  },
  {
    id: "commbox.templates.recipients-20",
    title: "A send takes 20 recipients.",
    ...known("commbox.send-recipients"),
    steps: [sent(Array.from({ length: 20 }, () => message(LINK)), { count: 20 })],
  },
  {
    id: "commbox.templates.recipients-21",
    title: "A send of 21 recipients is refused.",
    ...inferred("What it answers is assumed.", "commbox.send-recipients", "commbox.invalid-parameters"),
    steps: [sendRefused("invalid-parameters", Array.from({ length: 21 }, () => message(LINK)))],
  },
  {
    id: "commbox.templates.data-empty",
    title: "A send without any message is refused.",
    ...known("commbox.invalid-parameters"),
    steps: [sendRefused("invalid-parameters", [])],
  },
  {
    id: "commbox.templates.body-not-json",
    title: "A send whose body holds a comment, as the vendor's collection has it, is no JSON and refused.",
    ...known("commbox.invalid-parameters"),
    steps: [{
      request: post(SEND_PATH, "application/json", { text: '{"data": [/* one */]}' }),
      expect: { error: "invalid-parameters" },
    }],
  },
  {
    id: "commbox.templates.method-get",
    title: "GET on the path of a send is 501.",
    ...known("commbox.method-501", "commbox.method-not-supported"),
    steps: [{ request: call("GET", SEND_PATH), expect: { error: "method-not-supported" } }],
  },
  {
    id: "commbox.templates.key-missing",
    title: "A send without a key is refused.",
    ...known("commbox.unauthorized"),
    steps: [{ request: call("POST", SEND_PATH, WITHOUT_KEY), expect: { error: "unauthorized" } }],
  },
] satisfies readonly CommBoxCase[];
