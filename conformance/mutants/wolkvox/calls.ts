import { wolkvoxErrors } from "@wamock/contract/wolkvox";
import { wolkvoxSuite } from "../../cases/wolkvox/mod.ts";
import { extraHeader, header, repeated, status, text } from "../changes.ts";
import { refusing, succeeding, writerOf } from "../families.ts";
import type { Mutant } from "../mutant.ts";

const LIST = { operation: "wolkvox.templates.list", error: null } as const;
const { strict, altered } = writerOf(wolkvoxSuite, wolkvoxErrors["parameters-required"]);

/** What is wrong with the gate, with media, and with templates. */
export const callMutants: readonly Mutant[] = [
  strict("token-header-case-sensitive", "The token's header is seen in lower case alone.", {
    head: /\nWolkvox-Token: /,
  }, ["gate.control-token-header-case"]),
  strict("content-type-required", "A JSON body without its Content-Type is not read.", {
    operation: "wolkvox.templates.send",
    head: /^(?![^]*\nContent-Type: application\/json)/,
  }, ["gate.control-no-content-type", "gate.control-token-header-case"]),
  altered(
    "handle-under-another-key",
    "An upload's handle has another key.",
    { operation: "wolkvox.media.upload", error: null },
    text('"handle"', '"h"'),
    succeeding(wolkvoxSuite, "wolkvox.media.upload"),
  ),
  altered(
    "same-url-same-handle",
    "The URL of the upload before gets its handle again.",
    {},
    repeated("wolkvox.media.upload", /"handle":"[^"]*"/),
    ["wolkvox.media.upload-twice/field.data.handle.new"],
  ),
  altered(
    "code-of-an-upload-as-number",
    "The code of an upload is a number.",
    { operation: "wolkvox.media.upload", error: null },
    text('"code":"200"', '"code":200'),
    ["wolkvox.media.body-code-not-http-status/field.code"],
    ["wolkvox.*"],
  ),
  altered(
    "code-of-a-send-as-text",
    "The code of a send is a string.",
    { operation: "wolkvox.templates.send", error: null },
    text('"code":201', '"code":"201"'),
    succeeding(wolkvoxSuite, "wolkvox.templates.send").map((id) => `${id}/body.schema`),
    ["wolkvox.media.body-code-not-http-status/field.code"],
  ),
  altered(
    "code-of-a-refusal-as-number",
    "The code of a refused upload is a number.",
    { error: "wolkvox.file-not-in-storage" },
    text('"code":"400"', '"code":400'),
    refusing(wolkvoxSuite, "file-not-in-storage").map((id) => `${id}/body.code-type`),
  ),
  altered(
    "message-of-a-refusal",
    "A refusal has another text.",
    { error: "wolkvox.file-not-in-storage" },
    text(/"msg":"/, '"msg":"Error: '),
    refusing(wolkvoxSuite, "file-not-in-storage").map((id) => `${id}/body`),
  ),
  altered(
    "send-is-200",
    "A send is answered with 200.",
    { operation: "wolkvox.templates.send", error: null },
    status(200),
    succeeding(wolkvoxSuite, "wolkvox.templates.send").map((id) => `${id}/status`),
    ["wolkvox.*/body.schema"],
  ),
  altered(
    "send-tells-an-id",
    "A send is answered with an id.",
    { operation: "wolkvox.templates.send", error: null },
    text(/\}$/, ',"data":{"id":"1"}}'),
    succeeding(wolkvoxSuite, "wolkvox.templates.send").map((id) => `${id}/body.keys`),
    ["wolkvox.*/body.schema"],
  ),
  altered(
    "list-as-text",
    "A list is typed text/html.",
    LIST,
    header("Content-Type", "text/html"),
    succeeding(wolkvoxSuite, LIST.operation).map((id) => `${id}/header.content-type`),
  ),
  altered(
    "list-says-when-to-come-back",
    "A list says when to come back.",
    LIST,
    extraHeader("Retry-After", "1"),
    succeeding(wolkvoxSuite, LIST.operation).map((id) => `${id}/header.retry-after`),
  ),
  altered(
    "template-listed-under-another-name",
    "A template is listed under another name.",
    LIST,
    text('"name":"my_template"', '"name":"your_template"'),
    [
      "wolkvox.templates.list-with-body/field.data.meta_templates.0.name",
      "wolkvox.templates.list-with-query/field.data.meta_templates.0.name",
    ],
  ),
  altered(
    "template-listed-as-pending",
    "An approved template is listed as pending.",
    LIST,
    text('"status":"APPROVED"', '"status":"PENDING"'),
    ["wolkvox.templates.list-with-body/field.data.meta_templates.0.status"],
  ),
  strict("list-body-unread", "The body of a GET is not read.", { ...LIST, body: /connector_id/ }, [
    "templates.list-with-body",
    "templates.list-header-handle",
  ]),
  strict("list-query-unseen", "The connector in the query is not seen.", { ...LIST, head: /&connector_id=/ }, [
    "templates.list-with-query",
  ]),
  altered(
    "template-approved-at-once",
    "A new template is approved at once.",
    { operation: "wolkvox.templates.create", error: null },
    text('"status":"PENDING"', '"status":"APPROVED"'),
    ["templates.create-pending/field.data.status"],
  ),
  altered(
    "template-under-another-name",
    "A new template is told under another name.",
    { operation: "wolkvox.templates.create", error: null, body: /"name":"(image|first)_/ },
    text(/"name":"/, '"name":"x_'),
    [
      "wolkvox.templates.create-with-handle/field.data.name",
      "wolkvox.templates.create-with-handle-again/field.data.name",
    ],
  ),
  strict("handle-serves-once", "A handle serves one template alone.", { body: /"name":"second_/ }, [
    "templates.create-with-handle-again",
  ]),
  strict("handle-no-array", "A handle may not stand in an array.", { body: /"header_handle":\["/ }, [
    "templates.create-handle-in-array",
  ]),
  strict("handle-ends-with-the-month", "A handle ends after a while.", { body: /"name":"late_/ }, [
    "templates.create-handle-next-month",
  ]),
  strict("media-header-required", "A template must have a media header.", {
    operation: "wolkvox.templates.create",
    body: /"name":"only_text_/,
  }, ["templates.create-text-only"]),
  strict("sample-types-wanting", "A sample may not be a film.", {
    operation: "wolkvox.storage.upload",
    body: /filename="sample"\r\nContent-Type: video\/mp4/,
  }, ["media.upload-types"]),
  strict("customer-required", "customer_id may not be empty.", {
    operation: "wolkvox.templates.send",
    body: /"customer_id":""/,
  }, ["templates.send-few-fields"]),
  strict("mobile-connector-refused", "A mobile connector is refused under every dialect.", {
    settings: { "wolkvox.send-connector": "any" },
  }, ["templates.send-connector-any"]),
  strict("telephone-bounds-exclusive", "A telephone of 15 digits is too long.", { body: /"telephone":"\d{15}"/ }, [
    "templates.send-telephone-bounds",
  ]),
  strict("empty-values-not-counted", "Empty values do not count.", { body: /"template_vars":";;"/ }, [
    "templates.send-variables-empty",
  ]),
  strict("url-params-refused", "url_params are refused for every template.", { body: /"url_params":\[\{/ }, [
    "templates.control-url-params",
  ]),
  strict("attachment-fetched", "url_attach is fetched, and must be in the storage.", {
    body: /"url_attach":"https:\/\/example\.com/,
  }, ["templates.send-attachment-anywhere"]),
];
