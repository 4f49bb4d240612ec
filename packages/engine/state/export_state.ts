import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import type { z } from "zod";
import type { StoredBlob } from "../blobs/blob.ts";
import type { BlobStore } from "../blobs/store.ts";
import type { Sandboxes } from "../sandboxes.ts";
import { type blobLine, type headLine, type recordLine, type sandboxLine, STATE_VERSION } from "./line.ts";
import { takeRowApart } from "./row.ts";
import { stateOf } from "./saved_sandbox.ts";

/** Of a blob's bytes, so many are in one line at most; a multiple of 3, so that base64 pads the last line alone. */
const SLICE_BYTES = 192 * 1024;

type Line =
  | z.input<typeof headLine>
  | z.input<typeof sandboxLine>
  | z.input<typeof recordLine>
  | z.input<typeof blobLine>;

/**
 * Everything that the sandboxes are at this moment, their secrets included: one JSON value a line. Blobs are read as
 * they are sent.
 */
export function exportState(
  sandboxes: Sandboxes,
  blobs: BlobStore,
  providers: readonly string[],
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const numbers = new Map<StoredBlob, number>();
  // Taken at once, so that all of it is of one moment.
  const taken = [...recordsAndHead(sandboxes, providers, numbers)].map((line) => `${JSON.stringify(line)}\n`);
  const release = blobs.hold();
  const lines = withDigest(allLines(taken, numbers.keys()));
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await lines.next();
        if (!done) return controller.enqueue(value);
        await release();
        controller.close();
      } catch (cause) {
        await release();
        throw cause;
      }
    },
    async cancel() {
      await lines.return(undefined);
      await release();
    },
  }, { highWaterMark: 0 });
}

function* recordsAndHead(
  sandboxes: Sandboxes,
  providers: readonly string[],
  numbers: Map<StoredBlob, number>,
): Iterable<Line> {
  yield { wamock: "state", version: STATE_VERSION, providers: [...providers], ...sandboxes.series };
  for (const sandbox of sandboxes.all.values()) yield { sandbox: stateOf(sandbox) };
  for (const { id: sandbox, tables } of sandboxes.all.values()) {
    for (const [provider, own] of tables) {
      for (const [table, rows] of own) {
        for (const [id, row] of rows.entries()) {
          const { value, blobs } = takeRowApart(row);
          const numbered = blobs.map(({ at, blob }) => ({ at: [...at], blob: numberOf(blob, numbers) }));
          const record = { sandbox, provider, table, id, value: value as z.core.util.JSONType };
          yield { record: { ...record, ...(numbered.length > 0 && { blobs: numbered }) } };
        }
      }
    }
  }
}

function numberOf(blob: StoredBlob, numbers: Map<StoredBlob, number>): number {
  const number = numbers.get(blob) ?? numbers.size;
  numbers.set(blob, number);
  return number;
}

/** Short lines are sent together. */
const CHUNK_CHARACTERS = 64 * 1024;

async function* allLines(taken: readonly string[], blobs: Iterable<StoredBlob>): AsyncGenerator<string> {
  let text = "";
  for (const line of taken) {
    text += line;
    if (text.length < CHUNK_CHARACTERS) continue;
    yield text;
    text = "";
  }
  yield text;
  let number = 0;
  for (const blob of blobs) {
    for await (const slice of blob.read()) {
      for (let from = 0; from < slice.length; from += SLICE_BYTES) {
        const part = slice.subarray(from, from + SLICE_BYTES);
        const bytes = Buffer.from(part.buffer, part.byteOffset, part.length).toString("base64");
        yield `${JSON.stringify({ blob: { number, bytes } })}\n`;
      }
    }
    yield `${JSON.stringify({ blob: { number: number++, size: blob.size } })}\n`;
  }
}

async function* withDigest(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array<ArrayBuffer>, undefined> {
  const hash = createHash("sha256");
  for await (const text of lines) {
    const bytes = new TextEncoder().encode(text);
    hash.update(bytes);
    yield bytes;
  }
  yield new TextEncoder().encode(`${JSON.stringify({ end: { sha256: hash.digest("hex") } })}\n`);
  return undefined;
}
