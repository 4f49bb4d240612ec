import { commboxErrors } from "@wamock/contract/commbox";
import { commboxSuite } from "../../cases/commbox/mod.ts";
import { type Change, extraHeader, header, status, text } from "../changes.ts";
import { refusing, succeeding, writerOf } from "../families.ts";
import type { Mutant } from "../mutant.ts";

const UPLOAD = { operation: "commbox.media.upload", error: null } as const;
const SEND = { operation: "commbox.templates.send", error: null } as const;
const { strict, altered } = writerOf(commboxSuite, commboxErrors["invalid-parameters"]);

/** What is wrong with what every answer has; a single case shows it. */
const BLOB = { ...UPLOAD, body: /filename="blob"/ } as const;
const OF_AN_UPLOAD: readonly (readonly [id: string, defect: string, change: Change, check: string, also?: string])[] = [
  [
    "status-in-body-differs",
    "The status in the body is not HTTP's.",
    text('"status":"200"', '"status":"201"'),
    "body.status",
  ],
  [
    "status-as-number",
    "The status of a success is a number.",
    text('"status":"200"', '"status":200'),
    "body.status-type",
  ],
  [
    "description-of-its-own",
    "A success is described otherwise.",
    text("Operation successful", "OK"),
    "body.description",
  ],
  [
    "time-without-zone",
    "The time of an answer has no zone.",
    text(/("response_time":"[^"]*)Z"/, '$1"'),
    "body.response-time",
    "body.*",
  ],
  [
    "time-in-milliseconds",
    "The time of a success has three digits of a second.",
    text(/(\.\d{3})\d{4}Z/, "$1Z"),
    "body.response-time.digits",
  ],
  [
    "time-of-last-year",
    "The time of an answer is another.",
    text(/"response_time":"\d{4}/, '"response_time":"2020'),
    "body.response-time.now",
  ],
  [
    "keys-in-another-order",
    "The keys come in another order.",
    text(/^\{("status":"200"),("description":"[^"]*"),/, "{$2,$1,"),
    "body.keys",
  ],
  ["id-left-out", "An upload is answered without an id.", text(/,"id":"[^"]*"/, ""), "data.keys", "*"],
  [
    "answered-twice",
    "An upload is answered with its file twice.",
    text(/"data":\[(.*)\]/, '"data":[$1,$1]'),
    "data.count",
  ],
  ["upload-is-201", "An upload is answered with 201.", status(201), "status", "body.status*"],
  [
    "type-text",
    "An answer is typed text/plain.",
    header("Content-Type", "text/plain; charset=utf-8"),
    "header.content-type",
  ],
  [
    "charset-left-out",
    "The Content-Type names no charset.",
    header("Content-Type", "application/json"),
    "header.charset",
  ],
  ["length-not-told", "The length of an answer is not told.", header("Content-Length", null), "header.content-length"],
  ["limits-in-headers", "An answer tells the limit.", extraHeader("X-RateLimit-Limit", "60"), "header.rate-limit"],
];

/** What is wrong with answers, and with sends. */
export const answerMutants: readonly Mutant[] = [
  altered(
    "id-under-another-key",
    "An upload's id has another key.",
    UPLOAD,
    text(/"id":/g, '"ID":'),
    succeeding(commboxSuite, UPLOAD.operation),
  ),
  ...OF_AN_UPLOAD.map(([id, defect, change, check, also]) =>
    altered(
      id,
      defect,
      BLOB,
      change,
      [`commbox.media.control-filename-blob/${check}`],
      also === undefined ? undefined : [`commbox.media.control-filename-blob/${also}`],
    )
  ),
  altered(
    "refusal-described-otherwise",
    "A refusal is described otherwise.",
    { error: "commbox.not-found" },
    text(/"description":"/, '"description":"Error: '),
    refusing(commboxSuite, "not-found").map((id) => `${id}/body`),
  ),
  ...["image", "video", "document"].map((type) =>
    strict(
      `header-without-${type}`,
      `A header may not be of type ${type}.`,
      { ...SEND, body: new RegExp(`"type":"${type}","${type}":\\{"id"`) },
      [`templates.${type}`],
      type === "document" ? ["templates.*"] : undefined,
    )
  ),
  strict("link-refused", "A header takes no link.", { ...SEND, body: /"link":/ }, ["templates.link"], ["templates.*"]),
  strict("recipient-must-be-text", "A recipient that is an integer is refused.", { ...SEND, body: /"to":\d/ }, [
    "templates.recipient-integer",
  ]),
  altered(
    "recipient-as-number",
    "A recipient is told as a number.",
    SEND,
    text(/"recipient":"(\d+)"/, '"recipient":$1'),
    ["commbox.templates.recipient-integer/field.data.0.recipient"],
    ["commbox.templates.*"],
  ),
  altered("message-told-as-201", "A message is told with 201.", SEND, text(/"status":200\}/, '"status":201}'), [
    "commbox.templates.image/field.data.0.status",
  ], ["commbox.templates.*"]),
  altered(
    "object-without-id",
    "An object has no id.",
    SEND,
    text(/,"object_id":"?[^",}]*"?/, ',"object_id":"undefined"'),
    [
      "commbox.templates.object-data-beside/field.data.0.object_id.new",
      "commbox.templates.object-data-inside/field.data.0.object_id.new",
    ],
    ["commbox.templates.object-data-*"],
  ),
  altered("second-recipient-sent", "A failed recipient is told as sent.", SEND, text(/"status":400/, '"status":200'), [
    "commbox.templates.partial/field.data.1",
  ], ["commbox.templates.partial/*"]),
  strict("twenty-recipients-refused", "A send takes nineteen recipients.", {
    ...SEND,
    body: new RegExp(`(?:"to"[^]*){20}`),
  }, ["templates.recipients-20"]),
  altered(
    "message-id-under-another-key",
    "A message's id has another key.",
    SEND,
    text(/"id":/g, '"ID":'),
    succeeding(commboxSuite, SEND.operation),
  ),
];
