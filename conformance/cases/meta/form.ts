import type { MetaCase } from "./case.ts";
import { inferred, known } from "./known.ts";
import { field, file, HEADERS, PNG, post, postJson, PRODUCT, upload, UPLOAD_PATH } from "./requests.ts";
import { described, refused, uploaded } from "./steps.ts";

/** What the form must hold, and in which order its faults are told. */
export const formCases = [
  {
    id: "meta.media.upload-accepted",
    title: "An upload with everything in place is answered with an id.",
    ...known("meta.upload-answer", "meta.media-id-shape", "meta.upload-fields"),
    steps: [uploaded({ parts: [PRODUCT, PNG, field("type", "image/png")] })],
  },
  {
    id: "meta.media.messaging-product-missing",
    title: "A form without messaging_product is refused.",
    ...known("meta.messaging-product-required"),
    steps: [refused("messaging-product-required", { parts: [PNG, field("type", "image/png")] })],
  },
  {
    id: "meta.media.messaging-product-wrong",
    title: "A messaging_product other than whatsapp is refused, and echoed.",
    ...known("meta.messaging-product-not-whatsapp", "meta.upload-product-value"),
    steps: [{
      request: upload({ parts: [field("messaging_product", "x"), PNG] }),
      expect: { error: "messaging-product-not-whatsapp", values: { got: "x" } },
    }],
  },
  {
    id: "meta.media.messaging-product-before-file",
    title: "When messaging_product and file are both missing, messaging_product is told.",
    ...known("meta.upload-order"),
    steps: [refused("messaging-product-required", { parts: [field("type", "image/png")] })],
  },
  {
    id: "meta.media.messaging-product-before-type",
    title: "When messaging_product is missing and the type not allowed, messaging_product is told.",
    ...known("meta.upload-order"),
    steps: [refused("messaging-product-required", { parts: [file("text/csv", "a.csv", { text: "a,b" })] })],
  },
  {
    id: "meta.media.messaging-product-value-before-file",
    title: "When messaging_product is wrong and file is missing, messaging_product is told.",
    ...known("meta.upload-order"),
    steps: [{
      request: upload({ parts: [field("messaging_product", "telegram")] }),
      expect: { error: "messaging-product-not-whatsapp", values: { got: "telegram" } },
    }],
  },
  {
    id: "meta.media.body-empty",
    title: "An upload without any body is answered as if messaging_product were missing.",
    ...known("meta.upload-empty-body"),
    steps: [{
      request: { kind: "call", method: "POST", path: UPLOAD_PATH, headers: HEADERS, body: { text: "" } },
      expect: { error: "messaging-product-required" },
    }],
  },
  {
    id: "meta.media.ct-boundary-missing",
    title: "A Content-Type set by hand to multipart/form-data, without a boundary, hides the whole form.",
    ...known("meta.upload-unreadable"),
    steps: [refused("messaging-product-required", { contentType: "multipart/form-data" })],
  },
  {
    id: "meta.media.filename-and-boundary-robust-wrong-boundary",
    title: "A boundary in the Content-Type that is not the body's hides the whole form.",
    ...known("meta.upload-unreadable"),
    steps: [refused("messaging-product-required", { contentType: "multipart/form-data; boundary=another" })],
  },
  {
    id: "meta.media.ct-json-over-multipart",
    title: "A multipart body announced as JSON is answered as if messaging_product were missing.",
    ...known("meta.upload-unreadable"),
    steps: [refused("messaging-product-required", { contentType: "application/json" })],
  },
  {
    id: "meta.media.content-type-missing",
    title: "A multipart body that nothing announces is answered as if messaging_product were missing.",
    ...known("meta.upload-unreadable"),
    steps: [refused("messaging-product-required", { contentType: null })],
  },
  {
    id: "meta.media.file-missing",
    title: "A form without a file is refused.",
    ...known("meta.file-required"),
    steps: [refused("file-required", { parts: [PRODUCT, field("type", "image/png")] })],
  },
  {
    id: "meta.media.file-misnamed",
    title: "A file under another name than file is no file.",
    ...known("meta.file-required"),
    steps: [refused("file-required", { parts: [PRODUCT, { ...PNG, name: "media" }] })],
  },
  {
    id: "meta.media.chunked",
    title: "An upload with Transfer-Encoding: chunked in place of a Content-Length is answered as if it had no file.",
    ...known("meta.upload-chunked"),
    steps: [refused("file-required", { chunked: true })],
  },
  {
    id: "meta.media.empty-or-serialized-file-zero-bytes",
    title: "A file of no bytes is answered as if there were none.",
    ...known("meta.upload-empty-file"),
    steps: [refused("file-required", { parts: [PRODUCT, { ...PNG, content: { text: "" } }] })],
  },
  {
    id: "meta.media.empty-or-serialized-file-path",
    title: "A file sent as a text field, such as its path, is refused without naming a type.",
    ...known("meta.file-not-a-file", "meta.upload-not-a-file"),
    steps: [refused("file-not-a-file", { parts: [PRODUCT, field("file", "/home/me/pixel.png")] })],
  },
  {
    id: "meta.media.empty-or-serialized-file-object",
    title: "A file that a client turned into a text, such as [object Object], is refused without naming a type.",
    ...known("meta.upload-not-a-file"),
    steps: [refused("file-not-a-file", { parts: [PRODUCT, field("file", "[object Object]")] })],
  },
  {
    id: "meta.media.empty-or-serialized-file-nested",
    title: "Nested fields in place of a file are refused without naming a type.",
    ...known("meta.upload-not-a-file"),
    steps: [refused("file-not-a-file", {
      parts: [PRODUCT, field("file[value]", "pixel"), field("file[options][contentType]", "image/png")],
    })],
  },
  {
    id: "meta.media.filename-and-boundary-robust-no-filename",
    title: "A file part without a filename is a text field.",
    ...known("meta.upload-not-a-file"),
    steps: [
      refused("file-not-a-file", { parts: [PRODUCT, { name: "file", type: "image/png", content: PNG.content }] }),
    ],
  },
  {
    id: "meta.media.file-urlencoded",
    title: "A form sent as application/x-www-form-urlencoded has a file that is none.",
    ...known("meta.upload-not-a-file"),
    steps: [{
      request: post(UPLOAD_PATH, "application/x-www-form-urlencoded", {
        text: "messaging_product=whatsapp&file=pixel.png",
      }),
      expect: { error: "file-not-a-file" },
    }],
  },
  {
    id: "meta.media.json-upload",
    title: "A JSON body whose file is a path is refused: its file is none.",
    ...known("meta.upload-json"),
    steps: [{
      request: postJson(UPLOAD_PATH, { file: "@/local/path/pixel.png", messaging_product: "whatsapp" }),
      expect: { error: "file-not-a-file" },
    }],
  },
  {
    id: "meta.media.json-upload-documented",
    title: "Under the dialect that takes Meta's OpenAPI at its word, a JSON body is answered with an id.",
    ...known("meta.upload-json"),
    given: { settings: { dialects: { "meta.json-upload": "documented" } } },
    steps: [{
      request: postJson(UPLOAD_PATH, { file: "@/local/path/pixel.png", messaging_product: "whatsapp" }),
      expect: { success: "meta.media.upload" },
    }],
  },
  {
    id: "meta.media.json-link-upload",
    title: "A JSON body with a link uploads nothing: it has no file.",
    ...inferred("A JSON body was never shown.", "meta.file-required"),
    steps: [{
      request: postJson(UPLOAD_PATH, {
        messaging_product: "whatsapp",
        type: "image",
        link: "https://example.com/a.png",
      }),
      expect: { error: "file-required" },
    }],
  },
  {
    id: "meta.media.json-without-product",
    title: "A JSON body without messaging_product is refused for want of it.",
    ...inferred("A JSON body was never shown.", "meta.messaging-product-required"),
    steps: [{
      request: postJson(UPLOAD_PATH, { link: "https://example.com/a.png" }),
      expect: { error: "messaging-product-required" },
    }],
  },
  {
    id: "meta.media.several-files",
    title: "Of several files the first one is taken.",
    ...known("meta.upload-several-files"),
    steps: [
      uploaded({ parts: [PRODUCT, PNG, file("image/jpeg", "second.jpg", { fixture: "jpeg" })] }),
      described(PNG),
    ],
  },
] satisfies readonly MetaCase[];
