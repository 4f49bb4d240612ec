import { assertEquals, assertThrows } from "@std/assert";
import { BareLineFeedError, HeadTooLargeError, MalformedHeadError } from "./errors.ts";
import { HeadLines } from "./head_lines.ts";

function take(text: string, limit = 1000): { lines: HeadLines; end: number } {
  const lines = new HeadLines(0, 100, limit);
  return { lines, end: lines.take(new TextEncoder().encode(text), 0) };
}

Deno.test("head lines: the empty line ends the head, the body is left alone", () => {
  const { lines, end } = take("A: 1\r\nb:2\r\n\r\nbody");
  assertEquals([lines.complete, lines.text, end], [true, "A: 1\r\nb:2", 13]);
});

Deno.test("head lines: a head may be empty", () => {
  const { lines, end } = take("\r\nbody");
  assertEquals([lines.complete, lines.text, end], [true, "", 2]);
});

Deno.test("head lines: an unfinished head takes everything and waits", () => {
  const { lines, end } = take("A: 1\r\nb");
  assertEquals([lines.complete, lines.length, end], [false, 7, 7]);
});

Deno.test("head lines: a head grows past its first buffer", () => {
  const text = `A: ${"x".repeat(5_000)}`;
  assertEquals(take(`${text}\r\n\r\n`, 16_384).lines.text, text);
});

Deno.test("head lines: the limit counts the empty line", () => {
  take("A: 1\r\n\r\n", 8);
  const error = assertThrows(
    () => take("A: 1\r\n\r\n", 7),
    HeadTooLargeError,
  );
  assertEquals([error.offset, error.limit], [100, 7]);
});

Deno.test("head lines: a line feed without carriage return is refused", () => {
  assertEquals(
    assertThrows(() => take("A: 1\nB: 2\r\n"), BareLineFeedError).offset,
    104,
  );
  assertEquals(
    assertThrows(() => take("A: 1\r\n\n"), BareLineFeedError).offset,
    106,
  );
});

for (const line of ["value", ": 1", "a b: 1", "A : 1", " folded: first"]) {
  Deno.test(`head lines: ${JSON.stringify(line)} is no header`, () => {
    const error = assertThrows(
      () => take(`${line}\r\n`),
      MalformedHeadError,
    );
    assertEquals([error.line, error.offset, error.part], [line, 100, 0]);
  });
}

Deno.test("head lines: a folded line is no header of its own", () => {
  assertEquals(take("A: 1;\r\n b\r\n\r\n").lines.complete, true);
});
