import type { Json } from "@wamock/contract";
import type { RequestStep } from "../../case.ts";
import type { MetaCase, MetaError, MetaExpectation } from "./case.ts";
import { inferred, known } from "./known.ts";
import { call, download, post, postJson, VERSION } from "./requests.ts";
import { uploaded } from "./steps.ts";
import { opened, sent, TEN_BYTES, TEN_BYTES_HANDLE, TEN_BYTES_QUERY, uploadedSample } from "./upload_steps.ts";

type MetaRequestStep = RequestStep<MetaExpectation>;

const PATH = `/${VERSION}/{businessAccountId}/message_templates`;

/** New for every case: a name is taken once, and stays so for a while at the live API. */
const NAME = "wamock_{unique}";

const BODY = { type: "BODY", text: "Your order has been shipped." };

function template(changes: Readonly<Record<string, Json>> = {}): { readonly [key: string]: Json } {
  return { name: NAME, language: "en_US", category: "UTILITY", components: [BODY], ...changes };
}

/** A header with its sample, before the body. */
function withHeader(handle: string, format = "IMAGE"): Readonly<Record<string, Json>> {
  return { components: [{ type: "HEADER", format, example: { header_handle: [handle] } }, BODY] };
}

/** A template that must be created; its id is kept as `{templateId}`. */
function created(changes?: Readonly<Record<string, Json>>): MetaRequestStep {
  return {
    request: postJson(PATH, template(changes)),
    expect: { success: "meta.templates.create", equals: { status: "PENDING", category: "UTILITY" } },
    keep: { templateId: "id" },
  };
}

function notCreated(
  error: MetaError,
  changes: Readonly<Record<string, Json>>,
  values: Readonly<Record<string, string>> = {},
): MetaRequestStep {
  return { request: postJson(PATH, template(changes)), expect: { error, values } };
}

function listed(
  query: string,
  equals: Readonly<Record<string, Json>>,
  differs: Readonly<Record<string, string>> = {},
): MetaRequestStep {
  return {
    request: call("GET", `${PATH}?name=${NAME}${query}`),
    expect: { success: "meta.templates.list", equals, differs },
  };
}

/** Leaves the account as it was. */
const deleted: MetaRequestStep = {
  request: call("DELETE", `${PATH}?name=${NAME}`),
  expect: { success: "meta.templates.delete" },
};

const requiredCases = (["name", "language", "category", "components"] as const).map((parameter): MetaCase => {
  const { [parameter]: _, ...rest } = template();
  return {
    id: `meta.templates.${parameter}-missing`,
    title: `A template without ${parameter} is not created.`,
    ...known("meta.template-required", "meta.parameter-required"),
    steps: [{ request: postJson(PATH, rest), expect: { error: "parameter-required", values: { parameter } } }],
  };
});

const formatCases = [
  { format: "VIDEO", type: "video/mp4" },
  { format: "DOCUMENT", type: "application/pdf" },
  { format: "IMAGE", type: "image/jpg" },
].map(({ format, type }): MetaCase => ({
  id: `meta.templates.header-${format.toLowerCase()}`,
  title: `A template with a header of format ${format} is created with the handle of a file of ${type}.`,
  ...known("meta.template-header-handle", "meta.template-handle-type"),
  steps: [
    opened(`file_length=10&file_type=${encodeURIComponent(type)}`),
    sent("0", TEN_BYTES, { ...TEN_BYTES_HANDLE, type }),
    created(withHeader("{handle}", format)),
    deleted,
  ],
}));

const edgeCases = [
  { slug: "begins", text: "{{1}}, your order has been shipped.", what: "begins with a parameter" },
  { slug: "ends", text: "Your order has been shipped, {{1}}", what: "ends with a parameter" },
  { slug: "ends-with-full-stop", text: "Your order has been shipped, {{1}}.", what: "has only a full stop after it" },
].map(({ slug, text, what }): MetaCase => ({
  id: `meta.templates.body-${slug}`,
  title: `A template whose body ${what} is not created.`,
  ...known("meta.template-edge-parameters"),
  steps: [notCreated("template-edge-parameters", { components: [{ type: "BODY", text }] })],
}));

const longCases = [
  { part: "body", component: { type: "BODY", text: "x".repeat(1025) } },
  { part: "header", component: { type: "HEADER", format: "TEXT", text: "x".repeat(61) } },
  { part: "footer", component: { type: "FOOTER", text: "x".repeat(61) } },
].map(({ part, component }): MetaCase => ({
  id: `meta.templates.${part}-too-long`,
  title: `A template whose ${part} has a character too many is not created.`,
  ...known("meta.template-character-limit", "meta.template-longest-texts"),
  steps: [notCreated("template-character-limit", { components: [component, BODY] })],
}));

const SAMPLE_MISSING = [
  { slug: "url-as-handle", example: { header_handle: ["https://example.com/a.png"] }, what: "a URL as its handle" },
  {
    slug: "url-as-handle-header-url",
    example: { header_url: ["https://example.com/a.png"] },
    what: "its sample as header_url",
  },
  { slug: "sample-missing", example: {}, what: "no sample" },
] as const;

const sampleCases = SAMPLE_MISSING.map(({ slug, example, what }): MetaCase => ({
  id: `meta.templates.${slug}`,
  title: `A template whose header has ${what} is not created.`,
  ...known("meta.template-sample-missing", ...(slug === "sample-missing" ? [] : ["meta.template-sample-url" as const])),
  steps: [
    notCreated("template-sample-missing", { components: [{ type: "HEADER", format: "IMAGE", example }, BODY] }, {
      format: "IMAGE",
    }),
  ],
}));

/** How message templates are created, listed and deleted. */
export const templateCases = [
  {
    id: "meta.templates.created",
    title: "A template is created, and its answer says that it is pending.",
    ...known("meta.template-created"),
    steps: [created(), deleted],
  },
  {
    id: "meta.templates.created-form",
    title: "A template is created from a URL-encoded form, its components as JSON.",
    ...inferred("Graph takes the parameters of any call so.", "meta.template-created"),
    steps: [
      {
        request: post(PATH, "application/x-www-form-urlencoded", {
          text: `name=${NAME}&language=en_US&category=UTILITY&components=${encodeURIComponent(JSON.stringify([BODY]))}`,
        }),
        expect: { success: "meta.templates.create", equals: { category: "UTILITY" } },
      },
      deleted,
    ],
  },
  {
    id: "meta.templates.handle",
    title: "A template with an image in its header is created with the handle of an upload.",
    ...known("meta.template-header-handle"),
    steps: [...uploadedSample, created(withHeader("{handle}")), deleted],
  },
  ...formatCases,
  {
    id: "meta.templates.handle-lines",
    title: "A handle of several lines is taken whole, line feeds included.",
    ...known("meta.handle-lines", "meta.template-header-handle"),
    given: { settings: { limits: { "meta.handle-line-bytes": 4 } } },
    steps: [
      opened(),
      sent("0", TEN_BYTES, { ...TEN_BYTES_HANDLE, lines: 3 }),
      created(withHeader("{handle}")),
      deleted,
    ],
  },
  {
    id: "meta.templates.handle-altered",
    title: "A handle with one character changed is refused.",
    ...known("meta.template-handle-exact", "meta.media-handle-invalid"),
    steps: [...uploadedSample, notCreated("media-handle-invalid", withHeader("{handle.altered}"))],
  },
  {
    id: "meta.templates.handle-line-feed",
    title: "A handle with a line feed behind it is refused.",
    ...inferred("As one with another wrong character.", "meta.template-handle-exact", "meta.media-handle-invalid"),
    steps: [...uploadedSample, notCreated("media-handle-invalid", withHeader("{handle}\n"))],
  },
  {
    id: "meta.templates.media-id-as-handle",
    title: "A media id in place of a handle is refused.",
    ...known("meta.media-handle-invalid", "meta.template-handle-exact"),
    steps: [uploaded(), notCreated("media-handle-invalid", withHeader("{mediaId}"))],
  },
  {
    id: "meta.templates.uploads-on-wrong-node",
    title: "The handle of an upload on the business account, in place of the app, is refused.",
    ...known("meta.uploads-business-account", "meta.media-handle-invalid"),
    steps: [
      {
        request: call("POST", `/${VERSION}/{businessAccountId}/uploads?${TEN_BYTES_QUERY}`),
        expect: { success: "meta.uploads.create" },
        keep: { session: "id" },
      },
      {
        request: {
          ...call("POST", `/${VERSION}/{session}`),
          body: { text: TEN_BYTES },
          headers: [
            ["Authorization", "OAuth {accessToken}"],
            ["Accept", "*/*"],
            ["file_offset", "0"],
          ],
        },
        expect: { success: "meta.uploads.upload" },
        keep: { handle: "h" },
      },
      notCreated("media-handle-invalid", withHeader("{handle}")),
    ],
  },
  {
    id: "meta.templates.handle-4-days",
    title: "A handle can be used for four days, and is then refused.",
    ...known("meta.handle-expiry", "meta.template-handle-expired", "meta.media-handle-invalid"),
    steps: [
      ...uploadedSample,
      { advanceMs: 345_599_000 },
      created(withHeader("{handle}")),
      deleted,
      { advanceMs: 1000 },
      notCreated("media-handle-invalid", withHeader("{handle}")),
    ],
  },
  {
    id: "meta.templates.handle-octet-stream",
    title: "The handle of a file of a type that no sample has is refused.",
    ...known("meta.template-handle-type", "meta.media-handle-invalid"),
    steps: [
      opened("file_length=10&file_type=application%2Foctet-stream"),
      sent("0", TEN_BYTES, { ...TEN_BYTES_HANDLE, type: "application/octet-stream" }),
      notCreated("media-handle-invalid", withHeader("{handle}")),
    ],
  },
  ...sampleCases,
  ...requiredCases,
  {
    id: "meta.templates.body-unreadable",
    title: "A body that is no JSON has no parameters.",
    ...inferred("As for an upload's form that cannot be read.", "meta.parameter-required"),
    steps: [{
      request: post(PATH, "application/json", { text: '{"name":' }),
      expect: { error: "parameter-required", values: { parameter: "name" } },
    }],
  },
  {
    id: "meta.templates.name-taken",
    title: "A second template of the same name and language is refused, with the language's name.",
    ...known("meta.template-duplicate"),
    steps: [created(), notCreated("template-duplicate", {}, { language: "English (US)" }), deleted],
  },
  {
    id: "meta.templates.name-in-two-languages",
    title: "A name can be had in another language as well, and DELETE by name deletes both.",
    ...known("meta.template-name-per-language", "meta.template-deleted"),
    steps: [
      created(),
      created({ language: "pt_BR" }),
      listed("", { "data.0.language": "pt_BR", "data.1.language": "en_US" }),
      deleted,
      listed("", { data: [] }),
    ],
  },
  ...longCases,
  {
    id: "meta.templates.control-longest",
    title: "A body of 1024 characters, and a header and a footer of 60, are not too long.",
    ...known("meta.template-longest-texts"),
    control: true,
    steps: [
      created({
        components: [
          { type: "HEADER", format: "TEXT", text: "x".repeat(60) },
          { type: "BODY", text: "\u00e9".repeat(1024) },
          { type: "FOOTER", text: "x".repeat(60) },
        ],
      }),
      deleted,
    ],
  },
  ...edgeCases,
  {
    id: "meta.templates.too-many",
    title: "Once the account has as many templates as it may have, no other is created.",
    ...known("meta.template-limit"),
    given: { settings: { limits: { "meta.template-count": 0 } } },
    steps: [notCreated("template-limit", {})],
  },
  {
    id: "meta.templates.listed",
    title: "A list has the template as it was sent, but for its handle, which is read back as a URL.",
    ...known("meta.template-list-keys", "meta.template-sample-read-back", "meta.etag-on-get"),
    steps: [
      ...uploadedSample,
      created(withHeader("{handle}")),
      listed("", {
        "data.0.id": "{templateId}",
        "data.0.name": NAME,
        "data.0.status": "PENDING",
        "data.0.components.0.format": "IMAGE",
        "data.0.components.1": BODY,
      }, { "data.0.components.0.example.header_handle.0": "{handle}" }),
      deleted,
    ],
  },
  {
    id: "meta.templates.listed-none",
    title: "A list without templates is empty, without paging.",
    ...known("meta.template-list-empty"),
    steps: [listed("", { data: [] })],
  },
  {
    id: "meta.templates.listed-pages",
    title: "A page has the URL of the next one, and the last has none.",
    ...known("meta.template-list-pages"),
    steps: [
      created(),
      created({ language: "pt_BR" }),
      {
        ...listed("&limit=1", { "data.0.language": "pt_BR", "paging.cursors": { before: "MAZDZD", after: "MAZDZD" } }),
        keep: { next: "paging.next" },
      },
      {
        request: download(undefined, "{next}"),
        expect: {
          success: "meta.templates.list",
          equals: { "data.0.language": "en_US", "paging": { cursors: { before: "MQZDZD", after: "MQZDZD" } } },
        },
      },
      deleted,
    ],
  },
  {
    id: "meta.templates.reviewed",
    title: "A template is pending, and after a while approved.",
    ...known("meta.template-reviewed"),
    steps: [
      created(),
      { advanceMs: 59_000 },
      listed("", { "data.0.status": "PENDING" }),
      { advanceMs: 1000 },
      listed("", { "data.0.status": "APPROVED" }),
      deleted,
    ],
  },
  {
    id: "meta.templates.deleted-one",
    title: "DELETE with hsm_id deletes the template of that id alone.",
    ...known("meta.template-deleted"),
    steps: [
      created({ language: "pt_BR" }),
      created(),
      {
        request: call("DELETE", `${PATH}?hsm_id={templateId}&name=${NAME}`),
        expect: { success: "meta.templates.delete" },
      },
      listed("", { "data.0.language": "pt_BR" }),
      deleted,
    ],
  },
  {
    id: "meta.templates.delete-unknown",
    title: "DELETE of a name that no template has is refused, and the name told.",
    ...known("meta.template-not-found"),
    steps: [{
      request: call("DELETE", `${PATH}?name=fake%20name`),
      expect: { error: "template-not-found", values: { name: "fake name" } },
    }],
  },
  {
    id: "meta.templates.delete-nameless",
    title: "DELETE without a name is refused.",
    ...known("meta.parameter-required"),
    steps: [{ request: call("DELETE", PATH), expect: { error: "parameter-required", values: { parameter: "name" } } }],
  },
  {
    id: "meta.templates.account-unknown",
    title: "The templates of an account that nobody has are not listed: 100/33.",
    ...known("meta.unsupported-object"),
    steps: [{
      request: call("GET", `/${VERSION}/123456/message_templates?limit=100`),
      expect: { error: "unsupported-object", values: { verb: "get", object_id: "123456" } },
    }],
  },
] satisfies readonly MetaCase[];
