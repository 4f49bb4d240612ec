import { commboxErrors, MEDIA_TYPES } from "@wamock/contract/commbox";
import { commboxSuite } from "../../cases/commbox/mod.ts";
import { header, repeated, text } from "../changes.ts";
import { writerOf } from "../families.ts";
import type { Mutant } from "../mutant.ts";

const UPLOAD = { operation: "commbox.media.upload", error: null } as const;
const { strict, altered } = writerOf(commboxSuite, commboxErrors["invalid-parameters"]);

const typeMutants = MEDIA_TYPES.map(({ type, extensions: [extension] }) => {
  const slug = `${type.split("/").at(-1)!.replace(/[^a-z0-9]+/g, "-")}-${extension}`;
  return strict(`${slug}-not-listed`, `A file may not be of type ${type}.`, {
    ...UPLOAD,
    body: new RegExp(`filename="sample\\.${extension}"\r\nContent-Type: ${RegExp.escape(type)}\r\n\r\nhello`),
  }, [`media.type-${slug}`]);
});

/** What may be odd about an upload, and is refused here. */
export const uploadMutants: readonly Mutant[] = [
  strict("bearer-case-sensitive", "The word bearer in lower case is unknown.", { head: /\nAuthorization: bearer / }, [
    "media.control-bearer-case",
  ]),
  strict("key-in-query-unseen", "A key in the query counts under no dialect.", { head: /\?access_token=/ }, [
    "media.control-key-in-query-observed",
  ]),
  strict("path-case-sensitive", "The path must be in lower case.", { head: /^POST \/WhatsApp\// }, [
    "media.control-path-case",
  ]),
  strict("padding-in-lower-case", "A padding written %3D is unknown.", { head: /^POST [^\n]*%3D%3D\n/ }, [
    "media.control-stream-id-upper",
  ]),
  strict("padding-encoded", "A padding that is not encoded is unknown.", {
    head: /^POST \/whatsapp\/uploadmedia\/[^\n]*==\n/,
  }, ["media.control-stream-id-plain"]),
  altered(
    "file-named-otherwise",
    "An upload is answered with another file name.",
    UPLOAD,
    text(/"filename":"/, '"filename":"x_'),
    [
      "commbox.media.upload-filename/field.data.0.filename",
      "commbox.media.control-file-name-empty-observed/field.data.0.filename",
      "commbox.media.control-several-files/field.data.0.filename",
      "commbox.media.control-filename-unicode/field.data.0.filename",
    ],
  ),
  altered(
    "second-file-named-otherwise",
    "The second file is answered under another name.",
    UPLOAD,
    text('"filename":"pixel.png"', '"filename":"x.png"'),
    ["commbox.media.control-several-files/field.data.1.filename"],
  ),
  altered(
    "same-file-same-id",
    "The file of the upload before gets its id again.",
    {},
    repeated(UPLOAD.operation, /"id":"[^"]*"/),
    ["commbox.media.upload-twice/field.data.0.id.new"],
  ),
  altered(
    "observed-status-as-text",
    "As observed, a status is a string.",
    { settings: { "commbox.envelope": "observed" } },
    text('"status":200', '"status":"200"'),
    [
      "commbox.media.upload-observed",
      "commbox.templates.observed",
    ],
  ),
  altered(
    "request-id-of-another",
    "A caller's request id does not come back.",
    { head: /\nX-Request-Id: my-request-17/ },
    header("X-Request-Id", "other"),
    ["commbox.media.request-id/header.x-request-id"],
  ),
  strict("field-name-always-pic", "A part's name counts under every dialect.", {
    settings: { "commbox.file-field": "observed" },
  }, [
    "media.control-file-name-empty-observed",
    "media.control-file-name-other-observed",
  ]),
  strict("quoted-boundary-unread", "A quoted boundary is taken with its quotes.", { head: /boundary="/ }, [
    "media.control-boundary-quoted",
  ]),
  strict("part-headers-refused", "Further headers of a part are refused.", { body: /Transfer-Encoding: binary/ }, [
    "media.control-part-headers",
  ]),
  strict("header-names-case-sensitive", "Header names in lower case are not seen.", { head: /\nauthorization: / }, [
    "media.control-lower-case-headers",
  ]),
  strict("filename-blob-refused", "A file named blob is refused.", { body: /filename="blob"/ }, [
    "media.control-filename-blob",
  ]),
  strict("several-files-refused", "A second file is refused.", { body: /video_sample[^]*filename="pixel\.png"/ }, [
    "media.control-several-files",
  ]),
  strict("chunked-refused", "A chunked body is refused.", { head: /\nTransfer-Encoding: chunked/ }, [
    "media.control-chunked",
  ]),
  strict("unknown-field-refused", "A text field is refused.", { ...UPLOAD, body: /form-data; name="[^"]*"\r\n\r\n/ }, [
    "media.control-unknown-field",
  ]),
  strict("filename-ascii-only", "A file name beyond ASCII is refused.", { body: /filename="[^"]*[\x80-\xff]/ }, [
    "media.control-filename-unicode",
  ]),
  ...typeMutants,
  strict("type-from-part-alone", "A part without a Content-Type is of no type.", {
    ...UPLOAD,
    body: /filename="Film\.MP4"/,
  }, ["media.type-from-name"]),
  strict("type-parameters-refused", "A type with parameters is refused.", { body: /Audio\/OGG; codecs=opus/ }, [
    "media.control-type-parameters",
  ]),
];
