import type { WolkvoxCase } from "./case.ts";
import { inferred, known } from "./known.ts";
import { bare, call, filePart, MEDIA, putFiles, storage, uploadMedia } from "./requests.ts";
import { created, handled, published, refused, sent, stored } from "./steps.ts";

/** upload_media. */
export const mediaCases = [
  {
    id: "wolkvox.media.upload-accepted",
    title: "A public file of the storage is given a handle.",
    ...known("wolkvox.upload-answer", "wolkvox.upload-from-storage", "wolkvox.handle-shape", "wolkvox.code-types"),
    steps: [handled()],
  },
  {
    id: "wolkvox.media.upload-twice",
    title: "The same URL twice gives two handles, and each serves.",
    ...known("wolkvox.handle-new"),
    steps: [
      handled(),
      {
        request: uploadMedia(),
        expect: { success: "wolkvox.media.upload", differs: { "data.handle": "{handle}" } },
        keep: { handle: "data.handle" },
      },
      created("twice_{connectorId}"),
    ],
  },
  ...["connector_id", "file_url"].flatMap((name): WolkvoxCase[] => [
    {
      id: `wolkvox.media.upload-without-${name.replace("_", "-")}`,
      title: `Without ${name}, or with an empty one or one that is no text, it is 400.`,
      ...known("wolkvox.parameters-required"),
      steps: [
        refused("parameters-required", uploadMedia({ ...MEDIA, [name]: "" })),
        refused("parameters-required", uploadMedia({ ...MEDIA, [name]: 1 })),
        refused(
          "parameters-required",
          uploadMedia(Object.fromEntries(Object.entries(MEDIA).filter(([key]) => key !== name))),
        ),
      ],
    },
  ]),
  {
    id: "wolkvox.media.body-code-not-http-status",
    title: "The code in the body of an upload is a string, and that of a send a number.",
    ...known("wolkvox.code-types"),
    steps: [
      { ...handled(), expect: { success: "wolkvox.media.upload", equals: { code: "200" } } },
      { ...sent(), expect: { success: "wolkvox.templates.send", equals: { code: 201 } } },
    ],
  },
  {
    id: "wolkvox.media.provider-field-names",
    title: "A form with the file itself is refused: an upload wants file_url in JSON.",
    ...inferred("What counts as missing is inferred.", "wolkvox.parameters-required"),
    steps: [
      refused("parameters-required", {
        ...putFiles({ name: "connector_id", content: { text: "{connectorId}" } }, filePart("a.jpg", "image/jpeg", "a")),
        path: uploadMedia().path,
      }),
    ],
  },
  {
    id: "wolkvox.media.upload-no-json",
    title: "A body that is no JSON object is 400.",
    ...inferred("What counts as missing is inferred.", "wolkvox.parameters-required"),
    steps: [
      refused("parameters-required", uploadMedia({}, { body: { text: "connector_id=1&file_url=x" } })),
      refused("parameters-required", uploadMedia([])),
      refused("parameters-required", bare("POST", uploadMedia().path)),
    ],
  },
  {
    id: "wolkvox.media.upload-connector-unknown",
    title: "A connector that is not there is 404.",
    ...known("wolkvox.connector-not-found"),
    steps: [refused("connector-not-found", uploadMedia({ ...MEDIA, connector_id: "999999" }))],
  },
  {
    id: "wolkvox.media.upload-connector-mobile",
    title: "A mobile connector has no templates at Meta, and is 404.",
    ...known("wolkvox.connector-not-found"),
    steps: [refused("connector-not-found", uploadMedia({ ...MEDIA, connector_id: "{mobileConnectorId}" }))],
  },
  {
    id: "wolkvox.media.upload-elsewhere",
    title: "A URL that does not lead into Wolkvox Storage is 400, be it a real one or none.",
    ...known("wolkvox.file-not-in-storage"),
    steps: [
      "https://example.com/a.jpg",
      "https://example.com{filePath}",
      "https://storage.googleapis.com/elsewhere/a.jpg",
      "a.jpg",
    ]
      .map((file_url) => refused("file-not-in-storage", uploadMedia({ ...MEDIA, file_url }))),
  },
  {
    id: "wolkvox.media.upload-private",
    title: "A private file is 400.",
    ...known("wolkvox.file-not-public"),
    steps: [refused("file-not-public", uploadMedia({ ...MEDIA, file_url: "{privateFileUrl}" }))],
  },
  {
    id: "wolkvox.media.upload-gone",
    title: "A file that is gone is 400.",
    ...known("wolkvox.file-not-public"),
    steps: [refused("file-not-public", uploadMedia({ ...MEDIA, file_url: "{goneFileUrl}" }))],
  },
  {
    id: "wolkvox.media.upload-forgotten-publish",
    title: "A file must be put into the storage and be made public before it is handed to Meta.",
    ...known("wolkvox.storage-private-first", "wolkvox.storage-upload-fields"),
    steps: [
      stored(filePart("new.pdf", "application/pdf", "%PDF-1.4")),
      refused("file-not-public", uploadMedia({ ...MEDIA, file_url: "{storageUrl}/new.pdf" })),
      published("new.pdf"),
      handled({ ...MEDIA, file_url: "{storageUrl}/new.pdf" }),
      {
        request: call(storage("restricted_access"), { files: ["new.pdf"] }),
        expect: { success: "wolkvox.storage.restrict" },
      },
      refused("file-not-public", uploadMedia({ ...MEDIA, file_url: "{storageUrl}/new.pdf" })),
    ],
  },
  {
    id: "wolkvox.media.upload-types",
    title: "Every type that Meta lists for samples is taken.",
    ...known("wolkvox.upload-types"),
    steps: ["application/pdf", "image/jpeg", "image/jpg", "image/png", "video/mp4"].flatMap((type) => [
      stored(filePart("sample", type, "a sample")),
      published("sample"),
      handled({ ...MEDIA, file_url: "{storageUrl}/sample" }),
    ]),
  },
  {
    id: "wolkvox.media.type-not-in-list",
    title: "A type that Meta does not list is 400.",
    ...known("wolkvox.file-type"),
    steps: [
      stored(filePart("song.mp3", "audio/mpeg", "a song")),
      published("song.mp3"),
      refused("file-type", uploadMedia({ ...MEDIA, file_url: "{storageUrl}/song.mp3" })),
    ],
  },
] satisfies readonly WolkvoxCase[];
