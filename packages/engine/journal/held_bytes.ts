import type { Exchange } from "../exchange.ts";

/** What an exchange holds before any text: its objects, its URL, its place in the journal. Measured. */
const OF_EXCHANGE = 2000;
/** What a pair, a step or a part holds besides its text. Measured. */
const OF_RECORD = 96;

/**
 * How much memory an exchange holds once it is over, in bytes: an estimate that a test holds against what the heap
 * grows by.
 */
export function heldBytes(exchange: Exchange): number {
  const { incoming, answer, trace, fields, unread, autopsy, multipart, requestBody, answerBody, error } = exchange;
  let bytes = OF_EXCHANGE + incoming.url.href.length;
  for (const lines of [incoming.rawHeaders, answer?.headers ?? []]) {
    for (const [name, value] of lines) bytes += OF_RECORD + name.length + value.length;
  }
  for (const { reason } of trace) bytes += OF_RECORD + reason.length;
  for (const { name, value } of fields) bytes += OF_RECORD + name.length + value.length;
  for (const name of unread) bytes += OF_RECORD + name.length;
  for (const { cause, cure, sentence } of autopsy) bytes += OF_RECORD + cause.length + cure.length + sentence.length;
  for (const { head, name, filename, type } of multipart?.parts ?? []) {
    bytes += OF_RECORD + head.length + (name?.length ?? 0) + (filename?.length ?? 0) + (type?.length ?? 0);
  }
  for (const value of Object.values(error?.values ?? {})) bytes += OF_RECORD + String(value).length;
  if (typeof answer?.body === "string") bytes += answer.body.length;
  return bytes + (requestBody?.heldBytes ?? 0) + (answerBody?.heldBytes ?? 0);
}
