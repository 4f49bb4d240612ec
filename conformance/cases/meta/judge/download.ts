import type { CatalogueEntry } from "@wamock/contract";
import { DOWNLOAD_HEADERS } from "@wamock/contract/meta";
import { bytesOf } from "../../../bytes.ts";
import { type Check, checkEqual, checkShape, checkThat } from "../../../check.ts";
import type { SuccessExpectation } from "../../../expectation.ts";
import { showBytes } from "../../../report/show_bytes.ts";
import { headerOf, type WireAnswer, type WireExchange } from "../../../wire/exchange.ts";

/** What a server may add to a download of its own accord. */
const ADDED = ["date", "connection", "keep-alive", "transfer-encoding", "alt-svc"];

/** The forms of the headers that describe the stored file, whose values are the store's own affair. */
const SHAPES: Readonly<Record<string, RegExp>> = {
  "content-digest": /^adler32=\d+$/,
  "etag": /^\d+$/,
  "x-manifold-obj-blobsizebytes": /^\d+$/,
  "x-manifold-obj-canonicalpath": /^flat\/\d+$/,
  "x-manifold-obj-ctime": /^\d{10}$/,
  "x-manifold-obj-propertiesjson": /^\{"blob_state":"created","__ctime":"\d{10}"\}$/,
};

const FIXED: Readonly<Record<string, string>> = {
  "x-manifold-obj-entrytype": "1",
  "x-manifold-obj-expiresat": "0",
  "x-manifold-obj-isuserdata": "0",
  "x-manifold-obj-symlinktarget": "",
  "cross-origin-resource-policy": "cross-origin",
  "accept-ranges": "bytes",
  "cache-control": "private, no-cache, no-store, must-revalidate",
};

/** Judges a download that gives bytes. */
export function judgeDownload({ file, range }: SuccessExpectation, { answer }: WireExchange): Check[] {
  if (!file) throw new TypeError("Failed to judge a download: the case does not say of which file.");
  const whole = bytesOf(file.content);
  const bytes = whole.subarray(range?.start, range?.end);
  const wanted = [...DOWNLOAD_HEADERS, ...(range ? ["Content-Range"] : [])].map((name) => name.toLowerCase());
  const contentRange = range && `bytes ${range.start}-${range.end - 1}/${whole.length}`;
  return [
    checkEqual("status", answer.status, range ? 206 : 200),
    checkThat("bytes", isSame(answer.body, bytes), showBytes(bytes, 64), showBytes(answer.body, 64)),
    checkEqual("header.names", namesOf(answer), wanted.sort()),
    checkEqual("header.content-type", headerOf(answer, "content-type"), file.type),
    checkEqual("header.content-length", headerOf(answer, "content-length"), String(bytes.length)),
    checkEqual(
      "header.content-disposition",
      headerOf(answer, "content-disposition"),
      `inline;filename=${file.filename}`,
    ),
    ...(contentRange ? [checkEqual("header.content-range", headerOf(answer, "content-range"), contentRange)] : []),
    ...Object.entries(FIXED).map(([name, value]) => checkEqual(`header.${name}`, headerOf(answer, name), value)),
    ...Object.entries(SHAPES).map(([name, shape]) => checkShape(`header.${name}`, headerOf(answer, name), shape)),
    checkThat(
      "header.x-manifold-obj-blobsizebytes.larger",
      Number(headerOf(answer, "x-manifold-obj-blobsizebytes")) > whole.length,
      `more than ${whole.length}`,
      headerOf(answer, "x-manifold-obj-blobsizebytes") ?? "nothing",
    ),
  ];
}

/** Judges a download that is refused. That it is no Graph answer, and that its body is empty, is assumed. */
export function judgeDownloadError(entry: CatalogueEntry, { answer }: WireExchange): Check[] {
  const assumed = { assumed: true };
  return [
    checkEqual("status", answer.status, entry.status),
    checkEqual("header.names", namesOf(answer), ["content-length", "content-type"], assumed),
    checkEqual("header.content-type", headerOf(answer, "content-type"), "text/html; charset=utf-8", assumed),
    checkThat("bytes", answer.body.length === 0, "no bytes", showBytes(answer.body), assumed),
  ];
}

function namesOf({ headers }: WireAnswer): string[] {
  return headers.map(([name]) => name.toLowerCase()).filter((name) => !ADDED.includes(name)).sort();
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
