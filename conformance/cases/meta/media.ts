import type { MetaCase } from "./case.ts";
import { known } from "./known.ts";
import { call, field, file, type FilePart, MEDIA_PATH, PNG, PRODUCT, upload } from "./requests.ts";
import { deleted, described, downloaded, unknownMedia, uploaded, uploadedFile } from "./steps.ts";

const DAY_MS = 86_400_000;

/** One small real file of each class, and bytes that a careless reader trips over. */
const FILES: Readonly<Record<string, FilePart>> = {
  png: PNG,
  jpeg: file("image/jpeg", "pixel.jpg", { fixture: "jpeg" }),
  pdf: file("application/pdf", "page.pdf", { fixture: "pdf" }),
  ogg: file("audio/ogg", "voice.ogg", { fixture: "ogg" }),
  mp4: file("video/mp4", "empty.mp4", { fixture: "mp4" }),
  webp: file("image/webp", "sticker.webp", { fixture: "webp" }),
  "animated-webp": file("image/webp", "sticker.webp", { fixture: "animated-webp" }),
  "boundary-like": file("text/plain", "tricky.txt", {
    text: "\r\n--\r\n------wamock-conformance-7f3c9b2e5d184a6\r\n\r\n--\n\r\r\n",
  }),
  large: file("application/pdf", "large.pdf", { size: 300_000, fill: 0x2d }),
};

const HELLO = file("text/plain", "hello.txt", { text: "hello from wamock" });
const NOTES = file("text/plain; charset=utf-8", "notes.txt", { text: "hello" });

const roundTripCases = Object.entries(FILES).map(([name, part]): MetaCase => ({
  id: `meta.media.round-trip-${name}`,
  title: `What is uploaded (${name}) is described with its hash and size, and downloaded byte for byte.`,
  ...known(
    "meta.get-sha256-hex",
    "meta.get-file-size-number",
    "meta.get-key-order",
    "meta.download-own-headers",
    "meta.download-disposition",
    "meta.download-etag",
    "meta.download-digest",
    "meta.download-no-redirect",
  ),
  steps: [uploadedFile(part), described(part), downloaded(part)],
}));

/** What becomes of media: description, deletion, retention. */
export const mediaCases = [
  ...roundTripCases,
  {
    id: "meta.media.sha256-encoding",
    title: "GET gives the hash in hexadecimal: 64 digits in lower case, and not in base64 as a webhook does.",
    ...known("meta.get-sha256-hex"),
    steps: [
      uploadedFile(HELLO),
      {
        ...described(HELLO),
        expect: {
          success: "meta.media.get",
          file: HELLO,
          // Made with another tool, so that one way to hash does not judge itself.
          equals: { sha256: "91c042d6fbb74eaa300f7449439efcc95d6c6aecfe876acdf073162343d7f3f6" },
        },
      },
    ],
  },
  {
    id: "meta.media.get-url-new",
    title: "Every GET gives a new URL, which expires 300 seconds after the answer's Date.",
    ...known("meta.get-hash-new", "meta.get-ext", "meta.get-url"),
    steps: [
      uploaded(),
      described(),
      {
        request: call("GET", MEDIA_PATH),
        expect: { success: "meta.media.get", file: PNG, differs: { url: "{url}" } },
      },
    ],
  },
  {
    id: "meta.media.get-phone-number-id",
    title: "A GET may name the phone number that the media was uploaded on.",
    ...known("meta.get-phone-number-id"),
    steps: [uploaded(), described(undefined, `${MEDIA_PATH}?phone_number_id={phoneNumberId}`)],
  },
  {
    id: "meta.media.get-other-phone-number-id",
    title: "A GET that names another phone number is refused.",
    ...known("meta.phone-number-id-mismatch"),
    steps: [uploaded(), {
      request: call("GET", `${MEDIA_PATH}?phone_number_id={otherPhoneNumberId}`),
      expect: { error: "phone-number-id-mismatch" },
    }],
  },
  {
    id: "meta.media.delete-other-phone-number-id",
    title: "A DELETE that names another phone number is refused, and deletes nothing.",
    ...known("meta.phone-number-id-mismatch"),
    steps: [
      uploaded(),
      {
        request: call("DELETE", `${MEDIA_PATH}?phone_number_id={otherPhoneNumberId}`),
        expect: { error: "phone-number-id-mismatch" },
      },
      described(),
    ],
  },
  {
    id: "meta.media.foreign-phone-media-id",
    title: "Media belongs to the number it was uploaded on.",
    ...known("meta.media-of-one-number"),
    steps: [
      uploaded({ path: "/v24.0/{otherPhoneNumberId}/media" }),
      {
        request: call("GET", `${MEDIA_PATH}?phone_number_id={phoneNumberId}`),
        expect: { error: "phone-number-id-mismatch" },
      },
    ],
  },
  {
    id: "meta.media.delete-once",
    title: "A DELETE answers success and nothing else, and the id is then unknown.",
    ...known("meta.delete-answer", "meta.get-gone"),
    steps: [uploaded(), deleted, unknownMedia()],
  },
  {
    id: "meta.media.delete-twice",
    title: "A second DELETE is answered as if the id had never been.",
    ...known("meta.delete-twice"),
    steps: [uploaded(), deleted, unknownMedia("DELETE")],
  },
  {
    id: "meta.media.upload-twice",
    title: "The same bytes uploaded twice get two ids.",
    ...known("meta.upload-twice"),
    steps: [
      uploaded({}, "firstId"),
      {
        request: upload(),
        expect: { success: "meta.media.upload", differs: { id: "{firstId}" } },
        keep: { mediaId: "id" },
      },
      described(),
    ],
  },
  {
    id: "meta.media.kept-30-days",
    title: "An uploaded id lives for 30 days, and is then unknown.",
    ...known("meta.media-kept", "meta.get-gone"),
    steps: [uploaded(), { advanceMs: 30 * DAY_MS - 1000 }, described(), { advanceMs: 1000 }, unknownMedia()],
  },
  {
    id: "meta.media.ttl-minutes-kept",
    title: "An id uploaded with ttl_minutes=60 lives for an hour.",
    ...known("meta.upload-ttl"),
    steps: [
      uploaded({ parts: [PRODUCT, PNG, field("ttl_minutes", "60")] }),
      { advanceMs: 3_599_000 },
      described(),
      { advanceMs: 1000 },
      unknownMedia(),
    ],
  },
  {
    id: "meta.media.get-type-parameters",
    title: "GET gives the part's type as it was uploaded, its parameters with it.",
    ...known("meta.get-mime-type"),
    steps: [uploadedFile(NOTES), described(NOTES)],
  },
] satisfies readonly MetaCase[];
