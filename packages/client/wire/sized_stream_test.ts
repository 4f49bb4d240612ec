import { assertEquals, assertRejects } from "@std/assert";
import { byteRun, pulled } from "../testdata/streams.ts";
import { exactly, skip, StreamSizeError, unshared } from "./sized_stream.ts";

function streamOf(...chunks: readonly Uint8Array[]): { stream: ReadableStream<Uint8Array>; cancelled(): unknown } {
  let reason: unknown;
  const left = [...chunks];
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = left.shift();
      if (next) controller.enqueue(next);
      else controller.close();
    },
    cancel: (given) => void (reason = given),
  }, { highWaterMark: 0 });
  return { stream, cancelled: () => reason };
}

async function read(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<number> {
  return (await new Response(stream).bytes()).byteLength;
}

Deno.test("exactly: a stream of its size passes", async () => {
  const { stream } = streamOf(new Uint8Array(3), new Uint8Array(0), new Uint8Array(2));
  assertEquals(await read(exactly({ stream, size: 5 })), 5);
});

Deno.test("exactly: a stream that is too short fails at its end", async () => {
  const { stream } = streamOf(new Uint8Array(3));
  const error = await assertRejects(() => read(exactly({ stream, size: 5 })), StreamSizeError, "gave 3 bytes");
  assertEquals([error.declared, error.seen], [5, 3]);
});

Deno.test("exactly: a stream that is too long fails at once, and its source is cancelled", async () => {
  const { stream, cancelled } = streamOf(new Uint8Array(3), new Uint8Array(3), new Uint8Array(3));
  const error = await assertRejects(
    () => read(exactly({ stream, size: 5 })),
    StreamSizeError,
    "gave at least 6 bytes and its size says 5",
  );
  assertEquals(cancelled(), error);
});

Deno.test("exactly: a chunk that is no bytes is named", async () => {
  const stream = new Blob(["abc"]).stream().pipeThrough(new TextDecoderStream());
  const typed = stream as ReadableStream<unknown> as ReadableStream<Uint8Array>;
  await assertRejects(() => read(exactly({ stream: typed, size: 3 })), TypeError, "a chunk is not a Uint8Array");
});

Deno.test("exactly: an abort cancels the source with its reason", async () => {
  const { stream, cancelled } = streamOf(new Uint8Array(3));
  const controller = new AbortController();
  const limited = exactly({ stream, size: 3 }, controller.signal);
  controller.abort("enough");
  await assertRejects(() => read(limited).catch((reason) => Promise.reject(new Error(reason))), Error, "enough");
  assertEquals(cancelled(), "enough");
});

Deno.test("unshared: bytes in shared memory are copied, others are not", () => {
  const own = new Uint8Array([1, 2]);
  assertEquals(unshared(own), own);
  const shared = new Uint8Array(new SharedArrayBuffer(2)).fill(7);
  assertEquals(unshared(shared).buffer instanceof ArrayBuffer, true);
  assertEquals([...unshared(shared)], [7, 7]);
});

Deno.test("skip: the first bytes of a stream are thrown away, wherever its chunks end", async () => {
  for (const skipped of [0, 1, 999, 1_000, 1_001, 4_999, 5_000]) {
    const { stream, size } = skip({ stream: pulled(5_000, 1_000).stream, size: 5_000 }, skipped);
    assertEquals(size, 5_000 - skipped);
    assertEquals(await new Response(stream as ReadableStream).bytes(), byteRun(skipped, size), String(skipped));
  }
});
