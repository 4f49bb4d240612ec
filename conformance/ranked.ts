import type { GradingId } from "./requirements/grading.ts";

/** A case that integrators need most, and what has become of it here: at least one of the three. */
export interface RankedCase {
  /** Its place, from 1 on; `next` for those that are next in line; `control` for what must be accepted. */
  readonly rank: number | "next" | "control";
  readonly name: string;
  /**
   * Where it is a case: `<provider>.<object>.<name>`, or the beginning of several such ids, one for each provider
   * that it concerns.
   */
  readonly cases?: readonly string[];
  /** The sentence about clients, where it judges one. */
  readonly grading?: GradingId;
  /** Why it is neither, or why it is not for everybody whom it concerns. */
  readonly excluded?: string;
}

/** What integrators get wrong, by how often, how silently, and how cheaply it is seen on the wire. */
export const RANKED: readonly RankedCase[] = [
  {
    rank: 1,
    name: "ct-boundary-missing",
    cases: [
      "meta.media.ct-boundary-missing",
      "nxcloud.template-files.ct-boundary-missing",
      "nxcloud.media.ct-boundary-missing",
      "commbox.media.ct-boundary-missing",
    ],
  },
  {
    rank: 2,
    name: "ct-json-over-multipart",
    cases: [
      "meta.media.ct-json-over-multipart",
      "nxcloud.template-files.ct-json-over-multipart",
      "nxcloud.media.ct-json-over-multipart",
      "commbox.media.ct-json-over-multipart",
    ],
  },
  { rank: 3, name: "part-octet-stream", cases: ["meta.media.part-octet-stream", "commbox.media.part-octet-stream"] },
  {
    rank: 4,
    name: "async-131053-ignored",
    grading: "client.later-failure-told",
  },
  {
    rank: 5,
    name: "media-id-as-handle",
    cases: ["meta.templates.media-id-as-handle", "nxcloud.templates.media-id-as-handle"],
  },
  {
    rank: 6,
    name: "upload-error-propagates",
    cases: ["meta.messages.upload-error-propagates"],
    grading: "client.upload-error-stops",
  },
  { rank: 7, name: "download-no-auth", cases: ["meta.media.download-no-auth"] },
  { rank: 8, name: "download-no-ua", cases: ["meta.media.download-no-ua"] },
  { rank: 9, name: "opus-mime-async-fail", cases: ["meta.messages.opus-mime-async-fail"] },
  {
    rank: 10,
    name: "empty-or-serialized-file",
    cases: [
      "meta.media.empty-or-serialized-file",
      "nxcloud.template-files.empty-or-serialized-file",
      "nxcloud.media.empty-or-serialized-file",
      "commbox.media.empty-or-serialized-file",
    ],
  },
  { rank: 11, name: "wrong-node-id", cases: ["meta.media.wrong-node-id", "meta.messages.wrong-node-id"] },
  {
    rank: 12,
    name: "messaging-product-missing",
    cases: ["meta.media.messaging-product-missing", "meta.messages.messaging-product-missing"],
  },
  {
    rank: 13,
    name: "type-not-in-list",
    cases: [
      "meta.media.type-not-in-list",
      "nxcloud.template-files.type-not-in-list",
      "nxcloud.media.type-not-in-list",
      "commbox.media.type-not-in-list",
      "wolkvox.media.type-not-in-list",
    ],
  },
  { rank: 14, name: "url-expired-refetch", cases: ["meta.media.url-expired-refetch"] },
  {
    rank: 15,
    name: "url-as-handle",
    cases: ["meta.templates.url-as-handle", "nxcloud.templates.url-as-handle", "wolkvox.templates.url-as-handle"],
  },
  { rank: 16, name: "one-hop-download", grading: "client.description-is-not-the-file" },
  {
    rank: 17,
    name: "uploads-on-wrong-node",
    cases: ["meta.uploads.uploads-on-wrong-node", "meta.templates.uploads-on-wrong-node"],
  },
  { rank: 18, name: "file-offset-header", cases: ["meta.uploads.file-offset-header"] },
  { rank: 19, name: "resumable-oauth-scheme", cases: ["meta.uploads.resumable-oauth-scheme"] },
  { rank: 20, name: "token-expired-no-retry", grading: "client.expired-token-told" },
  { rank: 21, name: "json-link-upload", cases: ["meta.media.json-link-upload"] },
  { rank: 22, name: "sample-url-as-link", cases: ["meta.messages.sample-url-as-link"] },
  { rank: 23, name: "sha256-encoding", cases: ["meta.media.sha256-encoding"] },
  {
    rank: 24,
    name: "ext-bytes-type-disagree",
    cases: ["meta.media.ext-bytes-type-disagree", "meta.messages.ext-bytes-type-disagree"],
  },
  {
    rank: 25,
    name: "size-limit-by-type",
    cases: [
      "meta.media.size-limit-by-type",
      "nxcloud.template-files.size-limit-by-type",
      "nxcloud.media.size-limit-by-type",
      "commbox.media.size-limit-by-type",
    ],
  },
  { rank: 26, name: "unknown-id-is-400", cases: ["meta.media.unknown-id-is-400"] },
  {
    rank: 27,
    name: "body-code-not-http-status",
    cases: [
      "nxcloud.template-files.body-code-not-http-status",
      "nxcloud.media.body-code-not-http-status",
      "wolkvox.media.body-code-not-http-status",
      "commbox.media.body-code-not-http-status",
    ],
  },
  {
    rank: 28,
    name: "provider-field-names",
    cases: [
      "nxcloud.template-files.provider-field-names",
      "nxcloud.media.provider-field-names",
      "nxcloud.signature.provider-field-names",
      "wolkvox.media.provider-field-names",
      "commbox.media.provider-field-names",
    ],
  },
  {
    rank: 29,
    name: "filename-and-boundary-robust",
    cases: [
      "meta.media.filename-and-boundary-robust",
      "nxcloud.template-files.filename-and-boundary-robust",
      "nxcloud.media.filename-and-boundary-robust",
    ],
  },
  { rank: 30, name: "headers-version-and-usage", grading: "client.headers-and-bodies-survived" },

  {
    rank: "next",
    name: "webp-as-image-async-fail",
    cases: ["meta.messages.webp-as-image-async-fail"],
  },
  {
    rank: "next",
    name: "sticker-limits-async-fail",
    cases: ["meta.messages.sticker-limits-async-fail"],
  },
  {
    rank: "next",
    name: "image-profile-async-fail",
    cases: ["meta.messages.image-profile-async-fail"],
  },
  { rank: "next", name: "handle-as-media-id", cases: ["meta.messages.handle-as-media-id"] },
  {
    rank: "next",
    name: "foreign-phone-media-id",
    cases: ["meta.media.foreign-phone-media-id", "meta.messages.foreign-phone-media-id"],
  },
  { rank: "next", name: "session-id-verbatim", cases: ["meta.uploads.session-id-verbatim"] },
  { rank: "next", name: "resume-from-offset", cases: ["meta.uploads.resume-from-offset"] },
  {
    rank: "next",
    name: "video-3gp-spelling",
    cases: ["meta.media.video-3gp-spelling", "nxcloud.media.video-3gp-spelling"],
  },
  {
    rank: "next",
    name: "host-swap-360dialog",
    excluded: "It is about a provider that serves Meta's calls under a host of its own, and is not emulated.",
  },
  { rank: "next", name: "token-on-foreign-host", grading: "client.token-kept-from-strangers" },
  {
    rank: "next",
    name: "webhook-id-7-days",
    excluded: "No request makes media that arrived by webhook, and the mock receives none.",
  },
  { rank: "next", name: "ttl-minutes", cases: ["meta.media.ttl-minutes"] },

  { rank: "control", name: "control-product-in-query", cases: ["meta.media.control-product-in-query"] },
  { rank: "control", name: "control-type-field-absent", cases: ["meta.media.control-type-field-absent"] },
  {
    rank: "control",
    name: "control-unknown-field",
    cases: [
      "meta.media.control-unknown-field",
      "nxcloud.template-files.control-unknown-field",
      "nxcloud.media.control-unknown-field",
      "commbox.media.control-unknown-field",
    ],
  },
  {
    rank: "control",
    name: "control-file-first",
    cases: [
      "meta.media.control-file-first",
      "nxcloud.template-files.control-file-first",
      "nxcloud.media.control-file-first",
    ],
  },
  {
    rank: "control",
    name: "control-part-headers",
    cases: [
      "meta.media.control-part-headers",
      "nxcloud.template-files.control-part-headers",
      "nxcloud.media.control-part-headers",
      "commbox.media.control-part-headers",
    ],
  },
  {
    rank: "control",
    name: "control-boundary-quoted",
    cases: [
      "meta.media.control-boundary-quoted",
      "nxcloud.template-files.control-boundary-quoted",
      "nxcloud.media.control-boundary-quoted",
      "commbox.media.control-boundary-quoted",
      "wolkvox.storage.control-boundary-quoted",
    ],
  },
  {
    rank: "control",
    name: "control-lower-case-headers",
    cases: [
      "meta.media.control-lower-case-headers",
      "nxcloud.signature.control-lower-case-headers",
      "commbox.media.control-lower-case-headers",
    ],
  },
  { rank: "control", name: "control-unversioned", cases: ["meta.media.control-unversioned"] },
  { rank: "control", name: "control-version", cases: ["meta.media.control-version"] },
  {
    rank: "control",
    name: "control-filename-blob",
    cases: [
      "meta.media.control-filename-blob",
      "nxcloud.template-files.control-filename-blob",
      "nxcloud.media.control-filename-blob",
      "commbox.media.control-filename-blob",
    ],
  },
  { rank: "control", name: "control-ogg-without-codecs", cases: ["meta.media.control-ogg-without-codecs"] },
];
