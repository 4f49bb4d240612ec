import type { WolkvoxCase } from "./case.ts";
import { inferred, known } from "./known.ts";
import { bare, BODY, call, create, header, whatsapp } from "./requests.ts";
import { created, handled, refused } from "./steps.ts";

const DAY_MS = 86_400_000;
const LIST = whatsapp("list_templates");

/** A body with two variables, and no example of them. */
const GREETING = { type: "BODY", text: "Hello {{1}}, your order is {{2}}." };

/** create_template and list_templates, as far as they take a handle. */
export const templateCases = [
  {
    id: "wolkvox.templates.create-with-handle",
    title: "A template with a media header takes the handle of upload_media.",
    ...known("wolkvox.create-answer", "wolkvox.create-handle-forms"),
    steps: [handled(), created("image_{connectorId}")],
  },
  {
    id: "wolkvox.templates.create-pending",
    title: "A new template is PENDING.",
    ...known("wolkvox.create-pending"),
    steps: [{
      request: create("text_{connectorId}", [BODY]),
      expect: { success: "wolkvox.templates.create", equals: { "data.status": "PENDING" } },
    }],
  },
  {
    id: "wolkvox.templates.create-with-handle-again",
    title: "One handle serves several templates, of every format.",
    ...known("wolkvox.handle-reuse"),
    steps: [
      handled(),
      created("first_{connectorId}", "{handle}", "IMAGE"),
      created("second_{connectorId}", "{handle}", "VIDEO"),
      created("third_{connectorId}", "{handle}", "DOCUMENT"),
    ],
  },
  {
    id: "wolkvox.templates.create-handle-in-array",
    title: "The handle may stand in an array of one.",
    ...inferred("Meta's own API wants it so.", "wolkvox.create-handle-forms"),
    steps: [handled(), created("array_{connectorId}", ["{handle}"])],
  },
  {
    id: "wolkvox.templates.create-handle-unknown",
    title: "A handle that was never given, or none at all, is 400.",
    ...known("wolkvox.header-handle"),
    steps: [
      refused("header-handle", create("unknown_{connectorId}", [header("4::aW1hZ2UvanBlZw==:ARa"), BODY])),
      refused("header-handle", create("unknown_{connectorId}", [{ type: "HEADER", format: "IMAGE" }, BODY])),
    ],
  },
  {
    id: "wolkvox.templates.url-as-handle",
    title: "The URL of a file is no handle: upload_media gives one for it.",
    ...known("wolkvox.header-handle"),
    steps: [refused("header-handle", create("unknown_{connectorId}", [header("{fileUrl}"), BODY]))],
  },
  {
    id: "wolkvox.templates.create-handle-next-month",
    title: "A handle has no end, as the page says that it can be used again.",
    ...inferred("The page names no end.", "wolkvox.handle-reuse"),
    steps: [handled(), { advanceMs: 30 * DAY_MS }, created("late_{connectorId}")],
  },
  {
    id: "wolkvox.templates.create-handle-expired",
    title: "Under the dialect reported a handle ends after a day.",
    ...inferred("An integrator says so of Meta's handles.", "wolkvox.header-handle"),
    given: { settings: { dialects: { "wolkvox.handle-lifetime": "reported" } } },
    steps: [
      handled(),
      { advanceMs: DAY_MS - 1000 },
      created("soon_{connectorId}"),
      { advanceMs: 1000 },
      refused("header-handle", create("tomorrow_{connectorId}", [header("{handle}"), BODY])),
    ],
  },
  {
    id: "wolkvox.templates.create-text-only",
    title: "A template without a media header needs no handle.",
    ...known("wolkvox.create-answer"),
    steps: [{
      request: create("only_text_{connectorId}", [BODY]),
      expect: { success: "wolkvox.templates.create", equals: { "data.name": "only_text_{connectorId}" } },
    }],
  },
  {
    id: "wolkvox.templates.create-body-example",
    title: "A body with variables and without examples of them is 400.",
    ...inferred(
      "What their absence answers is a choice.",
      "wolkvox.create-body-example",
      "wolkvox.parameters-required",
    ),
    steps: [
      refused("parameters-required", create("bare_{connectorId}", [GREETING])),
      refused("parameters-required", create("bare_{connectorId}", [{ ...GREETING, example: { body_text: ["Ana"] } }])),
      refused(
        "parameters-required",
        create("bare_{connectorId}", [{ ...GREETING, example: { body_text: [["Ana"]] } }]),
      ),
      {
        request: create("greeting_{connectorId}", [{ ...GREETING, example: { body_text: [["Ana", "1001"]] } }]),
        expect: { success: "wolkvox.templates.create" },
      },
    ],
  },
  {
    id: "wolkvox.templates.create-name",
    title: "A name with capitals, blanks or signs, or one that is taken, is 400.",
    ...known("wolkvox.template-name", "wolkvox.create-name"),
    steps: ["My_Template", "my template", "my-template", "my_template"]
      .map((name) => refused("template-name", create(name, [BODY]))),
  },
  {
    id: "wolkvox.templates.create-incomplete",
    title: "Without a name, a language or a body it is 400.",
    ...known("wolkvox.parameters-required"),
    steps: [
      refused("parameters-required", create("", [BODY])),
      refused("parameters-required", create("no_language", [BODY], { language: "" })),
      refused("parameters-required", create("no_body", [])),
    ],
  },
  {
    id: "wolkvox.templates.create-connector-unknown",
    title: "A connector that is not there is 404.",
    ...known("wolkvox.connector-not-found"),
    steps: [refused("connector-not-found", create("nowhere", [BODY], { connector_id: "999999" }))],
  },
  {
    id: "wolkvox.templates.list-with-body",
    title: "The connector of a list is named in the JSON body of a GET.",
    ...known("wolkvox.list-body", "wolkvox.list-answer"),
    steps: [{
      request: call(LIST, { connector_id: "{connectorId}" }, { method: "GET" }),
      expect: {
        success: "wolkvox.templates.list",
        equals: { "data.meta_templates.0.name": "my_template", "data.meta_templates.0.status": "APPROVED" },
      },
    }],
  },
  {
    id: "wolkvox.templates.list-with-query",
    title: "The connector of a list may be named in the query.",
    ...known("wolkvox.list-query"),
    steps: [{
      request: bare("GET", `${LIST}&connector_id={connectorId}`),
      expect: { success: "wolkvox.templates.list", equals: { "data.meta_templates.0.name": "my_template" } },
    }],
  },
  {
    id: "wolkvox.templates.list-header-handle",
    title: "A listed media header has its handle in an array of one.",
    ...known("wolkvox.list-header-handle"),
    steps: [{
      request: call(LIST, { connector_id: "{connectorId}" }, { method: "GET" }),
      expect: {
        success: "wolkvox.templates.list",
        equals: { "data.meta_templates.1.name": "my_media_template" },
        differs: { "data.meta_templates.1.components.0.example.header_handle.0": "undefined" },
      },
    }],
  },
  {
    id: "wolkvox.templates.list-incomplete",
    title: "A list of no connector is 400.",
    ...known("wolkvox.parameters-required"),
    steps: [refused("parameters-required", bare("GET", LIST))],
  },
  {
    id: "wolkvox.templates.list-connector-unknown",
    title: "A list of a connector that is not there is 404.",
    ...known("wolkvox.connector-not-found"),
    steps: [refused("connector-not-found", call(LIST, { connector_id: "999999" }, { method: "GET" }))],
  },
] satisfies readonly WolkvoxCase[];
