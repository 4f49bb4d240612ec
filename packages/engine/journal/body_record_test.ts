import { assertEquals, assertRejects } from "@std/assert";
import { BodyRecord, recordBody, recordStream } from "./body_record.ts";

const small = { headBytes: 8, digests: "small" } as const;
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (head: Uint8Array) => new TextDecoder().decode(head);

/** A body whose chunks are one buffer, each gone with the next. */
async function* reused(...chunks: string[]): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(64);
  for (const chunk of chunks) {
    buffer.fill(0);
    yield await Promise.resolve(buffer.subarray(0, buffer.set(bytes(chunk)) ?? chunk.length));
  }
}

async function read(body: AsyncIterable<Uint8Array>): Promise<string> {
  let all = "";
  for await (const chunk of body) all += text(chunk);
  return all;
}

Deno.test("body record: the head is a copy of the first bytes, however they are cut", async () => {
  for (const chunks of [["hello world"], ["hel", "lo w", "orld"], ["", "hello", " world"]]) {
    const record = new BodyRecord(small);
    assertEquals(await read(recordBody(reused(...chunks), record)), "hello world");
    assertEquals([text(record.head), record.bytes, record.isWhole], ["hello wo", 11, true]);
  }
});

Deno.test("body record: of a body that is kept whole there is a digest, and of a longer one when it is asked for", async () => {
  const digest = async (body: string, digests: "small" | "all") => {
    const record = new BodyRecord({ headBytes: 8, digests });
    await read(recordBody(reused(body), record));
    return record.sha256()?.slice(0, 8);
  };
  assertEquals(await digest("hello", "small"), "2cf24dba");
  assertEquals(await digest("hello", "all"), "2cf24dba");
  assertEquals(await digest("hello world", "small"), undefined);
  assertEquals(await digest("hello world", "all"), "b94d27b9");
  assertEquals(await digest("", "small"), "e3b0c442");
});

Deno.test("body record: a body that was left half-way has what was read, and no digest", async () => {
  const record = new BodyRecord(small);
  for await (const _ of recordBody(reused("abc", "def"), record)) break;
  assertEquals([text(record.head), record.bytes, record.isWhole, record.sha256()], ["abc", 3, false, undefined]);
});

Deno.test("body record: a stream is recorded as it is sent, and is cancelled and fails as before", async () => {
  const record = new BodyRecord(small);
  assertEquals(await new Response(recordStream(new Blob(["hello world"]).stream(), record)).text(), "hello world");
  assertEquals([text(record.head), record.bytes, record.isWhole], ["hello wo", 11, true]);

  let cancelled: unknown;
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: (controller) => controller.enqueue(bytes("ab")),
    cancel: (reason) => void (cancelled = reason),
  });
  const left = new BodyRecord(small);
  const reader = recordStream(source, left).getReader();
  await reader.read();
  await reader.cancel("enough");
  assertEquals([cancelled, left.bytes, left.isWhole], ["enough", 2, false]);

  const broken = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull() {
      throw new Error("no more");
    },
  });
  await assertRejects(() => new Response(recordStream(broken, new BodyRecord(small))).text(), Error, "no more");
});
