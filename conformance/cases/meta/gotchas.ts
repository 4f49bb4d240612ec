/** Something that goes wrong for many who build on Meta's API, and what shows it here. */
export interface Gotcha {
  /** Stable for ever. */
  readonly id: `G${number}`;
  readonly sentence: string;
  /** Ids of the cases that show it; none where no case can. */
  readonly cases: readonly string[];
  /** What of it no case shows, and why; absent when the cases show all of it. */
  readonly excluded?: string;
}

const TOLD_LATER = "That it fails is told later by webhook, which no mock sends yet.";

/** Each of them once, in the order in which a client meets them. */
export const GOTCHAS = [
  {
    id: "G01",
    sentence: "A form that is sent in chunks, without a length, is answered as if it had no file.",
    cases: ["meta.media.chunked"],
  },
  {
    id: "G02",
    sentence: "A file part without a Content-Type counts as application/octet-stream, and is refused.",
    cases: ["meta.media.part-type-missing", "meta.media.part-octet-stream"],
  },
  {
    id: "G03",
    sentence: "The field type does not make up for a part without one.",
    cases: ["meta.media.type-field-no-rescue"],
  },
  {
    id: "G04",
    sentence: "A Content-Type that was set by hand lacks its boundary, and messaging_product is told to be missing.",
    cases: ["meta.media.ct-boundary-missing"],
  },
  {
    id: "G05",
    sentence: "An object in the place of the file, as nested fields or as JSON, is no file.",
    cases: ["meta.media.empty-or-serialized-file-nested", "meta.media.empty-or-serialized-file-object"],
  },
  {
    id: "G06",
    sentence:
      "The business account, the number itself or a placeholder is not the number's id: 100/33, with the id echoed.",
    cases: [
      "meta.media.wrong-node-id-business-account",
      "meta.media.wrong-node-id-phone-number",
      "meta.media.wrong-node-id-placeholder",
    ],
  },
  {
    id: "G07",
    sentence: "Types that are not on the list are refused by the upload, while a link to such a file is taken.",
    cases: [
      "meta.media.type-not-in-list-text-csv",
      "meta.media.type-not-in-list-application-xml",
      "meta.media.type-not-in-list-application-zip",
      "meta.media.type-not-in-list-video-quicktime",
      "meta.media.type-not-in-list-image-heic",
      "meta.messages.link-to-avif-accepted",
    ],
  },
  {
    id: "G08",
    sentence: "audio/opus is taken by the upload and by the message, and fails later.",
    cases: ["meta.media.opus-accepted", "meta.messages.opus-mime-async-fail"],
    excluded: TOLD_LATER,
  },
  {
    id: "G09",
    sentence: "image/webp is a sticker: sent as an image it fails later.",
    cases: ["meta.messages.webp-as-image-async-fail"],
    excluded: TOLD_LATER,
  },
  {
    id: "G10",
    sentence: "A sticker above the documented size is taken.",
    cases: ["meta.media.size-sticker-not-enforced", "meta.messages.sticker-limits-async-fail"],
  },
  {
    id: "G11",
    sentence: "A video of more than 16 MB is refused by the upload, and taken as a document's type.",
    cases: [
      "meta.media.size-limit-by-type-video-above",
      "meta.media.size-video-real",
      "meta.media.size-video-as-document",
    ],
  },
  {
    id: "G12",
    sentence: "The download URL wants the token again, and a User-Agent.",
    cases: ["meta.media.download-no-auth", "meta.media.download-no-ua"],
  },
  {
    id: "G13",
    sentence: "A User-Agent that grows with every request is refused in the end.",
    cases: ["meta.media.download-agent-repeated"],
  },
  {
    id: "G14",
    sentence: "A download URL lives for 300 seconds; the media id gives a new one.",
    cases: ["meta.media.url-expired-refetch", "meta.media.get-url-new"],
  },
  {
    id: "G15",
    sentence:
      "phone_number_id on a GET is refused unless the media was uploaded on that number, as what arrived was not.",
    cases: ["meta.media.get-other-phone-number-id"],
    excluded: "No request makes media that arrived by webhook.",
  },
  {
    id: "G16",
    sentence: "A media id of one number cannot be sent from another.",
    cases: ["meta.messages.foreign-phone-media-id", "meta.media.foreign-phone-media-id"],
  },
  {
    id: "G17",
    sentence: "A media id dies after 30 days, and the file must be uploaded again.",
    cases: ["meta.media.kept-30-days", "meta.messages.media-id-expired"],
    excluded: "No request makes media that arrived by webhook, which lives for 7 days.",
  },
  {
    id: "G18",
    sentence: "sha256 is hexadecimal in a description, and base64 in a webhook.",
    cases: ["meta.media.sha256-encoding"],
    excluded: "No mock sends a webhook yet.",
  },
  {
    id: "G19",
    sentence: "file_size is a number on the wire, whatever the documentation shows.",
    cases: ["meta.media.round-trip-png"],
  },
  {
    id: "G20",
    sentence:
      "A session's id goes into the URL as it is: encoded, behind a double slash, or with a second question mark " +
      "it does not work.",
    cases: [
      "meta.uploads.session-id-verbatim-encoded",
      "meta.uploads.session-id-verbatim-second-question-mark",
      "meta.uploads.double-slash-session",
      "meta.uploads.double-slash-version",
    ],
  },
  {
    id: "G21",
    sentence: "A proxy that drops headers with an underscore takes file_offset away.",
    cases: ["meta.uploads.file-offset-header-missing"],
  },
  {
    id: "G22",
    sentence: "An app's uploads want POST: GET finds no such field.",
    cases: ["meta.media.edge-get-uploads"],
  },
  {
    id: "G23",
    sentence: "A resumable upload belongs on the app, and not on the business account or on nothing.",
    cases: [
      "meta.templates.uploads-on-wrong-node",
      "meta.uploads.uploads-on-wrong-node-business-account",
      "meta.uploads.uploads-on-wrong-node-none",
    ],
  },
  {
    id: "G24",
    sentence: "A media id or a URL is no handle.",
    cases: [
      "meta.templates.media-id-as-handle",
      "meta.templates.url-as-handle",
      "meta.templates.url-as-handle-header-url",
    ],
  },
  {
    id: "G25",
    sentence: "A handle of several lines must come back whole.",
    cases: ["meta.uploads.handle-lines", "meta.templates.handle-lines", "meta.templates.handle-altered"],
  },
  { id: "G26", sentence: "A handle expires after four days.", cases: ["meta.templates.handle-4-days"] },
  {
    id: "G27",
    sentence: "The URL of a template's sample is taken as a link, and fails later.",
    cases: ["meta.templates.listed", "meta.messages.sample-url-as-link"],
    excluded: TOLD_LATER,
  },
  {
    id: "G28",
    sentence: "Meta's fetcher follows no redirect, and is held up by hosts that count its requests.",
    cases: [],
    excluded: `A link is fetched after the answer. ${TOLD_LATER}`,
  },
  {
    id: "G29",
    sentence: "A message that was answered 200 may still fail.",
    cases: ["meta.messages.opus-mime-async-fail", "meta.messages.image-profile-async-fail"],
    excluded: TOLD_LATER,
  },
  { id: "G30", sentence: "An expired token is told as 190/463.", cases: ["meta.media.token-expired"] },
  {
    id: "G31",
    sentence: "A lookup that failed with a 5xx is to be tried again, and not given up.",
    cases: [],
    excluded: "Nothing here is ever down, and it judges a client.",
  },
  {
    id: "G32",
    sentence: "Without an Accept header the JSON comes as text/javascript.",
    cases: ["meta.media.accept-missing", "meta.media.accept-missing-get", "meta.media.accept-missing-refused"],
  },
  {
    id: "G33",
    sentence: "An old version is answered by a newer one, and is no error.",
    cases: ["meta.media.control-version-v19", "meta.media.version-ancient"],
  },
  {
    id: "G34",
    sentence: "A version that does not exist is an unknown part of the path: code 2500.",
    cases: ["meta.media.version-unknown", "meta.media.version-unknown-upload"],
  },
  {
    id: "G35",
    sentence: "An app that demands a proof demands it on every call.",
    cases: ["meta.media.token-proof-required", "meta.media.token-proof-required-get"],
  },
  {
    id: "G36",
    sentence: "A token that looks complete may still not send for the account: code 200.",
    cases: ["meta.media.messages-not-permitted"],
  },
  {
    id: "G37",
    sentence: "A template's header wants its media at every send: 132012.",
    cases: ["meta.messages.template-header-missing"],
  },
  {
    id: "G38",
    sentence: "Some refusals pass and others do not: only the former are worth another try.",
    cases: ["meta.uploads.file-offset-header-wrong", "meta.uploads.resume-from-offset"],
    excluded: "Which may be tried again stands in the catalogue, as retryable; keeping to it is a client's.",
  },
  { id: "G39", sentence: "to may be a number.", cases: ["meta.messages.to-number"] },
  {
    id: "G40",
    sentence: "An id like 123_123 is unknown to a GET, and a page's post to a DELETE.",
    cases: ["meta.media.unknown-id-is-400-post-id-get", "meta.media.unknown-id-is-400-post-id-delete"],
  },
  {
    id: "G41",
    sentence: "Some phones play only one kind of voice message, whatever the API took.",
    cases: [],
    excluded: "What a phone plays is not on the wire.",
  },
  {
    id: "G42",
    sentence:
      "JSON comes with escaped slashes, at signs and letters beyond ASCII: it is to be compared by its meaning.",
    cases: ["meta.media.object-beyond-ascii", "meta.media.get-url-new"],
  },
] as const satisfies readonly Gotcha[];
