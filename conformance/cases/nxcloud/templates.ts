import type { Json } from "@wamock/contract";
import type { NxcloudCase, NxcloudStep } from "./case.ts";
import { known } from "./known.ts";
import { postJson, template } from "./requests.ts";
import { formOf, media, templateFile } from "./steps.ts";

function created(value: Json): NxcloudStep {
  return {
    request: postJson("nxcloud.templates.create", value),
    expect: { success: "nxcloud.templates.create" },
  };
}

function templateRefused(error: "request-failed" | "parameter-exception", value: Json): NxcloudStep {
  return { request: postJson("nxcloud.templates.create", value), expect: { error } };
}

const HANDLE = { header_handle: "{handle}" };
const FORMATS = [["IMAGE", "image/png"], ["VIDEO", "video/mp4"], ["DOCUMENT", "application/pdf"]] as const;
const REQUIRED = ["appkey", "business_phone", "messaging_product", "category", "language", "name", "components"];

/** Templates, as far as they consume the handle of an example file. */
export const templateCases = [
  ...FORMATS.map(([format, type]): NxcloudCase => ({
    id: `nxcloud.templates.header-${format.toLowerCase()}`,
    title: `A template with a header ${format} takes the handle of a file of type ${type}.`,
    ...known("nxcloud.template-handle", "nxcloud.template-answer", "nxcloud.template-appkey"),
    steps: [templateFile({ parts: formOf(type) }), created(template(HANDLE, format))],
  })),
  ...REQUIRED.map((name): NxcloudCase => ({
    id: `nxcloud.templates.without-${name.replace("_", "-")}`,
    title: `A template without ${name} is refused.`,
    ...known("nxcloud.template-fields"),
    steps: [templateRefused(
      "parameter-exception",
      Object.fromEntries(Object.entries(template({ header_handle: "4:x" })).filter(([key]) => key !== name)),
    )],
  })),
  {
    id: "nxcloud.templates.handle-array",
    title: "A header_handle that is an array of one string passes too.",
    ...known("nxcloud.template-handle-array"),
    steps: [templateFile(), created(template({ header_handle: ["{handle}"] }))],
  },
  {
    id: "nxcloud.templates.handle-url",
    title: "A URL may stand in the handle's place.",
    ...known("nxcloud.template-handle-url"),
    steps: [created(template({ custom_header_handle_url: "https://example.com/a.png" }))],
  },
  {
    id: "nxcloud.templates.handle-url-wins",
    title: "When handle and URL are given, the URL wins: an unknown handle does no harm.",
    ...known("nxcloud.template-handle-url"),
    steps: [created(template({ header_handle: "4:x", custom_header_handle_url: "https://example.com/a.png" }))],
  },
  {
    id: "nxcloud.templates.example-missing",
    title: "A media header with neither handle nor URL is refused.",
    ...known("nxcloud.template-handle-url"),
    steps: [templateRefused("parameter-exception", template({}))],
  },
  {
    id: "nxcloud.templates.handle-unknown",
    title: "A handle that was never given out is refused.",
    ...known("nxcloud.template-handle-unknown", "nxcloud.request-failed"),
    steps: [templateRefused("request-failed", template({ header_handle: "4:Pz8xxxW8" }))],
  },
  {
    id: "nxcloud.templates.handle-of-another-kind",
    title: "The handle of an image is refused in a header VIDEO.",
    ...known("nxcloud.template-handle-unknown"),
    steps: [templateFile(), templateRefused("request-failed", template(HANDLE, "VIDEO"))],
  },
  {
    id: "nxcloud.templates.media-id-as-handle",
    title: "The id of uploaded media is no handle.",
    ...known("nxcloud.template-handle-unknown"),
    steps: [media(), templateRefused("request-failed", template({ header_handle: "{mediaId}" }))],
  },
  {
    id: "nxcloud.templates.url-as-handle",
    title: "A URL in the handle's own field is no handle: it has a field of its own.",
    ...known("nxcloud.template-handle-unknown", "nxcloud.template-handle-url"),
    steps: [templateRefused("request-failed", template({ header_handle: "https://example.com/a.png" }))],
  },
  {
    id: "nxcloud.templates.handle-expired",
    title: "A handle that has expired is refused.",
    ...known("nxcloud.template-handle-unknown"),
    given: { settings: { limits: { "nxcloud.handle-lifetime": 1 } } },
    steps: [templateFile(), { advanceMs: 86_400_000 }, templateRefused("request-failed", template(HANDLE))],
  },
  {
    id: "nxcloud.templates.header-text",
    title: "A template without a media header needs no example.",
    ...known("nxcloud.template-fields"),
    steps: [created({ ...template({}), components: [{ type: "BODY", text: "Hello" }] })],
  },
  {
    id: "nxcloud.templates.category-other",
    title: "A category that the page does not list is refused.",
    ...known("nxcloud.parameter-exception"),
    steps: [templateRefused("parameter-exception", { ...template({ header_handle: "4:x" }), category: "OTHER" })],
  },
  {
    id: "nxcloud.templates.components-text",
    title: "Components that are no array are refused.",
    ...known("nxcloud.parameter-exception"),
    steps: [templateRefused("parameter-exception", { ...template({}), components: "HEADER" })],
  },
  {
    id: "nxcloud.templates.product-other",
    title: "A messaging_product other than whatsapp is refused.",
    ...known("nxcloud.product-not-whatsapp"),
    steps: [templateRefused("parameter-exception", { ...template({}), messaging_product: "telegram" })],
  },
] satisfies readonly NxcloudCase[];
