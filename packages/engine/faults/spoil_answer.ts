import type { Answer, HeaderLines } from "../answer.ts";
import type { Exchange } from "../exchange.ts";
import type { CutKind, FaultAction } from "./action.ts";
import { bodyOf, cutPieces, piecesOf } from "./body_pieces.ts";
import type { Fault } from "./store.ts";
import { wait } from "./wait.ts";

/** What is sent in place of an answer when an order does not say. */
const GARBAGE = "\u0016\u0003\u0001wamock: this is no HTTP\r\n\r\n";

/**
 * Spoils the answer of an exchange, as far as a fault is about it.
 *
 * @returns what a front is given when the exchange has no answer, because a fault cut the connection before
 */
export async function spoilAnswer(exchange: Exchange, { action }: Fault): Promise<Answer | undefined> {
  if (action.type === "cut-upload") {
    exchange.answer = undefined;
    exchange.aborted ??= "a fault cut the connection once all of the body was read";
    return cutUnanswered(action.how ?? "reset");
  }
  const { answer, sandbox: { faults } } = exchange;
  if (answer) exchange.answer = await spoilt(answer, action, faults.closed);
  return undefined;
}

/** The answer as a fault makes it: its body, its headers, and what the front does besides. */
async function spoilt(
  answer: Answer,
  action: Exclude<FaultAction, { readonly type: "cut-upload" }>,
  stop: AbortSignal,
): Promise<Answer> {
  switch (action.type) {
    case "delay":
      if (action.direction !== "request") await wait(action.ms, stop);
      return answer;
    case "drip":
      return action.direction === "request" ? answer : dripped(answer, action.bytes, action.everyMs, stop);
    case "reset":
    case "close":
      return { ...answer, wire: { type: "cut", kind: action.type, afterBytes: action.afterBytes ?? 0 } };
    case "truncate":
      return truncated(answer, action.atByte, action.how ?? "close");
    case "wrong-length":
      return wrongLength(answer, action.by);
    case "garbage":
      return { ...answer, wire: { type: "garbage", bytes: latin1(action.text ?? GARBAGE) } };
    case "refuse-early":
      return { ...answer, wire: { type: "refuse-early" } };
    case "stop-reading":
      return action.error === undefined ? answer : { ...answer, wire: { type: "refuse-early" } };
    case "error":
    case "fail-later":
      return answer;
  }
}

/** What a front is given in place of an answer when the connection ends without one. */
function cutUnanswered(kind: CutKind): Answer {
  return { status: 500, headers: [], body: null, wire: { type: "cut", kind, afterBytes: 0 } };
}

function dripped(answer: Answer, bytes: number, everyMs: number, stop: AbortSignal): Answer {
  async function* drops(): AsyncIterableIterator<Uint8Array<ArrayBuffer>> {
    for await (const piece of piecesOf(answer.body)) {
      for (let start = 0; start < piece.length; start += bytes) {
        await wait(everyMs, stop);
        yield piece.subarray(start, start + bytes);
      }
    }
  }
  return answer.body === null ? answer : { ...answer, body: bodyOf(drops()) };
}

/** A body that is shorter than asked for loses its last byte: what is called truncated is. */
function truncated(answer: Answer, atByte: number | undefined, kind: CutKind): Answer {
  const size = sizeOf(answer);
  if (size === 0) return { ...answer, wire: { type: "cut", kind, afterBytes: 0 } };
  const bytes = Math.min(atByte ?? Math.floor(size / 2), size - 1);
  return { ...answer, body: bodyOf(cutPieces(answer.body, bytes, kind)) };
}

function wrongLength(answer: Answer, by: number): Answer {
  const announced = String(Math.max(0, sizeOf(answer) + by));
  const isLength = (name: string) => name.toLowerCase() === "content-length";
  const headers: HeaderLines = answer.headers.some(([name]) => isLength(name))
    ? answer.headers.map(([name, value]) => [name, isLength(name) ? announced : value])
    : [...answer.headers, ["Content-Length", announced]];
  return { ...answer, headers, wire: { type: "wrong-length" } };
}

/** In bytes; of a stream what its Content-Length says. */
function sizeOf({ body, headers }: Answer): number {
  if (body === null) return 0;
  if (typeof body === "string") return new TextEncoder().encode(body).length;
  if (body instanceof Uint8Array) return body.length;
  return Number(headers.find(([name]) => name.toLowerCase() === "content-length")?.[1] ?? 0);
}

function latin1(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
