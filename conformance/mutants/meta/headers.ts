import { DOWNLOAD_HEADERS, metaHeaders } from "@wamock/contract/meta";
import { metaSuite } from "../../cases/meta/mod.ts";
import { all, type Change, extraHeader, header, status, text } from "../changes.ts";
import { refusing, succeeding } from "../families.ts";
import type { Mutant } from "../mutant.ts";

/** Few cases show all that every success has, and few what every refusal has. */
const DELETE = { operation: "meta.media.delete", error: null } as const;
const REFUSAL = { error: "meta.nonexisting-field" } as const;
const RUBY = { operation: "meta.media.download", error: null, head: /\nUser-Agent: Ruby\n?/ } as const;

const deletions = succeeding(metaSuite, DELETE.operation);
const refusals = refusing(metaSuite, "nonexisting-field");

function ofSuccess(id: string, defect: string, change: Change, check: string, ...also: string[]): Mutant {
  return {
    id,
    provider: "meta",
    defect,
    mutation: { where: DELETE, change },
    kills: deletions.map((one) => `${one}/${check}`),
    ...(also.length > 0 && { also: also.map((one) => `meta.*/${one}`) }),
  };
}

function ofRefusal(id: string, defect: string, change: Change, check: string, ...also: string[]): Mutant {
  return {
    id,
    provider: "meta",
    defect,
    mutation: { where: REFUSAL, change },
    kills: refusals.map((one) => `${one}/${check}`),
    ...(also.length > 0 && { also: also.map((one) => `meta.*/${one}`) }),
  };
}

/** Headers whose wrong value is another mutant's, or has another check. */
const APART = [
  "Connection",
  "Content-Length",
  "Date",
  "facebook-api-version",
  "X-Ad-Api-Version-Warning",
  "debug-link",
];

/** What binds a real host name is not sent under the name of a mock, and so cannot be wrong there. */
const sent = metaHeaders.filter(({ name, present }) => !APART.includes(name) && present !== "real-host");

const valueMutants = sent.flatMap(({ name, present }): Mutant[] => {
  const slug = name.toLowerCase();
  const words = [
    `${slug}-of-another-form`,
    `The header ${name} has another value.`,
    header(name, "other"),
    `header.${slug}`,
  ] as const;
  if (present === "error" || present === "challenge") {
    return [ofRefusal(...words, ...(name === "error-mid" ? ["header.debug-link"] : []))];
  }
  if (present === "app-usage") return [ofRefusal(...words)];
  if (present === "etag") {
    return [{
      id: words[0],
      provider: "meta",
      defect: words[1],
      mutation: { where: { operation: "meta.media.get", error: null, head: /^GET \/v25\.0\// }, change: words[2] },
      kills: ["meta.media.get-etag/header.etag"],
      also: ["meta.media.*/header.etag"],
    }];
  }
  return [ofSuccess(...words)];
});

const downloadMutants = [...DOWNLOAD_HEADERS].filter((name) => name !== "Content-Length").map((name): Mutant => ({
  id: `download-${name.toLowerCase()}-of-another-form`,
  provider: "meta",
  defect: `The header ${name} of a download has another value.`,
  mutation: { where: RUBY, change: header(name, "other") },
  kills: [`meta.media.download-plain-agent/header.${name.toLowerCase()}`],
  ...(name === "X-Manifold-Obj-Blobsizebytes" && {
    also: ["meta.media.download-plain-agent/header.x-manifold-obj-blobsizebytes.larger"],
  }),
}));

/** What is wrong with what every answer has. */
export const headerMutants: readonly Mutant[] = [
  ...valueMutants,
  ...downloadMutants,
  {
    id: "blob-size-of-the-file",
    provider: "meta",
    defect: "The store's blob is as large as the file.",
    mutation: { where: RUBY, change: header("X-Manifold-Obj-Blobsizebytes", "75") },
    kills: ["meta.media.download-plain-agent/header.x-manifold-obj-blobsizebytes.larger"],
  },
  ofSuccess(
    "date-in-utc",
    "Date ends in UTC.",
    (answer, context) =>
      header("Date", answer.headers.find(([name]) => name === "Date")?.[1].replace("GMT", "UTC") ?? "")(
        answer,
        context,
      ),
    "header.date",
  ),
  ofSuccess("header-missing", "A header is missing.", header("x-fb-aed", null), "header.names"),
  ofSuccess(
    "header-too-many",
    "A header of another product is sent.",
    extraHeader("X-Page-Usage", "{}"),
    "header.names",
  ),
  ofSuccess(
    "length-not-told",
    "The length of an answer is not told.",
    header("Content-Length", null),
    "header.content-length",
    "header.names",
  ),
  ofSuccess(
    "headers-reversed",
    "The headers come in another order.",
    (answer) => ({ ...answer, headers: answer.headers.toReversed() }),
    "header.order",
  ),
  ofSuccess("success-is-201", "A deletion is answered with 201.", status(201), "status"),
  ofSuccess("json-with-blanks", "JSON is written with blanks.", text(":", ": "), "body.encoding"),
  ofSuccess("success-as-text", "A deletion's success is a string.", text("true", '"true"'), "body.schema"),
  ofSuccess(
    "deletion-tells-its-id",
    "A deletion tells the id as well.",
    text("}", ',"id":"1"}'),
    "body.keys",
    "body.schema",
  ),
  ofSuccess(
    "version-of-the-request-not-told",
    "The version that answers is told as no version.",
    header("facebook-api-version", "latest"),
    "header.facebook-api-version",
    "header.facebook-api-version.stand-in",
  ),
  ofSuccess(
    "one-id-for-both-traces",
    "The request id and the trace id are the same.",
    (answer, context) =>
      header("x-fb-trace-id", answer.headers.find(([name]) => name === "x-fb-request-id")?.[1] ?? "")(answer, context),
    "trace-id.other",
    "header.x-fb-trace-id",
  ),
  ofRefusal(
    "trace-id-of-old-times",
    "The trace id has the form that it had before 2019.",
    all(
      text(/"fbtrace_id":"[^"]+"/, '"fbtrace_id":"FFaFO-JohtC"'),
      header("x-fb-request-id", "FFaFO-JohtC"),
    ),
    "trace-id",
    "header.x-fb-request-id",
  ),
  ofRefusal(
    "trace-id-not-the-request-id",
    "The trace id is not the request id.",
    text(/"fbtrace_id":"A/, '"fbtrace_id":"B'),
    "trace-id.header",
    "trace-id",
  ),
  ofRefusal("error-code-of-another", "A refusal has another code.", text('"code":100', '"code":102'), "body"),
  ofRefusal(
    "debug-link-of-another",
    "The debug link is that of another answer.",
    header("debug-link", "https://www.meta.com/debug/?mid=0"),
    "header.debug-link",
  ),
  {
    id: "upgrade-not-warned",
    provider: "meta",
    defect: "That a call was upgraded is not told.",
    mutation: { where: { head: /^GET \/v19\.0\/1234567\n/ }, change: header("X-Ad-Api-Version-Warning", null) },
    kills: ["meta.media.version-upgraded-error/header.names"],
    also: ["meta.media.version-upgraded-error/header.*"],
  },
  {
    id: "etag-after-v25",
    provider: "meta",
    defect: "A GET in v26.0 has an ETag.",
    mutation: {
      where: { operation: "meta.media.get", error: null, head: /^GET \/v26\.0\// },
      change: extraHeader("ETag", `"${"0".repeat(40)}"`),
    },
    kills: ["meta.media.get-latest/header.names"],
    also: ["meta.media.get-latest/header.order"],
  },
  {
    id: "etag-gone-early",
    provider: "meta",
    defect: "A GET in v25.0 has no ETag.",
    mutation: {
      where: { operation: "meta.media.get", error: null, head: /^GET \/v25\.0\// },
      change: header("ETag", null),
    },
    kills: ["meta.media.get-etag/header.names"],
  },
  {
    id: "json-whatever-is-accepted",
    provider: "meta",
    defect: "An answer to a request without Accept is typed application/json.",
    mutation: {
      where: { head: /^(?![^]*\nAccept:)(?![^]*\naccept:)/ },
      change: header("Content-Type", "application/json; charset=UTF-8"),
    },
    kills: [
      "meta.media.accept-missing/header.content-type",
      "meta.media.accept-missing-get/header.content-type",
      "meta.media.accept-missing-refused/header.content-type",
    ],
  },
  {
    id: "accept-echoed",
    provider: "meta",
    defect: "An answer has the type that was asked for.",
    mutation: { where: { head: /\nAccept: text\/html\n/ }, change: header("Content-Type", "text/html; charset=UTF-8") },
    kills: ["meta.media.accept-other/header.content-type"],
  },
  {
    id: "expiry-in-the-future",
    provider: "meta",
    defect: "An expired token is told to have expired in the future.",
    mutation: { where: { error: "meta.token-expired" }, change: text(/(expired on \w+, \d\d-\w{3}-)\d\d/, "$199") },
    kills: [
      "meta.media.token-expired/body.expired-at",
      "meta.media.token-expired-get/body.expired-at",
      "meta.media.token-expired-half-a-day-later/body.expired-at",
    ],
    also: ["meta.media.token-expired*"],
  },
  {
    id: "time-told-in-another-zone",
    provider: "meta",
    defect: "The time that an expired token is told is not Pacific time.",
    mutation: { where: { error: "meta.token-expired" }, change: text(/(current time is [^"]*) P[DS]T/, "$1 UTC") },
    kills: ["meta.media.token-expired/body.now", "meta.media.token-expired-get/body.now"],
    also: ["meta.media.token-expired*"],
  },
];
