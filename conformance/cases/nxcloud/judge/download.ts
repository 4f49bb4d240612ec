import type { CatalogueEntry } from "@wamock/contract";
import { bytesOf } from "../../../bytes.ts";
import { type Check, checkEqual, checkThat } from "../../../check.ts";
import type { SuccessExpectation } from "../../../expectation.ts";
import { showBytes } from "../../../report/show_bytes.ts";
import { headerOf, type WireAnswer } from "../../../wire/exchange.ts";

/** Judges a download that gives bytes. */
export function judgeDownload({ file }: SuccessExpectation, answer: WireAnswer): Check[] {
  if (!file) throw new TypeError("Failed to judge a download: the case does not say of which file.");
  const bytes = bytesOf(file.content);
  const isSame = answer.body.length === bytes.length && answer.body.every((byte, index) => byte === bytes[index]);
  return [
    checkEqual("status", answer.status, 200),
    checkThat("bytes", isSame, showBytes(bytes, 64), showBytes(answer.body, 64)),
    checkEqual("header.content-type", headerOf(answer, "content-type"), file.type, { assumed: true }),
    checkEqual("header.content-length", headerOf(answer, "content-length"), String(bytes.length), { assumed: true }),
  ];
}

/** Judges a download that is refused. That its body is empty is not known, and not checked. */
export function judgeDownloadError({ status }: CatalogueEntry, answer: WireAnswer): Check[] {
  return [checkEqual("status", answer.status, status, { assumed: true })];
}
