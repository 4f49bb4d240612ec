import { type Answer, responseOf } from "../answer.ts";
import { answerHead } from "./answer_head.ts";
import { bodyOf, cutPieces, piecesOf } from "./body_pieces.ts";
import { AnswerCutError } from "./wire_fault.ts";

/**
 * The `Response` that `fetch` would make of an answer that a fault has spoilt on the wire.
 *
 * @throws {TypeError} where `fetch` would fail: no head of an answer arrives, or none that is HTTP. Its `cause` has the
 *   `code` that Node's has: `ECONNRESET`, `UND_ERR_SOCKET` for a connection that is closed, `HPE_INVALID_CONSTANT`
 */
export function fetchAnswer(answer: Answer): Response {
  const { wire, ...plain } = answer;
  switch (wire?.type) {
    case "garbage":
      throw failed(Object.assign(new Error("a fault sent bytes that are no HTTP"), { code: "HPE_INVALID_CONSTANT" }));
    case "cut": {
      const head = answerHead(answer).length;
      if (wire.afterBytes < head) throw failed(new AnswerCutError(wire.kind, 0));
      return responseOf({ ...plain, body: bodyOf(cutPieces(plain.body, wire.afterBytes - head, wire.kind)) });
    }
    case "wrong-length":
      return responseOf({ ...plain, body: bodyOf(announced(plain)) });
    case "refuse-early":
    case undefined:
      return responseOf(plain);
  }
}

/** As much of the body as Content-Length says; when that is more than there is, the connection ends first. */
async function* announced({ headers, body }: Answer): AsyncIterableIterator<Uint8Array<ArrayBuffer>> {
  const length = Number(headers.find(([name]) => name.toLowerCase() === "content-length")?.[1] ?? 0);
  let left = length;
  for await (const piece of piecesOf(body)) {
    if (left > 0) yield piece.subarray(0, left);
    left -= piece.length;
  }
  if (left > 0) throw new AnswerCutError("close", length - left);
}

function failed(cause: Error): TypeError {
  return new TypeError(`fetch failed: ${cause.message}`, { cause });
}

/**
 * The outcome of some work, unless its caller gives up before: a fault may hold an answer up for long.
 *
 * @throws the signal's reason once it is aborted
 */
export function unlessAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason);
    if (signal.aborted) giveUp();
    signal.addEventListener("abort", giveUp);
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", giveUp));
  });
}
