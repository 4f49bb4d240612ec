import { assert, assertEquals, assertInstanceOf } from "@std/assert";
import { FieldTooLargeError } from "./errors.ts";
import { MultipartReader } from "./reader.ts";
import { bytesOf, WHOLE } from "./testdata/bodies.ts";
import { textSink } from "./text_sink.ts";

Deno.test("held bytes: slices are views on the chunk, not copies", () => {
  const { boundary, bytes } = WHOLE["a field and a file"];
  const buffers = new Set<ArrayBufferLike>();
  const reader = new MultipartReader({
    boundary,
    onPart: () => ({ write: (slice) => void buffers.add(slice.buffer) }),
  });
  reader.push(bytes);
  assertEquals([...buffers], [bytes.buffer]);
});

Deno.test("held bytes: 64 MB in chunks of 64 KB never hold more than one boundary or head", () => {
  const boundary = "x".repeat(70);
  const head = bytesOf(
    `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n`,
    `X-Long: ${"y".repeat(5_000)}\r\n\r\n`,
  );
  // Every chunk ends inside what may be a delimiter.
  const chunk = new Uint8Array(65_536).fill(0x61);
  const near = bytesOf(`\r\n--${boundary}`, " ".repeat(100));
  chunk.set(near, chunk.length - near.length);
  let size = 0;
  const reader = new MultipartReader({
    boundary,
    onPart: () => ({ write: (slice) => void (size += slice.length) }),
  });
  reader.push(head.subarray(0, 4_000));
  assertEquals(reader.heldBytes, 4_000 - boundary.length - 4);
  reader.push(head.subarray(4_000));
  let most = 0;
  for (let i = 0; i < 1_024; i++) {
    reader.push(chunk);
    most = Math.max(most, reader.heldBytes);
  }
  assertEquals(most, near.length);
  reader.push(bytesOf(`!\r\n--${boundary}--`));
  assertEquals(size, 64 * 1_048_576 + 1);
  assertEquals(reader.heldBytes, 0);
});

Deno.test("held bytes: after an error nothing is held and the rest is counted", () => {
  const reader = new MultipartReader({
    boundary: "xyz",
    onPart: () => undefined,
  });
  reader.push(bytesOf("--xyz\r\nno header\r\n"));
  reader.push(new Uint8Array(1_000_000));
  assertEquals(reader.heldBytes, 0);
  const report = reader.end();
  assert(!(report instanceof Promise));
  assertEquals(report.totalBytes, 1_000_018);
});

Deno.test("held bytes: an error in a sink leaves nothing held", () => {
  const reader = new MultipartReader({
    boundary: "xyz",
    onPart: () => textSink(0),
  });
  reader.push(bytesOf("--xyz\r\n\r\n\r\n--x"));
  assertEquals(reader.heldBytes, 5);
  reader.push(bytesOf("!"));
  assertEquals(reader.heldBytes, 0);
  const report = reader.end();
  assert(!(report instanceof Promise));
  assertInstanceOf(report.error, FieldTooLargeError);
});
