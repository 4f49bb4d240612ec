import type { AnswerBody } from "../answer.ts";
import type { CutKind } from "./action.ts";
import { AnswerCutError } from "./wire_fault.ts";

/** The bytes of an answer's body, in pieces. */
export async function* piecesOf(body: AnswerBody): AsyncIterableIterator<Uint8Array<ArrayBuffer>> {
  if (body === null) return;
  if (typeof body === "string") yield new TextEncoder().encode(body);
  else if (body instanceof Uint8Array) yield body;
  else yield* body;
}

/** A body made of pieces; whoever stops reading ends their source. */
export function bodyOf(pieces: AsyncIterableIterator<Uint8Array<ArrayBuffer>>): AnswerBody {
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void await pieces.return?.(),
  }, { highWaterMark: 0 });
}

/** The first bytes of a body; then it fails. */
export async function* cutPieces(
  body: AnswerBody,
  bytes: number,
  kind: CutKind,
): AsyncIterableIterator<Uint8Array<ArrayBuffer>> {
  let left = bytes;
  for await (const piece of piecesOf(body)) {
    if (piece.length > left) {
      if (left > 0) yield piece.subarray(0, left);
      throw new AnswerCutError(kind, bytes);
    }
    left -= piece.length;
    yield piece;
  }
  throw new AnswerCutError(kind, bytes - left);
}
