import { MEDIA_TYPES } from "@wamock/contract/meta";
import type { MetaCase } from "./case.ts";
import { known } from "./known.ts";
import { field, file, PNG, PRODUCT, upload } from "./requests.ts";
import { described, uploadedFile } from "./steps.ts";

/** Types that people try, and that are not on the list. */
const REFUSED_TYPES = [
  "text/csv",
  "text/html",
  "application/xml",
  "application/zip",
  "application/json",
  "video/quicktime",
  "video/webm",
  "audio/webm",
  "audio/wav",
  "image/jpg",
  "image/gif",
  "image/heic",
] as const;

function slug(type: string): string {
  return type.replace(/[^a-z0-9]+/g, "-");
}

/** One case for each type on the list. */
const acceptedCases = MEDIA_TYPES.map(({ type }): MetaCase => {
  const part = file(type, "sample", { text: `a file of type ${type}` });
  return {
    id: `meta.media.type-accepted-${slug(type)}`,
    title: `A part of type ${type} is accepted, and described so.`,
    ...known("meta.upload-list", "meta.upload-no-sniffing", "meta.get-mime-type"),
    steps: [uploadedFile(part), described(part)],
  };
});

const refusedCases = REFUSED_TYPES.map((type): MetaCase => ({
  id: `meta.media.type-not-in-list-${slug(type)}`,
  title: `A part of type ${type} is refused, with the list and the type that was received.`,
  ...known("meta.type-not-allowed", ...(type === "image/jpg" ? ["meta.upload-jpg" as const] : [])),
  steps: [{
    request: upload({ parts: [PRODUCT, file(type, "sample", { text: "a sample" })] }),
    expect: { error: "type-not-allowed", values: { type } },
  }],
}));

/** Who decides the type of a file, and which types there are. */
export const typeCases = [
  {
    id: "meta.media.part-octet-stream",
    title: "A part of type application/octet-stream is refused.",
    ...known("meta.type-not-allowed"),
    steps: [{
      request: upload({ parts: [PRODUCT, { ...PNG, type: "application/octet-stream" }] }),
      expect: { error: "type-not-allowed", values: { type: "application/octet-stream" } },
    }],
  },
  {
    id: "meta.media.part-type-missing",
    title: "A part without a Content-Type counts as application/octet-stream, whatever its name.",
    ...known("meta.upload-part-untyped"),
    steps: [{
      request: upload({ parts: [PRODUCT, { name: "file", filename: "pixel.png", content: PNG.content }] }),
      expect: { error: "type-not-allowed", values: { type: "application/octet-stream" } },
    }],
  },
  {
    id: "meta.media.type-field-no-rescue",
    title: "The field type does not rescue a part without a Content-Type.",
    ...known("meta.upload-type-field-ignored", "meta.upload-part-decides"),
    steps: [{
      request: upload({
        parts: [PRODUCT, { name: "file", filename: "pixel.png", content: PNG.content }, field("type", "image/png")],
      }),
      expect: { error: "type-not-allowed", values: { type: "application/octet-stream" } },
    }],
  },
  {
    id: "meta.media.type-field-no-harm",
    title: "The field type does not spoil a part whose Content-Type is allowed, and does not change it.",
    ...known("meta.upload-part-decides"),
    steps: [
      { ...uploadedFile(PNG), request: upload({ parts: [PRODUCT, PNG, field("type", "text/csv")] }) },
      described(PNG),
    ],
  },
  {
    id: "meta.media.ext-bytes-type-disagree",
    title: "Neither the bytes nor the name are looked at: a PDF named .mp4 and sent as image/png is accepted.",
    ...known("meta.upload-no-sniffing", "meta.upload-part-decides"),
    steps: [uploadedFile({ ...PNG, filename: "page.mp4", content: { fixture: "pdf" } })],
  },
  {
    id: "meta.media.type-upper-case",
    title: "A type in upper case is accepted, and described as it came.",
    ...known("meta.upload-type-compare"),
    steps: [uploadedFile({ ...PNG, type: "IMAGE/PNG" }), described({ ...PNG, type: "IMAGE/PNG" })],
  },
  {
    id: "meta.media.type-parameters",
    title: "A type with parameters is accepted.",
    ...known("meta.upload-type-compare"),
    steps: [uploadedFile(file("text/plain; charset=utf-8", "hello.txt", { text: "hello" }))],
  },
  {
    id: "meta.media.type-refused-as-sent",
    title: "A refusal echoes the type as it came, case and parameters included.",
    ...known("meta.upload-type-compare"),
    steps: [{
      request: upload({ parts: [PRODUCT, file("Text/CSV; charset=utf-8", "a.csv", { text: "a,b" })] }),
      expect: { error: "type-not-allowed", values: { type: "Text/CSV; charset=utf-8" } },
    }],
  },
  {
    id: "meta.media.video-3gp-spelling",
    title: "video/3gp is refused: the list has it as video/3gpp.",
    ...known("meta.type-not-allowed", "meta.upload-list"),
    steps: [{
      request: upload({ parts: [PRODUCT, file("video/3gp", "clip.3gp", { text: "a clip" })] }),
      expect: { error: "type-not-allowed", values: { type: "video/3gp" } },
    }],
  },
  {
    id: "meta.media.ogg-codecs",
    title: "audio/ogg; codecs=opus is accepted.",
    ...known("meta.upload-ogg-codecs"),
    steps: [uploadedFile(file("audio/ogg; codecs=opus", "voice.ogg", { fixture: "ogg" }))],
  },
  {
    id: "meta.media.opus-accepted",
    title: "audio/opus is accepted by the upload: only sending it fails.",
    ...known("meta.upload-opus"),
    steps: [uploadedFile(file("audio/opus", "voice.opus", { fixture: "ogg" }))],
  },
  ...acceptedCases,
  ...refusedCases,
] satisfies readonly MetaCase[];
