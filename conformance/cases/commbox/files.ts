import { MEDIA_TYPES } from "@wamock/contract/commbox";
import type { CommBoxCase } from "./case.ts";
import { inferred, known } from "./known.ts";
import { pic } from "./requests.ts";
import { refused, uploaded } from "./steps.ts";

const TEXT = { text: "hello" };

const typeCases = MEDIA_TYPES.map(({ type, extensions: [extension] }): CommBoxCase => ({
  id: `commbox.media.type-${type.split("/").at(-1)!.replace(/[^a-z0-9]+/g, "-")}-${extension}`,
  title: `A file of type ${type} is accepted.`,
  ...known("commbox.upload-types"),
  steps: [uploaded({ parts: [pic(type, `sample.${extension}`, TEXT)] })],
}));

/** A size of 10 bytes for one class, and whether it holds. */
const sizeCases = (["image", "video", "audio", "document", "sticker"] as const).map((kind): CommBoxCase => {
  const { type, extensions: [extension] } = MEDIA_TYPES.find((known) => known.class === kind)!;
  const file = (size: number) => pic(type, `sample.${extension}`, { size, fill: 65 });
  return {
    id: `commbox.media.size-limit-by-type-${kind}`,
    title: `A file of class ${kind} may be as large as its limit, and not a byte larger.`,
    ...known("commbox.file-too-large", "commbox.upload-types"),
    given: { settings: { limits: { [`commbox.${kind}-bytes`]: 10 } } },
    steps: [uploaded({ parts: [file(10)] }), refused("file-too-large", { parts: [file(11)] })],
  };
});

/** Which files are taken. */
export const fileCases = [
  ...typeCases,
  ...sizeCases,
  {
    id: "commbox.media.size-image-default",
    title: "An image of 5 MiB and one byte is refused.",
    ...known("commbox.file-too-large"),
    steps: [refused("file-too-large", { parts: [pic("image/jpeg", "a.jpg", { size: 5_242_881, fill: 65 })] })],
  },
  {
    id: "commbox.media.size-of-channel",
    title: "A channel's own maximum holds for every class, where it has one.",
    ...inferred("Whether it holds for the API is not known.", "commbox.file-too-large"),
    given: { settings: { limits: { "commbox.channel-file-bytes": 4 } } },
    steps: [refused("file-too-large", { parts: [pic("application/pdf", "a.pdf", TEXT)] })],
  },
  {
    id: "commbox.media.type-not-in-list",
    title: "A file of a type that WhatsApp does not take is refused, with its type and its extension.",
    ...known("commbox.type-not-allowed"),
    steps: [
      refused("type-not-allowed", { parts: [pic("image/heic", "photo.jpeg", TEXT)] }, {
        values: { type: "image/heic", extension: "jpeg" },
      }),
    ],
  },
  {
    id: "commbox.media.part-octet-stream",
    title: "A part that declares application/octet-stream is of that type, whatever its name says.",
    ...known("commbox.type-not-allowed", "commbox.upload-type"),
    steps: [
      refused("type-not-allowed", { parts: [pic("application/octet-stream", "film.mp4", { fixture: "mp4" })] }, {
        values: { type: "application/octet-stream", extension: "mp4" },
      }),
    ],
  },
  {
    id: "commbox.media.type-from-name",
    title: "A part without a Content-Type is of the type that its file name speaks of.",
    ...known("commbox.upload-type"),
    steps: [uploaded({ parts: [{ name: "pic", filename: "Film.MP4", content: { fixture: "mp4" } }] })],
  },
  {
    id: "commbox.media.type-nowhere",
    title: "A part without a Content-Type, whose name speaks of none, is refused.",
    ...known("commbox.type-not-allowed", "commbox.upload-type"),
    steps: [
      refused("type-not-allowed", { parts: [{ name: "pic", filename: "film", content: { fixture: "mp4" } }] }, {
        values: { type: "application/octet-stream", extension: "" },
      }),
    ],
  },
  {
    id: "commbox.media.control-type-parameters",
    title: "A type with parameters, in any case, is the type without them.",
    ...inferred("Media types are compared so everywhere.", "commbox.upload-type"),
    control: true,
    steps: [uploaded({ parts: [pic("Audio/OGG; codecs=opus", "voice.ogg", { fixture: "ogg" })] })],
  },
  {
    id: "commbox.media.order-empty-before-type",
    title: "A file that is empty and of a wrong type is told to be empty.",
    ...known("commbox.upload-order"),
    steps: [refused("invalid-parameters", { parts: [pic("image/heic", "a.heic", { text: "" })] })],
  },
  {
    id: "commbox.media.order-type-before-size",
    title: "A file that is too large and of a wrong type is told its type.",
    ...known("commbox.upload-order"),
    given: { settings: { limits: { "commbox.channel-file-bytes": 1 } } },
    steps: [
      refused("type-not-allowed", { parts: [pic("text/csv", "a.csv", TEXT)] }, {
        values: { type: "text/csv", extension: "csv" },
      }),
    ],
  },
] satisfies readonly CommBoxCase[];
