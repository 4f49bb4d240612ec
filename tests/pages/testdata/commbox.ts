import type { PageRequest } from "./page_request.ts";

const BOUNDARY = "------------------------2bae917340a4ef1a";

/**
 * CommBox's page of the upload shows no command, but a method and a path, a bearer token and a field `pic`; this is
 * the request that they make when curl sends it, with a file of the name that the page's example has.
 */
export const UPLOAD_REQUEST: PageRequest = {
  by: "curl",
  head: [
    "POST /whatsapp/uploadmedia/{{stream-id}} HTTP/1.1",
    "Host: {{host}}",
    "User-Agent: curl/8.5.0",
    "Accept: */*",
    "Authorization: Bearer {{api-key}}",
    "Content-Length: {{length}}",
    `Content-Type: multipart/form-data; boundary=${BOUNDARY}`,
  ],
  body: [
    `--${BOUNDARY}`,
    'Content-Disposition: form-data; name="pic"; filename="video_sample.mp4"',
    "Content-Type: video/mp4",
    "",
    "\0\0\0\x18ftypmp42\0\0\0\0mp42isom",
    `--${BOUNDARY}--`,
    "",
  ].join("\r\n"),
};

/** The upload with one thing wrong. */
export interface WrongUpload {
  readonly wrong: string;
  /** What is replaced, and with what. */
  readonly changes: readonly (readonly [from: string, to: string])[];
  readonly status: number;
  /** The body where the envelope is as documented; `<time>` stands for the time. */
  readonly documented: string;
  /** The body where it is as observed. */
  readonly observed: string;
  /** Settings of the mock, besides how the envelope is written. */
  readonly settings?: {
    readonly dialects?: Readonly<Record<string, string>>;
    readonly limits?: Readonly<Record<string, number>>;
  };
}

/** An answer that is the same in both dialects but for its time. */
function plain(status: number, description: string) {
  const body = `{"status":${status},"description":"${description}","response_time":"<time>"}`;
  return { status, documented: body, observed: body };
}

/** A 400: its status is a string on the page, and an integer where answers were seen. */
function bad(description: string, data = '""', observedData = data) {
  const body = (status: string, data: string) =>
    `{"status":${status},"description":"${description}","response_time":"<time>","data":${data}}`;
  return { status: 400, documented: body('"400"', data), observed: body("400", observedData) };
}

const NO_PIC = bad(
  "Missing parameter pic",
  '[{"recipient":"","status":400,"failed":"Missing required parameter"}]',
  '""',
);

const INVALID_STREAM = bad(
  "Operation failed",
  '{"errors":[{"code":"INVALID_STREAM","message":"The specified stream ID does not exist"}]}',
);

const UNKNOWN_STREAM = [["{{stream-id}}", "hNyRN_fLUy7rrOrN9jLpipA%3d%3d"]] as const;

/** The upload with one thing wrong each, and its answers. */
export const WRONG_UPLOADS: readonly WrongUpload[] = [
  { wrong: "no Authorization", changes: [["Authorization: Bearer {{api-key}}", ""]], ...plain(401, "Unauthorized") },
  { wrong: "an unknown key", changes: [["{{api-key}}", "nobody"]], ...plain(401, "Unauthorized") },
  { wrong: "the key without Bearer", changes: [["Bearer ", ""]], ...plain(401, "Unauthorized") },
  { wrong: "the key as Basic", changes: [["Bearer ", "Basic "]], ...plain(401, "Unauthorized") },
  { wrong: "a stream id that is no channel's", changes: UNKNOWN_STREAM, ...plain(404, "Not Found") },
  {
    wrong: "a stream id that is no channel's, answered as another call is",
    changes: UNKNOWN_STREAM,
    settings: { dialects: { "commbox.unknown-stream": "observed" } },
    ...INVALID_STREAM,
  },
  {
    wrong: "the stream id of another kind of channel",
    changes: [["{{stream-id}}", "{{other-stream-id}}"]],
    ...INVALID_STREAM,
  },
  {
    wrong: "the stream id percent-encoded twice",
    changes: [["{{stream-id}}", "hNyRN_fLUy7rrOrN9jLpipA%253d%253d"]],
    ...bad("Invalid parameters"),
  },
  { wrong: "a numeric stream id", changes: [["{{stream-id}}", "17430"]], ...bad("Invalid parameters") },
  { wrong: "/v2 in front", changes: [["POST /whatsapp", "POST /v2/whatsapp"]], ...plain(404, "Not Found") },
  { wrong: "a path that does not exist", changes: [["uploadmedia", "uploadfile"]], ...plain(404, "Not Found") },
  { wrong: "GET", changes: [["POST ", "GET "]], ...plain(501, "Not Implemented") },
  { wrong: "PUT", changes: [["POST ", "PUT "]], ...plain(501, "Not Implemented") },
  { wrong: "the file in a field called file", changes: [['name="pic"', 'name="file"']], ...NO_PIC },
  { wrong: "the file in a field without a name", changes: [['name="pic"', 'name=""']], ...NO_PIC },
  { wrong: "pic as a text field", changes: [['; filename="video_sample.mp4"', ""]], ...NO_PIC },
  { wrong: "no boundary", changes: [[`; boundary=${BOUNDARY}`, ""]], ...NO_PIC },
  { wrong: "JSON's content type", changes: [["multipart/form-data", "application/json"]], ...NO_PIC },
  { wrong: "an empty file", changes: [["\0\0\0\x18ftypmp42\0\0\0\0mp42isom", ""]], ...bad("Invalid parameters") },
  {
    wrong: "a type that WhatsApp does not take",
    changes: [["Content-Type: video/mp4", "Content-Type: image/heic"], ["video_sample.mp4", "photo.jpeg"]],
    ...bad("Unsupported file type: image/heic extension: jpeg"),
  },
  {
    wrong: "a file larger than is allowed",
    changes: [["mp42isom", "mp42isomiso2"]],
    settings: { limits: { "commbox.video-bytes": 24 } },
    ...bad("File is too big"),
  },
];
