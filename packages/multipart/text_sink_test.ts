import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { FieldTooLargeError } from "./errors.ts";
import { textSink } from "./text_sink.ts";

Deno.test("text sink: a character cut between slices is whole again", () => {
  const sink = textSink();
  const bytes = new TextEncoder().encode("\ufeffa€b");
  for (const byte of bytes) sink.write(Uint8Array.of(byte));
  assertEquals(sink.text(), "\ufeffa€b");
  assertEquals(sink.text(), "\ufeffa€b");
  assertEquals(sink.size, bytes.length);
});

Deno.test("text sink: slices are copied, since they are valid only during the call", () => {
  const sink = textSink();
  const slice = new TextEncoder().encode("abc");
  sink.write(slice);
  slice.fill(0);
  assertEquals(sink.text(), "abc");
});

Deno.test("text sink: one byte beyond the limit is refused", () => {
  const sink = textSink(3, "to");
  sink.write(new Uint8Array(3));
  const error = assertThrows(
    () => sink.write(new Uint8Array(1)),
    FieldTooLargeError,
  );
  assertEquals([error.limit, error.field], [3, "to"]);
  assertStringIncludes(error.message, '"to"');
});

Deno.test("text sink: a field that outgrows its first memory stays whole", () => {
  const sink = textSink(2_000);
  const text = Array.from({ length: 200 }, (_, i) => String(i).padStart(5)).join("");
  for (const char of text) sink.write(new TextEncoder().encode(char));
  assertEquals(sink.text(), text);
});
