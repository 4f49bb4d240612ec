import type { Incoming } from "@wamock/engine";

/** A body's first bytes. */
export interface BodyHead {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Whether that is all of it. */
  readonly complete: boolean;
}

/** Reads a body up to `limit` bytes; what is beyond is left. */
export async function readBody({ body }: Incoming, limit: number): Promise<BodyHead> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let complete = true;
  for await (const chunk of body ?? []) {
    // A copy: the chunk is gone with the next one.
    const piece = new Uint8Array(chunk.subarray(0, limit - length));
    pieces.push(piece);
    length += piece.length;
    complete = piece.length === chunk.length;
    if (!complete) break;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return { bytes, complete };
}
