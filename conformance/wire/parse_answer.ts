import type { HeaderLine } from "../request.ts";
import type { WireAnswer } from "./exchange.ts";

/** What came is no HTTP/1.1 answer, or only a part of one. */
export class MalformedAnswerError extends Error {
  override readonly name = "MalformedAnswerError";
  /** Everything that came. */
  readonly bytes: Uint8Array<ArrayBuffer>;

  constructor(message: string, bytes: Uint8Array<ArrayBuffer>) {
    super(message);
    this.bytes = bytes;
  }
}

/**
 * Reads an answer out of the bytes that have come so far.
 *
 * @param ended whether the connection has been closed, so that no more will come
 * @param method of the request: an answer to HEAD has no body
 * @returns `undefined` while the answer is not complete
 * @throws {MalformedAnswerError}
 */
export function parseAnswer(bytes: Uint8Array<ArrayBuffer>, ended: boolean, method: string): WireAnswer | undefined {
  const text = latin1(bytes);
  if (!"HTTP/1.".startsWith(text.slice(0, 7))) throw new MalformedAnswerError("it does not begin with HTTP/1.", bytes);
  const headEnd = text.indexOf("\r\n\r\n");
  if (headEnd < 0) return incomplete("the head of the answer has no end", bytes, ended);
  const [statusLine = "", ...lines] = text.slice(0, headEnd).split("\r\n");
  const status = Number(/^HTTP\/1\.[01] ([1-9]\d\d)(?: .*)?$/.exec(statusLine)?.[1]);
  if (Number.isNaN(status)) throw new MalformedAnswerError(`"${statusLine}" is no status line`, bytes);
  if (status < 200) return parseAnswer(bytes.slice(headEnd + 4), ended, method);
  const headers = lines.map((line) => headerLine(line, bytes));
  const rest = bytes.subarray(headEnd + 4);
  const body = method === "HEAD" || status === 204 || status === 304
    ? rest.subarray(0, 0)
    : readBody(headers, rest, bytes, ended);
  return body && { status, headers, body: body.slice() };
}

function headerLine(line: string, bytes: Uint8Array<ArrayBuffer>): HeaderLine {
  const [, name, value] = /^([!#$%&'*+.^_`|~\w-]+):[ \t]*(.*?)[ \t]*$/.exec(line) ?? [];
  if (name === undefined || value === undefined) throw new MalformedAnswerError(`"${line}" is no header line`, bytes);
  return [name, value];
}

function readBody(
  headers: readonly HeaderLine[],
  rest: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
  ended: boolean,
): Uint8Array<ArrayBuffer> | undefined {
  const named = (wanted: string) => headers.find(([name]) => name.toLowerCase() === wanted)?.[1];
  if (/\bchunked\s*$/i.test(named("transfer-encoding") ?? "")) return readChunks(rest, bytes, ended);
  const announced = named("content-length");
  if (announced === undefined) return ended ? rest : undefined;
  if (!/^\d+$/.test(announced)) throw new MalformedAnswerError(`Content-Length is "${announced}"`, bytes);
  if (rest.length >= Number(announced)) return rest.subarray(0, Number(announced));
  return incomplete(`the body has ${rest.length} bytes of the ${announced} that were announced`, bytes, ended);
}

function readChunks(
  rest: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
  ended: boolean,
): Uint8Array<ArrayBuffer> | undefined {
  const text = latin1(rest);
  const chunks: number[] = [];
  let position = 0;
  for (;;) {
    const lineEnd = text.indexOf("\r\n", position);
    if (lineEnd < 0) return incomplete("the last chunk did not come", bytes, ended);
    const size = /^([0-9a-f]+)(?:;.*)?$/i.exec(text.slice(position, lineEnd))?.[1];
    if (size === undefined) throw new MalformedAnswerError("a chunk has no size", bytes);
    const start = lineEnd + 2;
    const end = start + Number.parseInt(size, 16);
    if (end === start) return Uint8Array.from(chunks);
    if (end + 2 > rest.length) return incomplete("a chunk did not come whole", bytes, ended);
    for (const byte of rest.subarray(start, end)) chunks.push(byte);
    position = end + 2;
  }
}

function incomplete(message: string, bytes: Uint8Array<ArrayBuffer>, ended: boolean): undefined {
  if (ended) throw new MalformedAnswerError(message, bytes);
}

/** One character for each byte, so that positions in the text are positions in the bytes. */
function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text;
}
