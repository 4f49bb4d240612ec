import { metaLimits } from "@wamock/contract/meta";
import type { MetaCase } from "./case.ts";
import { known } from "./known.ts";
import { field, file, type FilePart, PRODUCT, upload } from "./requests.ts";
import { refused, uploadedFile } from "./steps.ts";

/** What the limits are lowered to, so that no large body is needed. */
const LIMIT = 512;

/** Larger than any real limit of its class, where nothing can be lowered. */
const REAL_VIDEO_LIMIT = metaLimits.find(({ id }) => id === "meta.video-bytes")!.default;

const CLASSES = [
  { name: "image", type: "image/jpeg" },
  { name: "audio", type: "audio/ogg" },
  { name: "video", type: "video/mp4" },
  { name: "document", type: "application/pdf" },
] as const;

function sized(type: string, size: number): FilePart {
  return file(type, "sized", { size, fill: 0x61 });
}

const classCases = CLASSES.flatMap(({ name, type }): MetaCase[] => [
  {
    id: `meta.media.size-limit-by-type-${name}-at`,
    title: `A file exactly as large as ${name} may be is accepted.`,
    ...known("meta.upload-size-unit"),
    given: { settings: { limits: { [`meta.${name}-bytes`]: LIMIT } } },
    steps: [uploadedFile(sized(type, LIMIT))],
  },
  {
    id: `meta.media.size-limit-by-type-${name}-above`,
    title: `A file one byte larger than ${name} may be is refused with 400, never 413.`,
    ...known("meta.file-too-large", "meta.upload-oversize"),
    given: { settings: { limits: { [`meta.${name}-bytes`]: LIMIT } } },
    steps: [refused("file-too-large", { parts: [PRODUCT, sized(type, LIMIT + 1)] })],
  },
]);

/** How large a file may be. */
export const sizeCases = [
  ...classCases,
  {
    id: "meta.media.size-video-real",
    title: "A video one byte above 16 MiB is refused with 400, never 413.",
    ...known("meta.file-too-large", "meta.upload-oversize"),
    steps: [refused("file-too-large", { parts: [PRODUCT, sized("video/mp4", REAL_VIDEO_LIMIT + 1)] })],
  },
  {
    id: "meta.media.size-video-as-document",
    title: "What is too large for a video is accepted as a document: each class has a limit of its own.",
    ...known("meta.upload-oversize"),
    given: { settings: { limits: { "meta.video-bytes": LIMIT } } },
    steps: [uploadedFile(sized("application/pdf", LIMIT + 1))],
  },
  {
    id: "meta.media.size-sticker-not-enforced",
    title: "A sticker far above the documented size is accepted.",
    ...known("meta.upload-sticker-size"),
    steps: [uploadedFile(sized("image/webp", 2_163_666))],
  },
  {
    id: "meta.media.size-static-sticker-documented",
    title: "Under the dialect that takes the documentation at its word, a static sticker above its size is refused.",
    ...known("meta.file-too-large"),
    given: {
      settings: {
        dialects: { "meta.sticker-size": "documented" },
        limits: { "meta.static-sticker-bytes": 41, "meta.animated-sticker-bytes": 1000 },
      },
    },
    steps: [refused("file-too-large", { parts: [PRODUCT, file("image/webp", "a.webp", { fixture: "webp" })] })],
  },
  {
    id: "meta.media.size-animated-sticker-documented",
    title: "Under that dialect an animated sticker has the larger limit.",
    ...known("meta.upload-sticker-size"),
    given: {
      settings: {
        dialects: { "meta.sticker-size": "documented" },
        limits: { "meta.static-sticker-bytes": 41, "meta.animated-sticker-bytes": 152 },
      },
    },
    steps: [uploadedFile(file("image/webp", "a.webp", { fixture: "animated-webp" }))],
  },
  {
    id: "meta.media.type-before-size",
    title: "When the type is not allowed and the file is large as well, the type is told.",
    ...known("meta.upload-order"),
    given: { settings: { limits: { "meta.document-bytes": 1, "meta.image-bytes": 1 } } },
    steps: [{
      request: upload({ parts: [PRODUCT, sized("image/gif", LIMIT)] }),
      expect: { error: "type-not-allowed", values: { type: "image/gif" } },
    }],
  },
  ...["60", "43200"].map((minutes): MetaCase => ({
    id: `meta.media.ttl-minutes-${minutes}`,
    title: `A ttl_minutes of ${minutes} is accepted: it is the ${minutes === "60" ? "smallest" : "largest"}.`,
    ...known("meta.upload-ttl"),
    steps: [uploadedFileWithTtl(minutes)],
  })),
  ...["59", "43201", "soon"].map((minutes): MetaCase => ({
    id: `meta.media.ttl-minutes-refused-${minutes}`,
    title: `A ttl_minutes of ${minutes} is refused.`,
    ...known("meta.ttl-out-of-range", "meta.upload-ttl-refused"),
    steps: [{
      request: uploadedFileWithTtl(minutes).request,
      expect: { error: "ttl-out-of-range", values: { minimum: 60, maximum: 43_200 } },
    }],
  })),
] satisfies readonly MetaCase[];

function uploadedFileWithTtl(minutes: string) {
  const part = file("text/plain", "hello.txt", { text: "hello" });
  return { ...uploadedFile(part), request: upload({ parts: [PRODUCT, part, field("ttl_minutes", minutes)] }) };
}
