import type { Fact } from "../../provider.ts";
import { RECORDED } from "../grounds.ts";

/** What holds for every JSON answer: encoding, headers, identifiers. */
export const wireFacts = [
  {
    id: "meta.json-compact",
    statement: 'Answers are compact JSON without a trailing newline: `{"id":"3281363908663165"}` is all of an ' +
      "answer, 25 bytes.",
    evidence: RECORDED,
  },
  {
    id: "meta.json-slash-escaped",
    statement: "`/` is escaped as `\\/` in JSON.",
    evidence: RECORDED,
  },
  {
    id: "meta.json-non-ascii-escaped",
    statement: "Non-ASCII characters are escaped as `\\uXXXX` in JSON, and `@` as `\\u0040`.",
    evidence: RECORDED,
  },
  {
    id: "meta.json-never-pretty",
    statement: "`pretty` and `debug` change nothing.",
    evidence: {
      level: "assumed",
      sources: ["D6"],
      date: "2026-10",
      note: "Documented from v26.0 on; for older versions it is a choice.",
    },
  },
  {
    id: "meta.content-type-rule",
    statement: "An answer is `application/json; charset=UTF-8` when the request has an Accept header, even " +
      "`*/*`, and `text/javascript; charset=UTF-8` when it has none.",
    evidence: {
      level: "reported",
      sources: ["I14", "U5", "R1"],
      date: "2026-02",
      note: "The answer to a request with Accept is recorded.",
    },
  },
  {
    id: "meta.vary-rule",
    statement: "`Vary` is `Origin` for a body below 256 bytes and `Accept-Encoding, Origin` from there on.",
    evidence: {
      level: "assumed",
      sources: ["R1"],
      date: "2026-02",
      note: "Recorded: the first up to 254 bytes, the second from 289 bytes on.",
    },
  },
  {
    id: "meta.origin-open",
    statement: "Every answer allows every origin: `Access-Control-Allow-Origin: *`.",
    evidence: RECORDED,
  },
  {
    id: "meta.cache-control-differs",
    statement: "`Cache-Control` is `private, no-cache, no-store, must-revalidate` on a success and `no-store` " +
      "on an error.",
    evidence: RECORDED,
  },
  {
    id: "meta.content-length-exact",
    statement: "`Content-Length` is there and exact.",
    evidence: {
      level: "recorded",
      sources: ["R1", "U5"],
      date: "2026-02",
      note: "A chunked answer was reported once, in 2022.",
    },
  },
  {
    id: "meta.request-id-is-trace",
    statement: "`x-fb-request-id` has 23 characters; on an error it equals `error.fbtrace_id`.",
    evidence: RECORDED,
  },
  {
    id: "meta.trace-id-differs",
    statement: "`x-fb-trace-id` has 11 characters of standard base64 and never equals `fbtrace_id`.",
    evidence: RECORDED,
  },
  {
    id: "meta.etag-on-get",
    statement: "A successful GET has a strong `ETag` of 40 hexadecimal digits in quotes; other calls and errors " +
      "have none.",
    evidence: RECORDED,
  },
  {
    id: "meta.etag-gone",
    statement: "From v26.0 on a GET has no `ETag`, and `If-None-Match` changes nothing.",
    evidence: {
      level: "assumed",
      sources: ["D6"],
      date: "2026-10",
      note: "That v26.0 removed the legacy ETag is documented; what the answer then lacks is inferred.",
    },
  },
  {
    id: "meta.connection-quality",
    statement: "`X-FB-Connection-Quality` tells the server's and the upload's milliseconds as `uplat` and `ullat`.",
    evidence: RECORDED,
  },
  {
    id: "meta.aed-header",
    statement: "Since 2026 answers have `x-fb-aed`, three digits.",
    evidence: RECORDED,
  },
  {
    id: "meta.app-headers-not-sent",
    statement: "`X-Page-Usage` and `X-Ad-Account-Usage` belong to other products and are not sent.",
    evidence: { level: "assumed", sources: ["I16"], note: "The first is reported, the second from memory." },
  },
  {
    id: "meta.header-order",
    statement: "The headers of an error come in one order, from `Vary` to `Content-Length`.",
    evidence: {
      level: "reported",
      sources: ["U2"],
      date: "2023-08",
      note: "Known from one raw answer; where the headers it lacks stand is assumed.",
    },
  },
  {
    id: "meta.media-id-shape",
    statement: "A media id is a string of 15 or 16 digits without a leading zero.",
    evidence: RECORDED,
  },
  {
    id: "meta.node-id-shape",
    statement: "The ids of phone numbers, business accounts and apps have 15 or 16 digits.",
    evidence: RECORDED,
  },
  {
    id: "meta.fbtrace-id-shape",
    statement: "`fbtrace_id` has 23 characters and starts with `A`.",
    evidence: RECORDED,
  },
  {
    id: "meta.token-shape",
    statement: "An access token starts with `EAA`, has about 200 characters and only letters and digits.",
    evidence: { level: "reported", sources: ["D1", "U16"], note: "The prefix is documented." },
  },
] as const satisfies readonly Fact[];
