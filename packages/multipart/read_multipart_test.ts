import { assert, assertEquals, assertInstanceOf, assertRejects, assertStrictEquals } from "@std/assert";
import { FieldTooLargeError } from "./errors.ts";
import { readMultipart } from "./read_multipart.ts";
import { WHOLE } from "./testdata/bodies.ts";
import { judge } from "./testdata/judge.ts";
import { textSink } from "./text_sink.ts";

const BODY = WHOLE["a field and a file"];

async function* inPieces(size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < BODY.bytes.length; at += size) {
    await Promise.resolve();
    yield BODY.bytes.slice(at, at + size);
  }
}

const onPart = () => undefined;

Deno.test("read: an iterable, a stream and a byte stream give one report", async () => {
  const expected = judge(BODY).report;
  const boundary = BODY.boundary;
  assertEquals(
    await readMultipart(inPieces(7), { boundary, onPart }),
    expected,
  );
  const stream = ReadableStream.from(inPieces(7));
  assertEquals(await readMultipart(stream, { boundary, onPart }), expected);
  const pieces = inPieces(7);
  const bytes = new ReadableStream({
    type: "bytes",
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (!done) return controller.enqueue(value);
      controller.close();
      controller.byobRequest?.respond(0);
    },
  });
  assertEquals(await readMultipart(bytes, { boundary, onPart }), expected);
});

Deno.test("read: sinks get the same bytes from a byte stream that reuses its buffer", async () => {
  const body = new Blob([BODY.bytes.slice()]).stream();
  const fields: string[] = [];
  await readMultipart(body, {
    boundary: BODY.boundary,
    onPart() {
      const sink = textSink();
      return { ...sink, end: () => void fields.push(sink.text()) };
    },
  });
  assertEquals(fields[0], "+49 30 1234");
});

Deno.test("read: a byte stream's buffer is left alone until a sink's promise settles", async () => {
  const file = Uint8Array.from({ length: 300_000 }, (_, i) => i % 251);
  const body = new Blob([
    '--b\r\nContent-Disposition: form-data; name="f"; filename="f"\r\n\r\n',
    file,
    "\r\n--b--",
  ]).stream();
  const got: number[] = [];
  await readMultipart(body, {
    boundary: "b",
    onPart: () => ({
      async write(slice) {
        await new Promise((done) => setTimeout(done, 1));
        for (const byte of slice) got.push(byte);
      },
    }),
  });
  assertEquals(Uint8Array.from(got), file);
});

Deno.test("read: no chunk is asked for, and no sink called, before a sink's promise settles", async () => {
  const events: string[] = [];
  async function* source() {
    for await (const piece of inPieces(100)) {
      events.push("chunk");
      yield piece;
    }
  }
  const slow = (what: string) => async () => {
    events.push(`${what}>`);
    await new Promise((done) => setTimeout(done, 1));
    events.push(`<${what}`);
  };
  const report = await readMultipart(source(), {
    boundary: BODY.boundary,
    onPart: ({ index }) => {
      events.push(`part ${index}`);
      return { write: slow("write"), end: slow("end") };
    },
  });
  assertEquals(report.error, undefined);
  const opened = events.filter((event) => event.endsWith(">")).length;
  assert(opened >= 4);
  events.forEach((event, i) => {
    if (event.endsWith(">")) {
      assertEquals(events[i + 1], `<${event.slice(0, -1)}`, events.join(" "));
    }
  });
});

Deno.test("read: asynchronous sinks get what synchronous ones get, however the body is cut", async () => {
  const expected = judge(BODY);
  for (let size = 1; size < BODY.bytes.length; size++) {
    const bodies: number[][] = [];
    const report = await readMultipart(inPieces(size), {
      boundary: BODY.boundary,
      onPart() {
        const bytes: number[] = [];
        bodies.push(bytes);
        return {
          async write(slice) {
            await Promise.resolve();
            bytes.push(...slice);
          },
        };
      },
    });
    assertEquals(report, expected.report);
    assertEquals(bodies, expected.bodies.map(({ bytes }) => bytes));
  }
});

Deno.test("read: what a sink rejects with is thrown as it is, and the stream is cancelled", async () => {
  const full = new Error("disk full");
  let cancelled: unknown;
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(BODY.bytes.slice(0, 120)),
    cancel: (reason) => void (cancelled = reason),
  });
  const thrown = await assertRejects(() =>
    readMultipart(stream, {
      boundary: BODY.boundary,
      onPart: () => ({ write: () => Promise.reject(full) }),
    })
  );
  assertStrictEquals(thrown, full);
  assertStrictEquals(cancelled, full);
});

Deno.test("read: what the source throws is thrown as it is", async () => {
  const reset = new Error("connection reset");
  const stream = new ReadableStream<Uint8Array>({
    pull: () => Promise.reject(reset),
  });
  const { boundary } = BODY;
  assertStrictEquals(
    await assertRejects(() => readMultipart(stream, { boundary, onPart })),
    reset,
  );
});

Deno.test("read: a multipart error which a sink rejects with is in the report", async () => {
  const report = await readMultipart(inPieces(9), {
    boundary: BODY.boundary,
    onPart: () => ({
      write: () => Promise.reject(new FieldTooLargeError(1, "to")),
    }),
  });
  assertInstanceOf(report.error, FieldTooLargeError);
  assertEquals(report.totalBytes, BODY.bytes.length);
});

Deno.test("read: a form that the platform wrote is read", async () => {
  const form = new FormData();
  form.set("messaging_product", "whatsapp");
  form.set("file", new File(["x".repeat(200_000)], 'ü"\r\n.txt'));
  const request = new Request("http://localhost", { method: "POST", body: form });
  const boundary = request.headers.get("content-type")?.split("boundary=")[1];
  assert(boundary !== undefined && request.body !== null);
  const report = await readMultipart(request.body, { boundary, onPart });
  assertEquals(
    report.parts.map(({ name, filename, size }) => [name, filename, size]),
    [
      ["messaging_product", undefined, 8],
      ["file", "ü%22%0D%0A.txt", 200_000],
    ],
  );
});
