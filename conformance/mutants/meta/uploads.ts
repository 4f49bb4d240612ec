import { MEDIA_TYPES, META_VERSIONS, metaErrors } from "@wamock/contract/meta";
import { metaSuite } from "../../cases/meta/mod.ts";
import { casesWith, succeeding, writerOf } from "../families.ts";
import { accepted, header, refused, repeated, text } from "../changes.ts";
import type { Mutant } from "../mutant.ts";

const UPLOAD = { operation: "meta.media.upload" } as const;

/** The version in the paths of most cases. */
const USUAL = "v24.0";

const { strict } = writerOf(metaSuite, metaErrors["type-not-allowed"]);

function part(type: string, filename: string): RegExp {
  return new RegExp(`filename="${RegExp.escape(filename)}"\r\nContent-Type: ${RegExp.escape(type)}\r\n`);
}

const versionMutants = META_VERSIONS.filter(({ version }) => version !== USUAL).map(({ version }) => {
  const slug = version.replace(".0", "");
  return strict(
    `${slug}-unknown`,
    `The version ${version} is taken for one that does not exist.`,
    { head: new RegExp(`^POST /${RegExp.escape(version)}/\\d+/media\n`) },
    [`media.control-version-${slug}`],
    version === "v19.0" ? ["media.version-upgraded-documented"] : undefined,
  );
});

const typeMutants = MEDIA_TYPES.map(({ type }) => {
  const slug = type.replace(/[^a-z0-9]+/g, "-");
  return strict(
    `${slug}-not-listed`,
    `The list of types lacks ${type}.`,
    { ...UPLOAD, body: part(type, "sample") },
    [`media.type-accepted-${slug}`],
  );
});

const sizeMutants = ([
  ["image", "image/jpeg"],
  ["audio", "audio/ogg"],
  ["video", "video/mp4"],
  ["document", "application/pdf"],
] as const).map(([name, type]) =>
  strict(
    `${name}-limit-exclusive`,
    `A file exactly as large as ${name} may be is too large.`,
    { ...UPLOAD, body: part(type, "sized") },
    [`media.size-limit-by-type-${name}-at`],
    name === "document" ? ["media.size-video-as-document"] : undefined,
  )
);

/** What may be odd about an upload, and is refused here. */
export const uploadMutants: readonly Mutant[] = [
  {
    id: "upload-answers-another-key",
    provider: "meta",
    defect: "An upload is answered with media_id in place of id.",
    mutation: { where: { ...UPLOAD, error: null }, change: text('"id"', '"media_id"') },
    kills: succeeding(metaSuite, "meta.media.upload"),
  },
  {
    id: "upload-id-has-letters",
    provider: "meta",
    defect: "An upload's id is no decimal number.",
    mutation: { where: { ...UPLOAD, error: null, body: /filename="hello\.txt"/ }, change: text(/"id":"\d/, '"id":"x') },
    kills: ["meta.media.ttl-minutes-60/body.schema", "meta.media.sha256-encoding/body.schema"],
    also: ["meta.media.*"],
  },
  {
    id: "upload-answers-more",
    provider: "meta",
    defect: "An upload's answer has a field more.",
    mutation: { where: { ...UPLOAD, error: null, body: /filename="blob"/ }, change: text("}", ',"type":"image"}') },
    kills: ["meta.media.control-filename-blob/body.keys"],
    also: ["meta.media.control-filename-blob/body.schema"],
  },
  {
    id: "same-bytes-same-id",
    provider: "meta",
    defect: "The bytes of the upload before get its id again.",
    mutation: { where: {}, change: repeated(UPLOAD.operation, /"id":"\d+"/) },
    kills: ["meta.media.upload-twice/field.id.new"],
  },
  ...versionMutants,
  {
    id: "v24-unknown",
    provider: "meta",
    defect: `The version ${USUAL} is taken for one that does not exist.`,
    mutation: {
      where: { error: null, head: new RegExp(`^POST /${RegExp.escape(USUAL)}/\\d+/media[?\n]`) },
      change: refused(metaErrors["unknown-path"]),
    },
    kills: casesWith(
      metaSuite,
      ({ request, expect }) =>
        "success" in expect && request.kind !== "download" && /^\/v24\.0\/[^/]+\/media(\?|$)/.test(request.path),
    ),
  },
  {
    id: "ancient-version-unwarned",
    provider: "meta",
    defect: "The warning that v13.0 was upgraded names another version.",
    mutation: {
      where: { head: /^POST \/v13\.0\// },
      change: header("X-Ad-Api-Version-Warning", "The call has been auto-upgraded."),
    },
    kills: ["meta.media.version-ancient/header.x-ad-api-version-warning"],
  },
  {
    id: "upgraded-to-the-newest",
    provider: "meta",
    defect: "An upload to an old version is answered by the newest one.",
    mutation: { where: { head: /^POST \/v19\.0\//, error: null }, change: header("facebook-api-version", "v26.0") },
    kills: [
      "meta.media.version-upgraded-documented/header.facebook-api-version.stand-in",
      "meta.media.control-version-v19/header.facebook-api-version.stand-in",
    ],
    also: [
      "meta.media.version-upgraded-documented/*",
      "meta.media.control-version-v19/*",
    ],
  },
  strict("unversioned-refused", "A path without a version is refused.", { head: /^[A-Z]+ \/\d+(\/media)?\n/ }, [
    "media.control-unversioned",
  ]),
  ...typeMutants,
  ...sizeMutants,
  strict(
    "video-limit-for-documents",
    "A document may be no larger than a video.",
    { ...UPLOAD, head: /Content-Length: (7[5-9]\d|8\d\d)/, body: part("application/pdf", "sized") },
    ["media.size-video-as-document"],
    ["media.size-limit-by-type-document-at"],
  ),
  strict(
    "sticker-limit-enforced",
    "A sticker above the documented size is refused.",
    { ...UPLOAD, head: /Content-Length: \d{6,}/, body: /Content-Type: image\/webp\r\n/ },
    ["media.size-sticker-not-enforced"],
    ["messages.sticker-limits-async-fail*"],
  ),
  strict(
    "animated-sticker-limited-like-a-static-one",
    "An animated sticker may be no larger than a static one.",
    { ...UPLOAD, body: part("image/webp", "a.webp") },
    ["media.size-animated-sticker-documented"],
  ),
  strict("ttl-minimum-exclusive", "A ttl_minutes of 60 is too small.", { ...UPLOAD, body: /\r\n\r\n60\r\n/ }, [
    "media.ttl-minutes-60",
  ], ["media.ttl-minutes-kept"]),
  strict("ttl-maximum-exclusive", "A ttl_minutes of 43200 is too large.", { ...UPLOAD, body: /\r\n\r\n43200\r\n/ }, [
    "media.ttl-minutes-43200",
  ]),
  strict(
    "json-upload-always-refused",
    "A JSON upload is refused under either dialect.",
    { ...UPLOAD, head: /Content-Type: application\/json/ },
    ["media.json-upload-documented"],
  ),
  strict("several-files-refused", "A form with two files is refused.", { ...UPLOAD, body: /second\.jpg/ }, [
    "media.several-files",
  ]),
  strict("type-field-judged", "The field type is judged, and not the part's.", {
    ...UPLOAD,
    body: /\r\ntext\/csv\r\n-/,
  }, [
    "media.type-field-no-harm",
  ]),
  strict("bytes-sniffed", "The bytes of a file are compared with its type.", { ...UPLOAD, body: /png\r\n\r\n%PDF/ }, [
    "media.ext-bytes-type-disagree",
    "messages.ext-bytes-type-disagree-told",
  ]),
  strict("name-compared-with-type", "The extension of a name is compared with the type.", {
    ...UPLOAD,
    body: /page\.mp4|pixel\.csv|voice\.mp4/,
  }, ["media.ext-bytes-type-disagree", "media.control-filename-other-extension", "messages.ext-bytes-type-disagree"]),
  strict("type-case-sensitive", "A type in upper case is refused.", { ...UPLOAD, body: /Content-Type: IMAGE\/PNG/ }, [
    "media.type-upper-case",
  ]),
  strict("type-parameters-refused", "A type with parameters is refused.", {
    ...UPLOAD,
    body: /Content-Type: text\/plain; charset=utf-8/,
  }, ["media.type-parameters", "media.get-type-parameters"]),
  strict("ogg-codecs-refused", "audio/ogg; codecs=opus is refused.", { ...UPLOAD, body: /codecs=opus/ }, [
    "media.ogg-codecs",
  ]),
  strict(
    "ogg-without-codecs-refused",
    "audio/ogg without codecs is refused.",
    {
      ...UPLOAD,
      body: part("audio/ogg", "voice.ogg"),
    },
    ["media.control-ogg-without-codecs"],
    ["media.round-trip-ogg", "messages.audio-by-id"],
  ),
  strict("opus-refused", "audio/opus is refused by the upload, as it will be later.", {
    ...UPLOAD,
    body: part("audio/opus", "voice.opus"),
  }, ["media.opus-accepted", "messages.opus-mime-async-fail*"]),
  strict(
    "webp-refused",
    "image/webp is refused by the upload, as it will be as an image.",
    {
      ...UPLOAD,
      body: part("image/webp", "sticker.webp"),
    },
    ["media.control-webp", "messages.webp-as-image-async-fail*", "messages.sticker-by-id"],
    [
      "media.round-trip-webp",
      "media.round-trip-animated-webp",
      "messages.sticker-limits-async-fail*",
    ],
  ),
  strict("documents-refused", "A document is refused.", { ...UPLOAD, body: /filename="document"/ }, [
    "media.control-documents",
  ]),
  strict("cmyk-looked-at", "The colours of an image are looked at.", { ...UPLOAD, body: /print\.jpg/ }, [
    "messages.image-profile-async-fail*",
  ]),
  strict("product-in-query-unseen", "messaging_product in the query does not count.", {
    ...UPLOAD,
    head: /\?messaging_product=/,
  }, ["media.control-product-in-query"]),
  strict("product-case-sensitive", "messaging_product is compared in lower case.", { ...UPLOAD, body: /WHATSAPP/ }, [
    "media.control-product-upper-case",
  ]),
  strict("unknown-field-refused", "A form with an unknown field is refused.", { ...UPLOAD, body: /name="typeFile"/ }, [
    "media.control-unknown-field",
  ]),
  {
    id: "type-field-required",
    provider: "meta",
    defect: "A form without the field type is refused.",
    mutation: {
      where: { ...UPLOAD, error: null, body: /^(?![^]*name="type")------/ },
      change: refused(metaErrors["file-required"]),
    },
    kills: casesWith(
      metaSuite,
      ({ request, expect }) =>
        "success" in expect && expect.success === "meta.media.upload" && request.kind === "upload" &&
        !request.parts.some(({ name }) => name === "type"),
    ),
  },
  strict("file-first-unseen", "A file in front of messaging_product is not seen.", {
    ...UPLOAD,
    body: /^-+[^\r]*\r\nContent-Disposition: form-data; name="file"[^]*name="messaging_product"/,
  }, ["media.control-file-first"]),
  strict("file-in-the-middle-unseen", "A file between two fields is not seen.", {
    ...UPLOAD,
    body: /^-+[^\r]*\r\nContent-Disposition: form-data; name="type"[^]*name="messaging_product"/,
  }, ["media.control-file-in-the-middle"]),
  strict("part-headers-refused", "Further headers of a part are refused.", {
    ...UPLOAD,
    body: /Content-Transfer-Encoding: binary/,
  }, ["media.control-part-headers"]),
  strict("quoted-boundary-unread", "A quoted boundary is taken with its quotes.", { ...UPLOAD, head: /boundary="/ }, [
    "media.control-boundary-quoted",
  ]),
  strict("content-type-compared-exactly", "The Content-Type must be written in lower case.", {
    ...UPLOAD,
    head: /Multipart\/Form-Data/,
  }, ["media.control-content-type-parameters"]),
  strict("filename-blob-refused", "A file named blob is refused.", { ...UPLOAD, body: /filename="blob"/ }, [
    "media.control-filename-blob",
  ]),
  strict("filename-ascii-only", "A filename beyond ASCII is refused.", {
    ...UPLOAD,
    body: /filename="[^"]*[\x80-\xff]/,
  }, ["media.control-filename-beyond-ascii"]),
  strict("filename-quotes-refused", "A filename with quotes in it is refused.", {
    ...UPLOAD,
    body: /filename="a (%22|\\")/,
  }, ["media.control-filename-quotes"]),
  strict("origin-refused", "A call from a web page is refused.", { head: /\nOrigin: / }, ["media.control-origin"]),
  strict("header-names-case-sensitive", "Header names in lower case are not seen.", {
    head: /\nauthorization: /,
  }, ["media.control-lower-case-headers"]),
  strict("oauth-scheme-unknown", "The scheme OAuth is unknown.", { ...UPLOAD, head: /\nAuthorization: OAuth / }, [
    "media.token-in-oauth-scheme",
  ]),
  strict("scheme-case-sensitive", "The scheme bearer in lower case is unknown.", { head: /\nAuthorization: bearer / }, [
    "media.token-in-scheme-lower-case",
  ]),
  strict("token-in-query-unseen", "A token in the query does not count.", { ...UPLOAD, head: /\?access_token=/ }, [
    "media.token-in-query",
  ]),
  strict("token-in-form-unseen", "A token in the form does not count.", { ...UPLOAD, body: /name="access_token"/ }, [
    "media.token-in-form",
  ]),
  strict("right-proof-refused", "A right appsecret_proof is refused.", { head: /\?appsecret_proof=/ }, [
    "media.proof-right",
    "media.proof-not-demanded",
  ]),
  strict("proof-in-form-unseen", "An appsecret_proof in the form does not count.", {
    ...UPLOAD,
    body: /name="appsecret_proof"/,
  }, ["media.proof-in-form"]),
  {
    id: "size-not-counted",
    provider: "meta",
    defect: "No file is too large, whatever the setting says.",
    mutation: { where: { rung: "size" }, change: accepted },
    kills: [
      "meta.media.size-limit-by-type-image-above",
      "meta.media.size-limit-by-type-audio-above",
      "meta.media.size-limit-by-type-video-above",
      "meta.media.size-limit-by-type-document-above",
      "meta.media.size-video-real",
      "meta.media.size-static-sticker-documented",
    ],
  },
];
