import { MEDIA_TYPES, TEMPLATE_FILE_TYPES } from "@wamock/contract/nxcloud";
import type { NxcloudCase } from "./case.ts";
import { inferred, known } from "./known.ts";
import {
  field,
  file,
  FORM,
  formWith,
  formWithout,
  PNG,
  post,
  postJson,
  upload,
  type UploadOperation,
} from "./requests.ts";
import { formOf, media, refused, templateFile } from "./steps.ts";

const UPLOADS: readonly {
  readonly object: string;
  readonly operation: UploadOperation;
  readonly taken: typeof media;
}[] = [
  { object: "template-files", operation: "nxcloud.template-files.upload", taken: templateFile },
  { object: "media", operation: "nxcloud.media.upload", taken: media },
];

/** What both uploads have in common. */
const commonCases = UPLOADS.flatMap(({ object, operation, taken }): NxcloudCase[] => {
  const fault = (error: Parameters<typeof refused>[0], changes: Parameters<typeof refused>[1]) =>
    refused(error, changes, operation);
  const id = (slug: string) => `nxcloud.${object}.${slug}`;
  return [
    {
      id: id("accepted"),
      title: "An upload with everything in place is answered with an id.",
      ...known("nxcloud.upload-fields", "nxcloud.template-file-answer", "nxcloud.media-answer", "nxcloud.sign-string"),
      steps: [taken()],
    },
    ...["business_phone", "messaging_product", "type", "file"].flatMap((name): NxcloudCase[] => [
      {
        id: id(`without-${name.replace("_", "-")}`),
        title: `A form without ${name} is refused.`,
        ...known("nxcloud.parameter-exception", "nxcloud.upload-fields"),
        steps: [fault("parameter-exception", { parts: formWithout(name) })],
      },
      ...(name === "file" ? [] : [{
        id: id(`empty-${name.replace("_", "-")}`),
        title: `A form whose ${name} is empty is refused.`,
        ...known("nxcloud.parameter-exception"),
        steps: [fault("parameter-exception", { parts: formWith(field(name, "")) })],
      }]),
    ]),
    {
      id: id("empty-or-serialized-file-zero-bytes"),
      title: "A file of no bytes is refused.",
      ...known("nxcloud.file-empty"),
      steps: [fault("parameter-exception", { parts: formWith({ ...PNG, content: { text: "" } }) })],
    },
    {
      id: id("empty-or-serialized-file-text"),
      title: "A file sent as a text field, such as its path, is refused.",
      ...known("nxcloud.parameter-exception"),
      steps: [fault("parameter-exception", { parts: formWith(field("file", "@/local/path/file.jpg")) })],
    },
    {
      id: id("product-other"),
      title: "A messaging_product other than whatsapp is refused.",
      ...known("nxcloud.product-not-whatsapp"),
      steps: [fault("parameter-exception", { parts: formWith(field("messaging_product", "telegram")) })],
    },
    {
      id: id("type-not-in-list"),
      title: "A type that the page does not list is refused.",
      ...known("nxcloud.type-not-listed"),
      steps: [fault("parameter-exception", { parts: formOf("image/gif") })],
    },
    {
      id: id("type-with-parameter"),
      title: "A type with a parameter is refused: it is compared to the letter.",
      ...known("nxcloud.type-not-listed"),
      steps: [fault("parameter-exception", { parts: formOf("image/png; q=1") })],
    },
    {
      id: id("phone-unknown"),
      title: "A number that is no WhatsApp number of the platform is refused.",
      ...known("nxcloud.phone-number-error"),
      steps: [fault("phone-number-error", { parts: formWith(field("business_phone", "{unknownPhone}")) })],
    },
    {
      id: id("phone-unbound"),
      title: "A number that is not bound to the application is refused.",
      ...known("nxcloud.phone-not-bound"),
      steps: [fault("phone-not-bound", { parts: formWith(field("business_phone", "{unboundPhone}")) })],
    },
    {
      id: id("phone-deleted"),
      title: "A number that was deleted is refused.",
      ...known("nxcloud.phone-number-error"),
      given: { credential: "phone-deleted" },
      steps: [fault("phone-number-error", {})],
    },
    {
      id: id("phone-plus"),
      title: "A number with a plus in front is refused.",
      ...known("nxcloud.phone-shape"),
      steps: [fault("phone-number-error", { parts: formWith(field("business_phone", "+{businessPhone}")) })],
    },
    {
      id: id("phone-list"),
      title: "A list of numbers is refused.",
      ...known("nxcloud.phone-shape"),
      steps: [
        fault("phone-number-error", { parts: formWith(field("business_phone", "{businessPhone},{businessPhone}")) }),
      ],
    },
    {
      id: id("ct-boundary-missing"),
      title: "A Content-Type set by hand to multipart/form-data, without a boundary, hides the whole form.",
      ...known("nxcloud.body-unreadable"),
      steps: [fault("parameter-exception", { contentType: "multipart/form-data" })],
    },
    {
      id: id("filename-and-boundary-robust-wrong-boundary"),
      title: "A boundary in the Content-Type that is not the body's hides the whole form.",
      ...known("nxcloud.body-unreadable"),
      steps: [fault("parameter-exception", { contentType: "multipart/form-data; boundary=another" })],
    },
    {
      id: id("ct-json-over-multipart"),
      title: "A form announced as JSON, and signed so, is not seen.",
      ...known("nxcloud.body-unreadable"),
      steps: [fault("parameter-exception", { contentType: "application/json" })],
    },
    {
      id: id("provider-field-names"),
      title: "A file under another name than file is no file.",
      ...known("nxcloud.upload-fields", "nxcloud.parameter-exception"),
      steps: [fault("parameter-exception", { parts: [...formWithout("file"), { ...PNG, name: "pic" }] })],
    },
    {
      id: id("body-code-not-http-status"),
      title: "Success and refusal are both HTTP 200: the code in the body tells them apart.",
      ...known("nxcloud.status-200", "nxcloud.parameter-exception"),
      steps: [taken(), fault("parameter-exception", { parts: [] })],
    },
    {
      id: id("control-boundary-quoted"),
      title: "The boundary may be quoted.",
      ...inferred("As HTTP has it.", "nxcloud.upload-fields"),
      control: true,
      steps: [taken({ contentType: 'multipart/form-data; boundary="{boundary}"' })],
    },
    {
      id: id("control-part-headers"),
      title: "Content-Length and Content-Transfer-Encoding on a part are tolerated.",
      ...inferred("Clients that send them are in use.", "nxcloud.upload-fields"),
      control: true,
      steps: [
        taken({
          parts: formWith({ ...PNG, headers: [["Content-Length", "75"], ["Content-Transfer-Encoding", "binary"]] }),
        }),
      ],
    },
    {
      id: id("control-filename-blob"),
      title: "A part whose filename is blob is accepted.",
      ...inferred("Browsers name a Blob so.", "nxcloud.upload-fields"),
      control: true,
      steps: [taken({ parts: formWith({ ...PNG, filename: "blob" }) })],
    },
    {
      id: id("json"),
      title: "An upload sent as JSON, and signed as JSON, has no form.",
      ...known("nxcloud.body-unreadable"),
      steps: [{
        request: postJson(operation, { messaging_product: "whatsapp", file: "@file" }),
        expect: { error: "parameter-exception" },
      }],
    },
    {
      id: id("urlencoded"),
      title: "An upload sent as application/x-www-form-urlencoded, and signed so, has no form.",
      ...known("nxcloud.body-unreadable"),
      steps: [{
        request: post(operation, "application/x-www-form-urlencoded", { text: "messaging_product=whatsapp" }),
        expect: { error: "parameter-exception" },
      }],
    },
    {
      id: id("body-empty"),
      title: "An upload without a body has no form.",
      ...known("nxcloud.body-unreadable"),
      steps: [{
        request: post(operation, "application/json", { text: "" }),
        expect: { error: "parameter-exception" },
      }],
    },
    {
      id: id("control-file-first"),
      title: "The fields may come in any order, the file first.",
      ...known("nxcloud.upload-field-order"),
      control: true,
      steps: [taken({ parts: FORM.toReversed() })],
    },
    {
      id: id("control-unknown-field"),
      title: "A field that no page names is ignored.",
      ...known("nxcloud.upload-unknown-fields"),
      control: true,
      steps: [taken({ parts: [field("appkey", "{appKey}"), ...FORM] })],
    },
    {
      id: id("control-part-type-other"),
      title: "A file part typed text/plain passes: the field type counts.",
      ...known("nxcloud.upload-part-type"),
      control: true,
      steps: [taken({ parts: formWith({ ...PNG, type: "text/plain" }) })],
    },
    {
      id: id("control-chunked"),
      title: "An upload with Transfer-Encoding: chunked passes.",
      ...known("nxcloud.upload-fields"),
      control: true,
      steps: [taken({ chunked: true })],
    },
    {
      id: id("size-limit-by-type-at"),
      title: "A file of exactly the limit passes.",
      ...known("nxcloud.file-too-large"),
      given: { settings: { limits: { "nxcloud.image-bytes": 75 } } },
      steps: [taken()],
    },
    {
      id: id("size-limit-by-type-above"),
      title: "A file above the limit is refused.",
      ...known("nxcloud.file-too-large", "nxcloud.request-failed"),
      given: { settings: { limits: { "nxcloud.image-bytes": 74 } } },
      steps: [fault("request-failed", {})],
    },
  ];
});

const typeCases = [
  ...Object.keys(TEMPLATE_FILE_TYPES).map((type): NxcloudCase => ({
    id: `nxcloud.template-files.type-${slug(type)}`,
    title: `An example file of type ${type} is taken.`,
    ...known("nxcloud.template-file-types", "nxcloud.handle-anatomy"),
    steps: [templateFile({ parts: formOf(type) }, { handle: { filename: "pixel.png", type } })],
  })),
  ...Object.keys(MEDIA_TYPES).map((type): NxcloudCase => ({
    // The spelling that Meta refuses is the one that this page lists.
    id: `nxcloud.media.${type === "video/3gp" ? "video-3gp-spelling" : `type-${slug(type)}`}`,
    title: `Media of type ${type} is taken.`,
    ...known("nxcloud.media-types"),
    steps: [media({ parts: formOf(type, file("file.bin", { fixture: "png" })) })],
  })),
];

function slug(type: string): string {
  return type.replace(/[^a-z0-9]+/g, "-");
}

/** Uploads, of both kinds. */
export const uploadCases = [
  ...commonCases,
  ...typeCases,
  {
    id: "nxcloud.template-files.type-of-media-only",
    title: "A sticker is no example file for a template.",
    ...known("nxcloud.template-file-types"),
    steps: [refused("parameter-exception", { parts: formOf("image/webp") })],
  },
  {
    id: "nxcloud.media.type-image-jpg",
    title: "image/jpg is a type of example files, and none of media.",
    ...known("nxcloud.media-types"),
    steps: [refused("parameter-exception", { parts: formOf("image/jpg") }, "nxcloud.media.upload")],
  },
  {
    id: "nxcloud.template-files.name-not-ascii",
    title: "A file name beyond ASCII stands in the handle as question marks.",
    ...known("nxcloud.handle-name"),
    steps: [templateFile(
      { parts: formOf("image/png", file("图片.png", { fixture: "png" })) },
      { handle: { filename: "??.png", type: "image/png" } },
    )],
  },
  {
    id: "nxcloud.template-files.size-unlimited",
    title: "Under the dialect unlimited an example file may have any size.",
    ...known("nxcloud.file-too-large"),
    given: {
      settings: {
        dialects: { "nxcloud.template-file-size": "unlimited" },
        limits: { "nxcloud.image-bytes": 74 },
      },
    },
    steps: [templateFile()],
  },
  {
    id: "nxcloud.media.id-numeric",
    title: "Under the dialect numeric a media id has 16 digits.",
    ...known("nxcloud.media-answer"),
    given: { settings: { dialects: { "nxcloud.media-id-style": "numeric" } } },
    steps: [{ request: upload("nxcloud.media.upload"), expect: { success: "nxcloud.media.upload" } }],
  },
] satisfies readonly NxcloudCase[];
