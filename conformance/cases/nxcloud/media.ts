import type { NxcloudCase } from "./case.ts";
import { known } from "./known.ts";
import { download, file, FORM, HEADERS, MEDIA_QUESTION, post, upload } from "./requests.ts";
import { deleted, described, downloaded, formOf, media, mediaRefused, templateFile } from "./steps.ts";

const FILES = {
  png: { type: "image/png", part: file("pixel.png", { fixture: "png" }) },
  pdf: { type: "application/pdf", part: file("page.pdf", { fixture: "pdf" }) },
  mp4: { type: "video/mp4", part: file("empty.mp4", { fixture: "mp4" }) },
  webp: { type: "image/webp", part: file("sticker.webp", { fixture: "webp" }) },
  "boundary-like": {
    type: "text/plain",
    part: file("tricky.txt", { text: "\r\n--\r\n------wamock-conformance-7f3c9b2e5d184a6\r\n\r\n--\n\r\r\n" }),
  },
  large: { type: "application/pdf", part: file("large.pdf", { size: 300_000, fill: 0x2d }) },
} as const;

const OPERATIONS = [["get", "nxcloud.media.get"], ["delete", "nxcloud.media.delete"]] as const;

const UNKNOWN_ID = "a75c6d9b-a7c8-4f41-8f61-94548e92cbee";

/** What becomes of media for messages. */
export const mediaCases = [
  ...Object.entries(FILES).map(([name, { type, part }]): NxcloudCase => ({
    id: `nxcloud.media.round-trip-${name}`,
    title: `What is uploaded (${name}) is described, and downloaded byte for byte without a signature.`,
    ...known("nxcloud.get-answer", "nxcloud.get-media-id-name", "nxcloud.download-unsigned"),
    steps: [media({ parts: formOf(type, part) }), described(part, type), downloaded(part, type)],
  })),
  ...OPERATIONS.flatMap(([verb, operation]): NxcloudCase[] => [
    {
      id: `nxcloud.media.${verb}-unknown`,
      title: "A media id that was never given out is refused.",
      ...known("nxcloud.media-unknown", "nxcloud.request-failed"),
      steps: [mediaRefused("request-failed", { ...MEDIA_QUESTION, "Media-ID": UNKNOWN_ID }, operation)],
    },
    {
      id: `nxcloud.media.${verb}-handle`,
      title: "The handle of an example file is no media id.",
      ...known("nxcloud.handle-is-no-media-id"),
      steps: [templateFile(), mediaRefused("request-failed", { ...MEDIA_QUESTION, "Media-ID": "{handle}" }, operation)],
    },
    ...Object.keys(MEDIA_QUESTION).map((name): NxcloudCase => ({
      id: `nxcloud.media.${verb}-without-${name.toLowerCase().replace("_", "-")}`,
      title: `A body without ${name} is refused.`,
      ...known("nxcloud.parameter-exception"),
      steps: [mediaRefused(
        "parameter-exception",
        Object.fromEntries(
          Object.entries({ ...MEDIA_QUESTION, "Media-ID": UNKNOWN_ID }).filter(([key]) => key !== name),
        ),
        operation,
      )],
    })),
    {
      id: `nxcloud.media.${verb}-id-misspelt`,
      title: "A media id under the name media_id is not seen.",
      ...known("nxcloud.get-media-id-name"),
      steps: [mediaRefused("parameter-exception", {
        business_phone: "{businessPhone}",
        media_id: UNKNOWN_ID,
        messaging_product: "whatsapp",
      }, operation)],
    },
    {
      id: `nxcloud.media.${verb}-phone-unknown`,
      title: "A number that is no WhatsApp number of the platform is refused.",
      ...known("nxcloud.phone-number-error"),
      steps: [mediaRefused("phone-number-error", {
        ...MEDIA_QUESTION,
        "Media-ID": UNKNOWN_ID,
        business_phone: "{unknownPhone}",
      }, operation)],
    },
    {
      id: `nxcloud.media.${verb}-phone-unbound`,
      title: "A number that is not bound to the application is refused.",
      ...known("nxcloud.phone-not-bound"),
      steps: [mediaRefused("phone-not-bound", {
        ...MEDIA_QUESTION,
        "Media-ID": UNKNOWN_ID,
        business_phone: "{unboundPhone}",
      }, operation)],
    },
    {
      id: `nxcloud.media.${verb}-not-json`,
      title: "A body that is no JSON is refused, though its signature is right.",
      ...known("nxcloud.body-unreadable"),
      steps: [{
        request: post(operation, "application/json", { text: "business_phone=1" }),
        expect: { error: "parameter-exception" },
      }],
    },
    {
      id: `nxcloud.media.${verb}-multipart`,
      title: "A form in the place of JSON is refused.",
      ...known("nxcloud.body-unreadable"),
      steps: [{
        request: {
          ...upload("nxcloud.media.upload", { sign: { action: `${verb}Media` } }),
          path: `/api/wa/${verb}Media`,
          parts: FORM,
        },
        expect: { error: "parameter-exception" },
      }],
    },
  ]),
  {
    id: "nxcloud.media.delete-once",
    title: "A deletion is answered with success, and the id is then unknown.",
    ...known("nxcloud.delete-answer", "nxcloud.media-unknown"),
    steps: [media(), deleted, mediaRefused("request-failed", MEDIA_QUESTION)],
  },
  {
    id: "nxcloud.media.delete-twice",
    title: "A second deletion is refused as if the id had never been.",
    ...known("nxcloud.media-unknown"),
    steps: [media(), deleted, mediaRefused("request-failed", MEDIA_QUESTION, "nxcloud.media.delete")],
  },
  {
    id: "nxcloud.media.kept",
    title: "Media is there after a year.",
    ...known("nxcloud.media-kept"),
    steps: [media(), { advanceMs: 365 * 86_400_000 }, described(), downloaded()],
  },
  {
    id: "nxcloud.media.download-expired",
    title: "A pre-signed URL stops working when it expires.",
    ...known("nxcloud.download-forbidden"),
    given: { settings: { limits: { "nxcloud.url-lifetime": 60 } } },
    steps: [media(), described(), { advanceMs: 61_000 }, {
      request: download(),
      expect: { error: "download-forbidden" },
    }],
  },
  {
    id: "nxcloud.media.download-tampered",
    title: "A URL whose signature was changed gives nothing.",
    ...known("nxcloud.download-forbidden"),
    steps: [media(), described(), { request: download("{url}x"), expect: { error: "download-forbidden" } }],
  },
  {
    id: "nxcloud.media.download-gone",
    title: "A good URL of media that was deleted gives nothing.",
    ...known("nxcloud.download-gone"),
    steps: [media(), described(), deleted, { request: download(), expect: { error: "download-gone" } }],
  },
  {
    id: "nxcloud.media.path-unknown",
    title: "A path that the API does not have is not found.",
    ...known("nxcloud.unknown-path"),
    steps: [{
      request: { kind: "call", method: "POST", path: "/api/wa/uploadFile", headers: HEADERS },
      expect: { error: "unknown-path" },
    }],
  },
  {
    id: "nxcloud.media.method-get",
    title: "A GET in the place of POST is not allowed.",
    ...known("nxcloud.wrong-method"),
    steps: [{
      request: { kind: "call", method: "GET", path: "/api/wa/getMedia", headers: HEADERS },
      expect: { error: "wrong-method" },
    }],
  },
  {
    id: "nxcloud.media.body-too-large",
    title: "A JSON body above the limit is not read.",
    ...known("nxcloud.body-too-large"),
    given: { settings: { limits: { "nxcloud.body-bytes": 64 } } },
    steps: [{
      request: post("nxcloud.media.get", "application/json", { size: 65, fill: 0x20 }),
      expect: { error: "body-too-large" },
    }],
  },
] satisfies readonly NxcloudCase[];
