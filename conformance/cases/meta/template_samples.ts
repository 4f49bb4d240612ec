import type { MetaCase } from "./case.ts";
import { inferred, known } from "./known.ts";
import { call, VERSION } from "./requests.ts";
import { uploaded } from "./steps.ts";
import { BODY, created, deleted, notCreated, withHeader } from "./template_steps.ts";
import { opened, sent, TEN_BYTES, TEN_BYTES_HANDLE, TEN_BYTES_QUERY, uploadedSample } from "./upload_steps.ts";

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

/** Samples of media headers: what counts as a handle, and what does not. */
export const templateSampleCases = [
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
] satisfies readonly MetaCase[];
