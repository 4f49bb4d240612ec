import type { WolkvoxCase } from "./case.ts";
import { inferred, known } from "./known.ts";
import { MESSAGE, send } from "./requests.ts";
import { created, handled, refused, sent } from "./steps.ts";

/** A send of the template that has an image in its header and a dynamic URL on its button. */
const WITH_MEDIA = { ...MESSAGE, template_name: "my_media_template", template_vars: "" };

/** send_template_official. */
export const sendCases = [
  {
    id: "wolkvox.templates.send-accepted",
    title: "An approved template is sent: 201, a number, and no id.",
    ...known("wolkvox.send-answer", "wolkvox.send-status", "wolkvox.send-empty-fields"),
    steps: [sent()],
  },
  {
    id: "wolkvox.templates.send-few-fields",
    title: "customer_id and url_attach may be empty, or left out.",
    ...inferred("The examples always have the keys.", "wolkvox.send-empty-fields", "wolkvox.send-customer-empty"),
    steps: [
      sent(send({ ...MESSAGE, customer_id: "" })),
      sent(send({
        connector_id: "{connectorId}",
        telephone: "573000000000",
        template_name: "my_template",
        template_vars: "a;b;c",
      })),
    ],
  },
  ...["connector_id", "telephone", "template_name"].map((name): WolkvoxCase => ({
    id: `wolkvox.templates.send-without-${name.replace("_", "-")}`,
    title: `Without ${name}, or with an empty one, it is 400.`,
    ...known("wolkvox.parameters-required"),
    steps: [
      refused("parameters-required", send({ ...MESSAGE, [name]: "" })),
      refused(
        "parameters-required",
        send(Object.fromEntries(Object.entries(MESSAGE).filter(([key]) => key !== name))),
      ),
    ],
  })),
  {
    id: "wolkvox.templates.send-connector-unknown",
    title: "A connector that is not there is 404.",
    ...known("wolkvox.connector-not-found"),
    steps: [refused("connector-not-found", send({ ...MESSAGE, connector_id: "999999" }))],
  },
  {
    id: "wolkvox.templates.send-connector-mobile",
    title: "A mobile connector is 404, as the call is for lines of the official API.",
    ...known("wolkvox.connector-not-found"),
    steps: [refused("connector-not-found", send({ ...MESSAGE, connector_id: "{mobileConnectorId}" }))],
  },
  {
    id: "wolkvox.templates.send-connector-any",
    title: "Under the dialect any a mobile connector sends, as the page says of the field.",
    ...inferred("The page contradicts itself.", "wolkvox.connector-not-found"),
    given: { settings: { dialects: { "wolkvox.send-connector": "any" } } },
    steps: [sent(send({ ...MESSAGE, connector_id: "{mobileConnectorId}" }))],
  },
  {
    id: "wolkvox.templates.send-telephone",
    title: "A telephone that is not 8 to 15 bare digits is 400.",
    ...known("wolkvox.telephone-invalid", "wolkvox.send-telephone"),
    steps: ["+573000000000", "57 3000000000", "57-3000000000", "9319xxxxxx", "1234567", "1234567890123456"]
      .map((telephone) => refused("telephone-invalid", send({ ...MESSAGE, telephone }))),
  },
  {
    id: "wolkvox.templates.send-telephone-bounds",
    title: "8 and 15 digits are a telephone.",
    ...inferred("The bounds are a choice.", "wolkvox.send-telephone"),
    steps: ["12345678", "123456789012345"].map((telephone) => sent(send({ ...MESSAGE, telephone }))),
  },
  {
    id: "wolkvox.templates.send-template-unknown",
    title: "A template that is not there is 404.",
    ...known("wolkvox.template-not-found"),
    steps: [refused("template-not-found", send({ ...MESSAGE, template_name: "nobodys_template" }))],
  },
  {
    id: "wolkvox.templates.send-template-pending",
    title: "A new template cannot be sent before Meta approves it.",
    ...known("wolkvox.template-not-found", "wolkvox.create-pending"),
    steps: [
      handled(),
      created("pending_{connectorId}"),
      refused("template-not-found", send({ ...MESSAGE, template_name: "pending_{connectorId}" })),
    ],
  },
  {
    id: "wolkvox.templates.send-variables",
    title: "More or fewer values than the template has variables are 400.",
    ...known("wolkvox.variables-mismatch", "wolkvox.send-variables"),
    steps: ["", "a", "a;b", "a;b;c;d", "a;b;c;"]
      .map((template_vars) => refused("variables-mismatch", send({ ...MESSAGE, template_vars }))),
  },
  {
    id: "wolkvox.templates.send-variables-empty",
    title: "Empty values count, and blanks stay.",
    ...inferred("That they count is a choice.", "wolkvox.send-variables"),
    steps: [sent(send({ ...MESSAGE, template_vars: ";;" })), sent(send({ ...MESSAGE, template_vars: " a ;b; c" }))],
  },
  {
    id: "wolkvox.templates.send-attachment",
    title: "A template with a media header needs the URL of its file in url_attach.",
    ...inferred("How its absence is answered is a choice.", "wolkvox.send-attachment", "wolkvox.parameters-required"),
    steps: [
      refused("parameters-required", send(WITH_MEDIA)),
      refused(
        "parameters-required",
        send(Object.fromEntries(Object.entries(WITH_MEDIA).filter(([key]) => key !== "url_attach"))),
      ),
      sent(send({ ...WITH_MEDIA, url_attach: "{fileUrl}" })),
    ],
  },
  {
    id: "wolkvox.templates.send-attachment-anywhere",
    title: "url_attach may lead to any host: nothing is fetched from there.",
    ...known("wolkvox.send-attachment-anywhere"),
    steps: [sent(send({ ...MESSAGE, url_attach: "https://example.com/photo.jpg" }))],
  },
  {
    id: "wolkvox.templates.control-url-params",
    title: "url_params fill the dynamic URL of a template's button, and may be left out.",
    ...known("wolkvox.send-url-params"),
    control: true,
    steps: [
      sent(send({ ...WITH_MEDIA, url_attach: "{fileUrl}", url_params: [{ index: 0, text: "offer" }] })),
      sent(send({ ...WITH_MEDIA, url_attach: "{fileUrl}" })),
    ],
  },
  {
    id: "wolkvox.templates.send-url-params-other",
    title: "url_params for a button that is not there, for more than two, or not in their form are 400.",
    ...known("wolkvox.url-params-mismatch"),
    steps: [
      [{ index: 1, text: "a" }],
      [{ index: 0, text: "a" }, { index: 0, text: "b" }, { index: 0, text: "c" }],
      [{ index: "0", text: "a" }],
      [{ index: 0, text: 1 }],
      ["a"],
    ].map((url_params) => refused("url-params-mismatch", send({ ...WITH_MEDIA, url_attach: "{fileUrl}", url_params }))),
  },
  {
    id: "wolkvox.templates.send-url-params",
    title: "url_params for a template without dynamic URLs are 400.",
    ...known("wolkvox.url-params-mismatch", "wolkvox.send-url-params"),
    steps: [
      refused("url-params-mismatch", send({ ...MESSAGE, url_params: [{ index: 0, text: "a" }] })),
      refused("url-params-mismatch", send({ ...MESSAGE, url_params: "a" })),
      sent(send({ ...MESSAGE, url_params: [] })),
    ],
  },
] satisfies readonly WolkvoxCase[];
