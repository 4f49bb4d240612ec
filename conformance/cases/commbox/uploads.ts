import type { CommBoxCase } from "./case.ts";
import { inferred, known } from "./known.ts";
import { HEADERS, pic, post, upload, UPLOAD_PATH, VIDEO, WITHOUT_KEY } from "./requests.ts";
import { refused, uploaded } from "./steps.ts";

const OBSERVED_FIELD = { settings: { dialects: { "commbox.file-field": "observed" } } };
const OBSERVED = { settings: { dialects: { "commbox.envelope": "observed" } } };

/** A file part of another name than `pic`. */
function named(name: string) {
  return { ...VIDEO, name };
}

/** What the form must hold, and how its file is answered. */
export const uploadCases = [
  {
    id: "commbox.media.upload-accepted",
    title: "An upload with everything in place is answered with the file's name and an id.",
    ...known("commbox.upload-answer", "commbox.media-id-shape", "commbox.upload-body"),
    steps: [uploaded()],
  },
  {
    id: "commbox.media.upload-filename",
    title: "The name in the answer is the file name that the part was sent with.",
    ...known("commbox.upload-filename"),
    steps: [uploaded({}, { equals: { "data.0.filename": "video_sample.mp4" } })],
  },
  {
    id: "commbox.media.upload-twice",
    title: "The same file uploaded again gets another id.",
    ...inferred("Ids are new for each upload at Meta.", "commbox.upload-answer"),
    steps: [uploaded(), uploaded({}, { differs: { "data.0.id": "{mediaId}" } })],
  },
  {
    id: "commbox.media.upload-observed",
    title: "As observed, a success has an integer status and a time without zeros at its end.",
    ...known("commbox.status-in-body", "commbox.upload-answer"),
    given: OBSERVED,
    steps: [uploaded({}, { dialect: "observed" })],
  },
  {
    id: "commbox.media.request-id",
    title: "A request id of the caller's comes back.",
    ...known("commbox.request-id"),
    steps: [uploaded({ headers: [...HEADERS, ["X-Request-Id", "my-request-17"]] })],
  },
  {
    id: "commbox.media.provider-field-names",
    title: "A form without a file part named pic is refused.",
    ...known("commbox.file-missing", "commbox.upload-body"),
    steps: [refused("file-missing", { parts: [named("file")] })],
  },
  {
    id: "commbox.media.provider-field-names-observed",
    title: "As observed, a form without a file is refused with an integer status and no recipients.",
    ...inferred("The list of recipients belongs to another call.", "commbox.file-missing"),
    given: OBSERVED,
    steps: [refused("file-missing", { parts: [named("file")] }, { dialect: "observed" })],
  },
  {
    id: "commbox.media.file-name-empty",
    title: "A file part with an empty name, as the vendor's collection sends it, is refused as documented.",
    ...known("commbox.file-missing"),
    steps: [refused("file-missing", { parts: [named("")] })],
  },
  {
    id: "commbox.media.file-name-case",
    title: "A file part named Pic is not one named pic.",
    ...inferred("Names of form fields are compared exactly.", "commbox.file-missing"),
    steps: [refused("file-missing", { parts: [named("Pic")] })],
  },
  {
    id: "commbox.media.control-file-name-empty-observed",
    title: "As observed, a file part with an empty name is taken.",
    ...inferred("The vendor's own collection sends it so.", "commbox.upload-body"),
    control: true,
    given: OBSERVED_FIELD,
    steps: [uploaded({ parts: [named("")] }, { equals: { "data.0.filename": "video_sample.mp4" } })],
  },
  {
    id: "commbox.media.control-file-name-other-observed",
    title: "As observed, a file part of any name is taken.",
    ...inferred("The vendor's own collection sends an empty name.", "commbox.upload-body"),
    control: true,
    given: OBSERVED_FIELD,
    steps: [uploaded({ parts: [named("file")] })],
  },
  {
    id: "commbox.media.file-missing-any-name",
    title: "As observed too, a form without any file part is refused.",
    ...known("commbox.file-missing"),
    given: OBSERVED_FIELD,
    steps: [refused("file-missing", { parts: [{ name: "pic", content: { text: "video_sample.mp4" } }] })],
  },
  {
    id: "commbox.media.empty-or-serialized-file-text",
    title: "A text field named pic is no file.",
    ...known("commbox.file-missing"),
    steps: [refused("file-missing", { parts: [{ name: "pic", content: { fixture: "mp4" } }] })],
  },
  {
    id: "commbox.media.body-json",
    title: "A JSON body is refused as one without a file.",
    ...known("commbox.file-missing"),
    steps: [{
      request: post(UPLOAD_PATH, "application/json", { text: '{"pic":"AAAA"}' }),
      expect: { error: "file-missing" },
    }],
  },
  {
    id: "commbox.media.ct-json-over-multipart",
    title: "A form announced as JSON is refused as one without a file.",
    ...known("commbox.file-missing"),
    steps: [refused("file-missing", { contentType: "application/json" })],
  },
  {
    id: "commbox.media.body-code-not-http-status",
    title: "The status in the body repeats HTTP's: a string at one answer, a number at another.",
    ...known("commbox.status-in-body"),
    steps: [uploaded(), {
      request: upload({ path: UPLOAD_PATH, headers: WITHOUT_KEY }),
      expect: { error: "unauthorized" },
    }],
  },
  {
    id: "commbox.media.control-boundary-quoted",
    title: "The boundary may be quoted.",
    ...inferred("As HTTP has it.", "commbox.upload-body"),
    control: true,
    steps: [uploaded({ contentType: 'multipart/form-data; boundary="{boundary}"' })],
  },
  {
    id: "commbox.media.control-part-headers",
    title: "Content-Length and Content-Transfer-Encoding on a part are tolerated.",
    ...inferred("Clients that send them are in use.", "commbox.upload-body"),
    control: true,
    steps: [
      uploaded({
        parts: [{ ...VIDEO, headers: [["Content-Length", "168"], ["Content-Transfer-Encoding", "binary"]] }],
      }),
    ],
  },
  {
    id: "commbox.media.control-lower-case-headers",
    title: "Header names may be in lower case.",
    ...inferred("As HTTP has it.", "commbox.upload-body"),
    control: true,
    steps: [uploaded({ headers: HEADERS.map(([name, value]) => [name.toLowerCase(), value] as const) })],
  },
  {
    id: "commbox.media.control-filename-blob",
    title: "A part whose filename is blob is accepted when its type is right.",
    ...inferred("Browsers name a Blob so.", "commbox.upload-body"),
    control: true,
    steps: [uploaded({ parts: [{ ...VIDEO, filename: "blob" }] })],
  },
  {
    id: "commbox.media.body-empty",
    title: "An upload without any body is refused as one without a file.",
    ...known("commbox.file-missing"),
    steps: [{
      request: { kind: "call", method: "POST", path: UPLOAD_PATH, headers: HEADERS, body: { text: "" } },
      expect: { error: "file-missing" },
    }],
  },
  {
    id: "commbox.media.ct-boundary-missing",
    title: "A multipart body whose Content-Type was set by hand, without a boundary, is refused as one without a file.",
    ...known("commbox.file-missing"),
    steps: [refused("file-missing", { contentType: "multipart/form-data" })],
  },
  {
    id: "commbox.media.empty-or-serialized-file-zero-bytes",
    title: "A file of 0 bytes is refused.",
    ...known("commbox.invalid-parameters"),
    steps: [refused("invalid-parameters", { parts: [pic("video/mp4", "video_sample.mp4", { text: "" })] })],
  },
  {
    id: "commbox.media.empty-or-serialized-file-zero-bytes-observed",
    title: "As observed, a file of 0 bytes is refused with an integer status.",
    ...known("commbox.invalid-parameters"),
    given: OBSERVED,
    steps: [
      refused("invalid-parameters", { parts: [pic("video/mp4", "a.mp4", { text: "" })] }, { dialect: "observed" }),
    ],
  },
  {
    id: "commbox.media.control-several-files",
    title: "Several files get an element each, in their order.",
    ...known("commbox.upload-several-files"),
    control: true,
    steps: [
      uploaded({ parts: [VIDEO, pic("image/png", "pixel.png", { fixture: "png" })] }, {
        count: 2,
        equals: { "data.0.filename": "video_sample.mp4", "data.1.filename": "pixel.png" },
      }),
    ],
  },
  {
    id: "commbox.media.control-chunked",
    title: "A chunked body is read like any other.",
    ...known("commbox.upload-chunked"),
    control: true,
    steps: [uploaded({ chunked: true })],
  },
  {
    id: "commbox.media.control-unknown-field",
    title: "A text field that nobody asked for does no harm.",
    ...inferred("Fields that are not read are not refused elsewhere.", "commbox.upload-body"),
    control: true,
    steps: [uploaded({ parts: [{ name: "comment", content: { text: "hello" } }, VIDEO] })],
  },
  {
    id: "commbox.media.control-filename-unicode",
    title: "A file name beyond ASCII comes back as it was sent.",
    ...known("commbox.upload-filename"),
    control: true,
    steps: [
      uploaded({ parts: [pic("application/pdf", "חשבונית 7.pdf", { fixture: "pdf" })] }, {
        equals: { "data.0.filename": "חשבונית 7.pdf" },
      }),
    ],
  },
] satisfies readonly CommBoxCase[];
