import type { MetaCase } from "./case.ts";
import { inferred, known } from "./known.ts";
import { call, HEADERS, post, postJson, VERSION } from "./requests.ts";
import {
  bytesFrom,
  bytesRefused,
  NO_TOKEN,
  notOpened,
  OAUTH,
  offsetIs,
  opened,
  sent,
  SESSION_PATH,
  TEN_BYTES,
  TEN_BYTES_QUERY,
  UPLOADS_PATH,
} from "./upload_steps.ts";

/** A session that nobody opened. */
const NOBODYS = "upload:MTphdHRhY2htZW50OjAwMDAwMDAwLTAwMDAtNDAwMC04MDAwLTAwMDAwMDAwMDAwMD9maWxlX2xlbmd0aD0x" +
  "?sig=ARAAAAAAAAAAAAAAAAA";

const lengthCases = [
  { slug: "missing", query: "file_type=image/png", what: "without a file_length" },
  { slug: "zero", query: "file_length=0&file_type=image/png", what: "with a file_length of 0" },
  { slug: "negative", query: "file_length=-5&file_type=image/png", what: "with a negative file_length" },
  { slug: "text", query: "file_length=ten&file_type=image/png", what: "with a file_length that is no number" },
  {
    slug: "inexact",
    query: "file_length=99999999999999999999&file_type=image/png",
    what: "with a file_length too large to be counted to",
  },
].map(({ slug, query, what }): MetaCase => ({
  id: `meta.uploads.length-${slug}`,
  title: `A session ${what} is not opened.`,
  ...known("meta.uploads-file-length", "meta.parameter-required"),
  steps: [notOpened("parameter-required", `${UPLOADS_PATH}?${query}`, { parameter: "file_length" })],
}));

const missingAppCases = ["None", "undefined"].map((id): MetaCase => ({
  id: `meta.uploads.uploads-on-wrong-node-${id.toLowerCase()}`,
  title: `A session on an app called ${id}, as a client writes an id that it has not, is refused.`,
  ...known("meta.uploads-app-missing"),
  steps: [
    notOpened("unsupported-object", `/${VERSION}/${id}/uploads?${TEN_BYTES_QUERY}`, { verb: "post", object_id: id }),
  ],
}));

const tokenCases = [
  { slug: "missing", headers: NO_TOKEN, query: "", what: "no token" },
  { slug: "in-query", headers: NO_TOKEN, query: "&access_token={accessToken}", what: "its token in the query" },
  {
    slug: "unknown",
    headers: [...NO_TOKEN, ["Authorization", "OAuth EAAnobodys"]] as const,
    query: "",
    what: "a token that is none",
  },
].map(({ slug, headers, query, what }): MetaCase => ({
  id: `meta.uploads.token-${slug}`,
  title: `Bytes with ${what} are refused.`,
  ...known("meta.uploads-token-header", "meta.upload-not-authorized"),
  steps: [
    opened(),
    bytesRefused("upload-not-authorized", bytesFrom("0", { text: TEN_BYTES }, headers, `${SESSION_PATH}${query}`)),
    offsetIs(0),
  ],
}));

const brokenIds = [
  {
    slug: "encoded",
    path: `/${VERSION}/{session.encoded}`,
    error: "upload-signature-missing",
    what: "percent-encoded",
  },
  {
    slug: "without-query",
    path: `/${VERSION}/{session.path}`,
    error: "upload-signature-missing",
    what: "cut at its question mark",
  },
  {
    slug: "second-question-mark",
    path: `/${VERSION}/{session}?access_token={accessToken}`,
    error: "upload-signature-invalid",
    what: "followed by a second question mark",
  },
  {
    slug: "altered",
    path: `/${VERSION}/{session.altered}`,
    error: "upload-signature-invalid",
    what: "with another signature",
  },
] as const;

const rawCases = brokenIds.flatMap(({ slug, path, error, what }): MetaCase[] => [
  {
    id: `meta.uploads.session-id-verbatim-${slug}`,
    title: `Bytes to a session whose id is ${what} are refused.`,
    ...known("meta.uploads-session-raw", `meta.${error}`),
    steps: [opened(), bytesRefused(error, bytesFrom("0", { text: TEN_BYTES }, OAUTH, path)), offsetIs(0)],
  },
  {
    id: `meta.uploads.session-id-verbatim-status-${slug}`,
    title: `The state of a session whose id is ${what} is refused.`,
    ...known("meta.uploads-session-raw", `meta.${error}`),
    steps: [opened(), { request: call("GET", path, OAUTH), expect: { error } }],
  },
]);

const DOUBLE_SLASH = "Status 400 is reported of such a path; which body comes with it is a choice.";

/** How a session of a resumable upload is opened, named and reached. */
export const sessionCases = [
  {
    id: "meta.uploads.open-query",
    title: "A session is opened with its parameters in the query; its id holds them.",
    ...known("meta.uploads-session-id", "meta.uploads-parameters"),
    steps: [opened(), offsetIs(0)],
  },
  {
    id: "meta.uploads.open-named",
    title: "A session with a file's name has it in its id and in its handle, percent-encoded there and whole here.",
    ...known("meta.uploads-session-id", "meta.uploads-file-name", "meta.handle-form"),
    steps: [
      opened(`file_name=m%C3%BCller%20%26%20co.png&${TEN_BYTES_QUERY}`),
      sent("0", TEN_BYTES, { name: "m\u00fcller & co.png", type: "image/png", lines: 1 }),
    ],
  },
  {
    id: "meta.uploads.open-json",
    title: "A session is opened with its parameters as JSON, the token among them.",
    ...known("meta.uploads-parameters", "meta.token-transport"),
    steps: [
      {
        request: {
          ...postJson(UPLOADS_PATH, { file_length: 10, file_type: "image/png", access_token: "{accessToken}" }),
          headers: [...NO_TOKEN, ["Content-Type", "application/json"]],
        },
        expect: { success: "meta.uploads.create", session: TEN_BYTES_QUERY },
        keep: { session: "id" },
      },
      sent(),
    ],
  },
  {
    id: "meta.uploads.open-form",
    title: "A session is opened with its parameters in a URL-encoded form.",
    ...known("meta.uploads-parameters"),
    steps: [
      {
        request: post(UPLOADS_PATH, "application/x-www-form-urlencoded", { text: TEN_BYTES_QUERY }),
        expect: { success: "meta.uploads.create", session: TEN_BYTES_QUERY },
        keep: { session: "id" },
      },
      offsetIs(0),
    ],
  },
  {
    id: "meta.uploads.open-app",
    title: "A session is opened on app, which stands for the token's app.",
    ...known("meta.uploads-app-alias"),
    steps: [opened(TEN_BYTES_QUERY, TEN_BYTES_QUERY, `/${VERSION}/app/uploads`), sent()],
  },
  {
    id: "meta.uploads.control-trailing-slash",
    title: "A slash at the end of the path is no double one.",
    ...known("meta.uploads-app-alias"),
    control: true,
    steps: [opened(TEN_BYTES_QUERY, TEN_BYTES_QUERY, `/${VERSION}/app/uploads/`)],
  },
  {
    id: "meta.uploads.open-octet-stream",
    title: "A session opens for a type that is not on the list.",
    ...known("meta.uploads-file-type"),
    steps: [opened("file_length=10&file_type=application%2Foctet-stream"), offsetIs(0)],
  },
  ...lengthCases,
  ...missingAppCases,
  {
    id: "meta.uploads.uploads-on-wrong-node-business-account",
    title: "Where uploads on a business account are refused at once, the id is told.",
    ...known("meta.uploads-business-account"),
    given: { settings: { dialects: { "meta.uploads-on-business-account": "refused" } } },
    steps: [
      notOpened("unsupported-object", `/${VERSION}/{businessAccountId}/uploads?${TEN_BYTES_QUERY}`, {
        verb: "post",
        object_id: "{businessAccountId}",
      }),
    ],
  },
  {
    id: "meta.uploads.uploads-on-wrong-node-phone",
    title: "A phone number has no uploads.",
    ...inferred("As of any edge that an object has not.", "meta.nonexisting-field"),
    steps: [
      notOpened("nonexisting-field", `/${VERSION}/{phoneNumberId}/uploads?${TEN_BYTES_QUERY}`, {
        field: "uploads",
        node_type: "WhatsAppBusinessPhoneNumber",
      }),
    ],
  },
  ...rawCases,
  {
    id: "meta.uploads.double-slash-session",
    title: "A double slash in front of a session's id is refused with 400.",
    ...inferred(DOUBLE_SLASH, "meta.uploads-double-slash"),
    steps: [opened(), {
      request: bytesFrom("0", { text: TEN_BYTES }, OAUTH, `/${VERSION}//{session}`),
      expect: { error: "unknown-path", values: { path: "/{session.path}" } },
    }],
  },
  {
    id: "meta.uploads.double-slash-version",
    title: "A double slash in front of the version is refused with 400, when a session is to be opened.",
    ...inferred(DOUBLE_SLASH, "meta.uploads-double-slash"),
    steps: [notOpened("unknown-path", `/${UPLOADS_PATH}?${TEN_BYTES_QUERY}`, { path: UPLOADS_PATH })],
  },
  {
    id: "meta.uploads.session-unknown",
    title: "Bytes to a session that nobody opened are refused.",
    ...known("meta.upload-session-unknown"),
    steps: [bytesRefused("upload-session-unknown", bytesFrom("0", { text: "x" }, OAUTH, `/${VERSION}/${NOBODYS}`))],
  },
  {
    id: "meta.uploads.session-24-hours",
    title: "A session lives for 24 hours, and is then unknown.",
    ...known("meta.uploads-session-lifetime", "meta.upload-session-unknown"),
    steps: [opened(), { advanceMs: 86_399_000 }, offsetIs(0), { advanceMs: 1000 }, {
      request: call("GET", SESSION_PATH, OAUTH),
      expect: { error: "upload-session-unknown" },
    }],
  },
  ...tokenCases,
  {
    id: "meta.uploads.token-expired",
    title: "Bytes with an expired token are refused in the envelope of the service that takes them.",
    ...inferred("How an expired token is refused there is not known.", "meta.upload-not-authorized"),
    given: { credential: "expired" },
    steps: [
      {
        request: call("POST", `${UPLOADS_PATH}?${TEN_BYTES_QUERY}`, [
          ...NO_TOKEN,
          ["Authorization", "OAuth {good.accessToken}"],
        ]),
        expect: { success: "meta.uploads.create" },
        keep: { session: "id" },
      },
      bytesRefused("upload-not-authorized", bytesFrom("0", { text: TEN_BYTES })),
    ],
  },
  {
    id: "meta.uploads.status-without-token",
    title: "The state of a session without a token is refused.",
    ...known("meta.upload-not-authorized"),
    steps: [opened(), {
      request: call("GET", SESSION_PATH, NO_TOKEN),
      expect: { error: "upload-not-authorized" },
    }],
  },
  {
    id: "meta.uploads.status-token-in-query",
    title: "The state of a session may be asked for with the token in the query, behind the id's own.",
    ...known("meta.uploads-status-token"),
    steps: [opened(), {
      request: call("GET", `${SESSION_PATH}&access_token={accessToken}`, NO_TOKEN),
      expect: { success: "meta.uploads.status", equals: { id: "{session}", file_offset: 0 } },
    }],
  },
  {
    id: "meta.uploads.resumable-oauth-scheme-lenient",
    title: "Bytes with Authorization: Bearer are taken, unless only OAuth is.",
    ...known("meta.uploads-token-scheme"),
    steps: [opened(), sent("0", TEN_BYTES, undefined, HEADERS)],
  },
  {
    id: "meta.uploads.resumable-oauth-scheme-strict",
    title: "Where only OAuth is taken, bytes with Authorization: Bearer are refused, and then taken with OAuth.",
    ...known("meta.uploads-token-scheme", "meta.upload-not-authorized"),
    given: { settings: { dialects: { "meta.resumable-auth": "strict" } } },
    steps: [opened(), bytesRefused("upload-not-authorized", bytesFrom("0", { text: TEN_BYTES }, HEADERS)), sent()],
  },
] satisfies readonly MetaCase[];
