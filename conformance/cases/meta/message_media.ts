import type { MetaCase } from "./case.ts";
import { inferred, known } from "./known.ts";
import { file, type FilePart, PNG, PRODUCT, UPLOAD_PATH, VERSION } from "./requests.ts";
import { deleted, messageRefused, sent, uploaded, uploadedFile } from "./steps.ts";

const DAY_MS = 86_400_000;
const IMAGE_ID = "image['id']";

/** A handle as a resumable upload gives one. */
const HANDLE = "4::aW1hZ2UvcG5n:ARbbbbbbbbbbbbbbbbb:e:1744168027:1849455295211775:61564973734150:ARccccccccccccccccc";

const WEBP = file("image/webp", "sticker.webp", { fixture: "webp" });

/** One file of each class, as it is sent. */
const CLASSES: readonly {
  readonly type: string;
  readonly part: FilePart;
  readonly more: Readonly<Record<string, string>>;
}[] = [
  { type: "image", part: PNG, more: { caption: "a pixel" } },
  { type: "audio", part: file("audio/ogg", "voice.ogg", { fixture: "ogg" }), more: {} },
  { type: "video", part: file("video/mp4", "empty.mp4", { fixture: "mp4" }), more: { caption: "nothing" } },
  {
    type: "document",
    part: file("application/pdf", "page.pdf", { fixture: "pdf" }),
    more: { caption: "a page", filename: "page.pdf" },
  },
  { type: "sticker", part: WEBP, more: {} },
];

const classCases = CLASSES.flatMap(({ type, part, more }): MetaCase[] => [
  {
    id: `meta.messages.${type}-by-id`,
    title: `What was uploaded is sent as ${type} by its id.`,
    ...known("meta.message-media-kinds", "meta.message-answer"),
    steps: [uploadedFile(part), sent({ type, [type]: { id: "{mediaId}", ...more } })],
  },
  {
    id: `meta.messages.${type}-by-link`,
    title: `Media is sent as ${type} by a link.`,
    ...known("meta.message-media-kinds", "meta.message-id-at-once"),
    steps: [sent({ type, [type]: { link: `https://files.example/${part.filename}`, ...more } })],
  },
  {
    id: `meta.messages.${type}-neither`,
    title: `A message of the type ${type} with neither an id nor a link is refused with 100/2494009.`,
    ...known("meta.media-id-or-link-required"),
    steps: [messageRefused("media-id-or-link-required", { type, [type]: { ...more } })],
  },
]);

/** Ids that no upload on this number gave. */
const BAD_IDS = [
  { slug: "unknown", id: "1234567890123456", what: "an id that nobody has" },
  { slug: "undefined", id: "undefined", what: "the word undefined in the place of an id" },
  { slug: "filename", id: "pixel.png", what: "a filename in the place of an id" },
] as const;

const badIdCases = BAD_IDS.map(({ slug, id, what }): MetaCase => ({
  id: `meta.messages.media-id-${slug}`,
  title: `An image with ${what} is refused at once, and its place named.`,
  ...known("meta.media-id-invalid", "meta.message-id-at-once"),
  steps: [messageRefused("media-id-invalid", { type: "image", image: { id } }, { param: IMAGE_ID })],
}));

/** What is answered 200, and fails later. */
const UNCHECKED: readonly { readonly slug: string; readonly title: string; readonly steps: MetaCase["steps"] }[] = [
  {
    slug: "opus-mime-async-fail",
    title: "audio/opus is accepted by the upload and by the message: that it cannot be sent is told later.",
    steps: [
      uploadedFile(file("audio/opus", "voice.opus", { fixture: "ogg" })),
      sent({ type: "audio", audio: { id: "{mediaId}" } }),
      sent({ type: "audio", audio: { id: "{mediaId}", voice: true } }),
    ],
  },
  {
    slug: "webp-as-image-async-fail",
    title: "image/webp is accepted as an image: that it is a sticker is told later.",
    steps: [uploadedFile(WEBP), sent({ type: "image", image: { id: "{mediaId}" } })],
  },
  {
    slug: "video-as-image-accepted",
    title: "A video is accepted as an image: that it is none is told later.",
    steps: [
      uploadedFile(file("video/mp4", "empty.mp4", { fixture: "mp4" })),
      sent({ type: "image", image: { id: "{mediaId}" } }),
    ],
  },
  {
    slug: "sticker-limits-async-fail",
    title: "A sticker far above the documented size is accepted: that it is too large is told later.",
    steps: [
      uploadedFile(file("image/webp", "sticker.webp", { size: 600_000, fill: 0x61 })),
      sent({ type: "sticker", sticker: { id: "{mediaId}" } }),
    ],
  },
  {
    slug: "image-profile-async-fail",
    title: "An image in CMYK is accepted by the upload and by the message: that it cannot be sent is told later.",
    steps: [
      uploadedFile(file("image/jpeg", "print.jpg", { fixture: "cmyk-jpeg" })),
      sent({ type: "image", image: { id: "{mediaId}" } }),
    ],
  },
  {
    slug: "ext-bytes-type-disagree",
    title:
      "Opus named .mp4 and typed audio/ogg is accepted by upload and message: that the three disagree is told later.",
    steps: [
      uploadedFile(file("audio/ogg", "voice.mp4", { fixture: "ogg" })),
      sent({ type: "audio", audio: { id: "{mediaId}" } }),
    ],
  },
  {
    slug: "sample-url-as-link",
    title: "The URL of a template's sample is accepted as a link: that Meta itself cannot fetch it is told later.",
    steps: [
      sent({
        type: "image",
        image: { link: "https://scontent.whatsapp.net/v/t61.29466-34/1_2_3_n.png?ccb=1-7&oh=01_A&oe=1" },
      }),
    ],
  },
  {
    slug: "link-to-avif-accepted",
    title: "A link to a file of a type that cannot be sent is accepted.",
    steps: [sent({ type: "image", image: { link: "https://files.example/picture.avif" } })],
  },
  {
    slug: "link-to-download-accepted",
    title: "The download URL of an upload is accepted as a link.",
    steps: [sent({
      type: "image",
      image: { link: "https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1&ext=2&hash=AT3" },
    })],
  },
];

const uncheckedCases = UNCHECKED.map(({ slug, title, steps }): MetaCase => ({
  id: `meta.messages.${slug}`,
  title,
  ...known("meta.message-media-unchecked"),
  steps,
}));

/** Media by id and by link: what is judged at once. */
export const messageMediaCases = [
  ...classCases,
  ...badIdCases,
  ...uncheckedCases,
  {
    id: "meta.messages.caption-empty",
    title: "A caption may be empty.",
    ...known("meta.message-media-kinds"),
    steps: [uploaded(), sent({ type: "image", image: { id: "{mediaId}", caption: "" } })],
  },
  {
    id: "meta.messages.media-id-number",
    title: "A media id may be a JSON number.",
    ...known("meta.message-id-number"),
    steps: [uploaded(), sent({ type: "image", image: { id: "<{mediaId}>" } })],
  },
  {
    id: "meta.messages.foreign-phone-media-id",
    title: "A media id of another phone number is refused like one that nobody has.",
    ...known("meta.message-id-scope", "meta.media-id-invalid"),
    steps: [
      uploaded({ path: `/${VERSION}/{otherPhoneNumberId}/media` }),
      messageRefused("media-id-invalid", { type: "image", image: { id: "{mediaId}" } }, { param: IMAGE_ID }),
    ],
  },
  {
    id: "meta.messages.media-id-deleted",
    title: "A media id that was deleted is refused.",
    ...known("meta.message-id-dies"),
    steps: [
      uploaded(),
      deleted,
      messageRefused("media-id-invalid", { type: "image", image: { id: "{mediaId}" } }, { param: IMAGE_ID }),
    ],
  },
  {
    id: "meta.messages.media-id-expired",
    title: "A media id works for thirty days, and not a moment longer.",
    ...known("meta.message-id-dies"),
    steps: [
      uploaded(),
      { advanceMs: 30 * DAY_MS - 1000 },
      sent({ type: "image", image: { id: "{mediaId}" } }),
      { advanceMs: 1000 },
      messageRefused("media-id-invalid", { type: "image", image: { id: "{mediaId}" } }, { param: IMAGE_ID }),
    ],
  },
  {
    id: "meta.messages.handle-as-media-id",
    title: "The handle of a resumable upload is refused as a media id.",
    ...known("meta.message-handle-no-id"),
    steps: [messageRefused("media-id-invalid", { type: "image", image: { id: HANDLE } }, { param: IMAGE_ID })],
  },
  {
    id: "meta.messages.media-id-dots",
    title: "Under the dialect dots a refused id is named as image.id.",
    ...known("meta.media-id-invalid"),
    given: { settings: { dialects: { "meta.message-param-spelling": "dots" } } },
    steps: [messageRefused("media-id-invalid", { type: "image", image: { id: "1" } }, { param: "image.id" })],
  },
  {
    id: "meta.messages.upload-error-propagates",
    title: "Who overlooks that an upload failed sends an image without an id, and is refused with 100/2494009.",
    ...known("meta.media-id-or-link-required"),
    steps: [
      {
        request: {
          kind: "upload",
          path: UPLOAD_PATH,
          headers: [["Authorization", "Bearer {accessToken}"], ["Accept", "*/*"]],
          contentType: "multipart/form-data; boundary={boundary}",
          parts: [PRODUCT, { name: "file", filename: "data.csv", type: "text/csv", content: { text: "a,b" } }],
        },
        expect: { error: "type-not-allowed", values: { type: "text/csv" } },
      },
      messageRefused("media-id-or-link-required", { type: "image", image: { id: null, caption: "a,b" } }),
      messageRefused("media-id-or-link-required", { type: "image" }),
    ],
  },
  {
    id: "meta.messages.media-id-and-link",
    title: "Of media with both an id and a link the id is judged.",
    ...known("meta.message-id-and-link"),
    steps: [
      uploaded(),
      sent({ type: "image", image: { id: "{mediaId}", link: "no link" } }),
      messageRefused("media-id-invalid", {
        type: "image",
        image: { id: "1234567890123456", link: "https://files.example/a.png" },
      }, { param: IMAGE_ID }),
    ],
  },
  ...(["pixel.png", "ftp://files.example/a.png", "//files.example/a.png"].map((link, index): MetaCase => ({
    id: `meta.messages.link-invalid-${["relative", "ftp", "without-scheme"][index]}`,
    title: `The link ${link} is refused: it is no absolute URI of http or https.`,
    ...known("meta.media-link-invalid", "meta.message-link-form"),
    steps: [messageRefused("media-link-invalid", { type: "image", image: { link } }, { param: "image['link']" })],
  }))),
  {
    id: "meta.messages.order-media-before-recipient",
    title: "When the media id is unknown and the recipient missing, the media id is told.",
    ...inferred("Graph's own parameters are taken to be judged first.", "meta.message-order"),
    steps: [
      messageRefused("media-id-invalid", { type: "image", to: undefined, image: { id: "1" } }, { param: IMAGE_ID }),
    ],
  },
] satisfies readonly MetaCase[];
