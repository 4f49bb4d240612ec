import type { MetaCase } from "./case.ts";
import { inferred, known } from "./known.ts";
import { HEADERS } from "./requests.ts";
import {
  bytesFrom,
  bytesRefused,
  OAUTH,
  offsetIs,
  opened,
  sent,
  SESSION_PATH,
  TEN_BYTES,
  TEN_BYTES_HANDLE,
} from "./upload_steps.ts";

const WHOLE = { text: TEN_BYTES };

const offsetCases = [
  { slug: "missing", headers: OAUTH, path: SESSION_PATH, what: "without a header file_offset" },
  { slug: "in-query", headers: OAUTH, path: `${SESSION_PATH}&file_offset=0`, what: "with file_offset in the query" },
  {
    slug: "twice",
    headers: [...OAUTH, ["file_offset", "0"], ["file_offset", "0"]] as const,
    path: SESSION_PATH,
    what: "with the header file_offset twice",
  },
  {
    slug: "text",
    headers: [...OAUTH, ["file_offset", "none"]] as const,
    path: SESSION_PATH,
    what: "with a file_offset that is no number",
  },
  {
    slug: "negative",
    headers: [...OAUTH, ["file_offset", "-1"]] as const,
    path: SESSION_PATH,
    what: "with a negative file_offset",
  },
].map(({ slug, headers, path, what }): MetaCase => ({
  id: `meta.uploads.file-offset-header-${slug}`,
  title: `Bytes ${what} are refused, and none is kept.`,
  ...known(
    "meta.upload-offset-missing",
    ...(slug === "missing" ? ["meta.uploads-offset-dropped" as const] : []),
    ...(slug === "in-query" ? ["meta.uploads-offset-header" as const] : []),
    ...(slug === "twice" ? ["meta.uploads-offset-doubled" as const] : []),
  ),
  steps: [opened(), bytesRefused("upload-offset-missing", bytesFrom(null, WHOLE, headers, path)), offsetIs(0)],
}));

const typeCases = ["image/png", "application/x-www-form-urlencoded", "application/json"].map((type): MetaCase => ({
  id: `meta.uploads.control-content-type-${type.replace(/\W/g, "-")}`,
  title: `Bytes of the Content-Type ${type} are taken as they are.`,
  ...known("meta.uploads-body"),
  control: true,
  steps: [opened(), sent("0", TEN_BYTES, undefined, [...OAUTH, ["Content-Type", type]])],
}));

/** What becomes of the bytes of a resumable upload. */
export const uploadBytesCases = [
  {
    id: "meta.uploads.whole",
    title: "All bytes at once are answered with a handle.",
    ...known("meta.handle-form", "meta.uploads-file-name"),
    steps: [opened(), sent()],
  },
  ...typeCases,
  ...offsetCases,
  {
    id: "meta.uploads.file-offset-header-wrong",
    title: "Bytes from an offset at which the upload does not go on are refused with 412.",
    ...known("meta.upload-offset-invalid"),
    steps: [opened(), bytesRefused("upload-offset-invalid", bytesFrom("4", { text: "456789" })), offsetIs(0)],
  },
  {
    id: "meta.uploads.resume-from-offset",
    title:
      "A part of the bytes is kept though it is refused; the rest goes on from the offset that the session reports.",
    ...known("meta.upload-partial", "meta.uploads-resumed", "meta.uploads-status-keys"),
    steps: [
      opened(),
      bytesRefused("upload-partial", bytesFrom("0", { text: "0123" })),
      offsetIs(4),
      bytesRefused("upload-partial", bytesFrom("4", { text: "45" })),
      offsetIs(6),
      sent("6", "6789"),
    ],
  },
  {
    id: "meta.uploads.resume-from-offset-anew",
    title: "Once a part is kept, the upload does not begin anew.",
    ...known("meta.upload-offset-invalid"),
    steps: [
      opened(),
      bytesRefused("upload-partial", bytesFrom("0", { text: "0123" })),
      bytesRefused("upload-offset-invalid", bytesFrom("0", WHOLE)),
      offsetIs(4),
    ],
  },
  {
    id: "meta.uploads.resume-from-offset-whole-file",
    title: "The whole file again, from an offset, does not match the file's length, and none of it is kept.",
    ...known("meta.uploads-whole-file-again", "meta.upload-partial"),
    steps: [
      opened(),
      bytesRefused("upload-partial", bytesFrom("0", { text: "0123" })),
      bytesRefused("upload-partial", bytesFrom("4", WHOLE)),
      offsetIs(4),
    ],
  },
  {
    id: "meta.uploads.too-long",
    title: "More bytes than the session is for are refused, and none is kept.",
    ...known("meta.upload-partial"),
    steps: [opened(), bytesRefused("upload-partial", bytesFrom("0", { text: `${TEN_BYTES}x` })), offsetIs(0)],
  },
  {
    id: "meta.uploads.empty",
    title: "No bytes at all are too few.",
    ...inferred("That nothing is a part as well is inferred.", "meta.upload-partial"),
    steps: [opened(), bytesRefused("upload-partial", bytesFrom("0", { text: "" })), offsetIs(0)],
  },
  {
    id: "meta.uploads.form",
    title: "A form with the file in it is taken for the file's bytes, and is then too long.",
    ...known("meta.uploads-body", "meta.upload-partial"),
    steps: [
      opened(),
      bytesRefused(
        "upload-partial",
        bytesFrom("0", {
          text: '--b\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\n0123456789\r\n--b--\r\n',
        }, [...OAUTH, ["Content-Type", "multipart/form-data; boundary=b"]]),
      ),
      offsetIs(0),
    ],
  },
  {
    id: "meta.uploads.finished",
    title: "A finished session reports its whole length, and an empty body from there has the same handle again.",
    ...known("meta.uploads-finished"),
    steps: [opened(), sent(), offsetIs(10), {
      request: bytesFrom("10", { text: "" }),
      expect: { success: "meta.uploads.upload", equals: { h: "{handle}" } },
    }],
  },
  {
    id: "meta.uploads.finished-again",
    title: "A finished upload does not begin anew.",
    ...known("meta.upload-offset-invalid"),
    steps: [opened(), sent(), bytesRefused("upload-offset-invalid", bytesFrom("0", WHOLE))],
  },
  {
    id: "meta.uploads.handle-lines",
    title: "The handle of a larger file has several lines, each whole in itself.",
    ...known("meta.handle-lines"),
    given: { settings: { limits: { "meta.handle-line-bytes": 4 } } },
    steps: [opened(), sent("0", TEN_BYTES, { ...TEN_BYTES_HANDLE, lines: 3 })],
  },
  {
    id: "meta.uploads.status-text",
    title: "Where the session's offset is a string, it is one.",
    ...known("meta.uploads-status-keys"),
    given: { settings: { dialects: { "meta.file-offset-type": "text" } } },
    steps: [opened(), offsetIs("0")],
  },
  {
    id: "meta.uploads.status-bearer",
    title: "The state of a session may be asked for with Bearer as well.",
    ...known("meta.uploads-status-keys"),
    steps: [opened(), offsetIs(0, HEADERS)],
  },
] satisfies readonly MetaCase[];
