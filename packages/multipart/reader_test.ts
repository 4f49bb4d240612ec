import { assert, assertEquals, assertInstanceOf, assertStringIncludes, assertThrows } from "@std/assert";
import {
  BareLineFeedError,
  BoundaryNotFoundError,
  InvalidBoundaryError,
  MalformedHeadError,
  TruncatedBodyError,
} from "./errors.ts";
import { MultipartReader } from "./reader.ts";
import { BROKEN, WHOLE } from "./testdata/bodies.ts";
import { judge } from "./testdata/judge.ts";

const text = (bytes: number[]) => new TextDecoder("latin1").decode(Uint8Array.from(bytes));

Deno.test("reader: offsets and sizes point at what was sent", () => {
  for (const body of Object.values(WHOLE)) {
    const { report, bodies } = judge(body);
    for (const part of report.parts) {
      const sent = (from: number, to: number) => body.bytes.slice(from, to);
      const line = new TextEncoder().encode(`--${body.boundary}`);
      assertEquals(sent(part.offset, part.offset + line.length), line);
      assertEquals(
        new TextDecoder().decode(sent(part.headOffset, part.bodyOffset)),
        part.raw === "" ? "\r\n" : `${part.raw}\r\n\r\n`,
      );
      assertEquals(part.size, part.bodyEnd - part.bodyOffset);
      assertEquals(bodies[part.index], {
        index: part.index,
        bytes: [...sent(part.bodyOffset, part.bodyEnd)],
        ended: true,
      });
    }
  }
});

Deno.test("reader: a form of a field and a file is reported whole", () => {
  const { report } = judge(WHOLE["a field and a file"]);
  assertEquals(
    report.parts.map(({ name, filename, type, size }) => ({
      name,
      filename,
      type,
      size,
    })),
    [
      { name: "to", filename: undefined, type: undefined, size: 11 },
      { name: "file", filename: "a.jpg", type: "image/jpeg", size: 10 },
    ],
  );
  assertEquals(report.closed, true);
  assertEquals(report.lineEnding, "crlf");
  assertEquals([report.preambleBytes, report.epilogueBytes], [0, 0]);
  assertEquals(report.totalBytes, WHOLE["a field and a file"].bytes.length);
  assertEquals("error" in report, false);
});

Deno.test("reader: preamble and epilogue are measured", () => {
  const { report } = judge(WHOLE["a preamble and an epilogue"]);
  assertEquals(report.preamble, "This is a form.\r\n--xy");
  assertEquals(report.preambleBytes, 23);
  assertEquals(report.epilogueBytes, 12);
  assertEquals(report.parts.length, 1);
});

Deno.test("reader: an empty part is a part of no bytes", () => {
  const { report } = judge(WHOLE["empty parts of three kinds"]);
  assertEquals(report.parts.map(({ name, size }) => [name, size]), [
    ["a", 0],
    ["b", 0],
    [undefined, 0],
  ]);
});

Deno.test("reader: near-boundaries are content", () => {
  const { report, bodies } = judge(
    WHOLE["binary content full of near-boundaries"],
  );
  assertEquals(report.parts.length, 1);
  assertStringIncludes(text(bodies[0]?.bytes ?? []), "\r\n--aab-x\r\n--aab x");
});

Deno.test("reader: trailing blanks on boundary lines are accepted", () => {
  const { report } = judge(
    WHOLE["a boundary of blanks and signs, padded lines"],
  );
  assertEquals(report.parts.map((part) => part.size), [11, 11]);
  assertEquals([report.closed, report.epilogueBytes], [true, 1]);
});

Deno.test("reader: a line feed alone before a delimiter is content, and reported", () => {
  const { report } = judge(
    WHOLE["a delimiter with a line feed alone before it"],
  );
  assertEquals([report.parts.length, report.lineEnding], [1, "mixed"]);
  const [part] = report.parts;
  assertEquals(report.bareLineFeedAt, (part?.bodyOffset ?? 0) + 11);
});

Deno.test("reader: bodies of bare line feeds are refused by name", () => {
  for (
    const [title, ending] of [
      ["line feeds only", "lf"],
      ["line feeds only, behind a preamble", "lf"],
      ["line feeds in a part head", "mixed"],
      ["a closing boundary with a line feed alone before it", "mixed"],
    ] as const
  ) {
    const { boundary, bytes } = BROKEN[title];
    const { report } = judge({ boundary, bytes });
    const error = report.error;
    assertInstanceOf(error, BareLineFeedError);
    assertEquals([report.lineEnding, report.closed], [ending, false]);
    assertEquals(report.bareLineFeedAt, error.offset);
    assertEquals(bytes[error.offset], 10);
    assert(bytes[error.offset - 1] !== 13);
    assertEquals(report.totalBytes, bytes.length);
  }
});

Deno.test("reader: a truncated body says where it ended and what had come", () => {
  const { boundary, bytes } = WHOLE["a field and a file"];
  const [, file] = judge({ boundary, bytes }).report.parts;
  assert(file);
  for (
    const [size, where, part, bodyBytes] of [
      [5, "first-boundary", undefined, undefined],
      [28, "first-boundary", undefined, undefined],
      [30, "part-head", 0, undefined],
      [file.bodyOffset - 1, "part-head", 1, undefined],
      [file.bodyOffset, "part-body", 1, 0],
      [file.bodyOffset + 4, "part-body", 1, 4],
      [file.bodyEnd + 30, "boundary", 1, 10],
      [file.bodyEnd + 31, "boundary", 1, 10],
    ] as const
  ) {
    const { report } = judge({ boundary, bytes: bytes.subarray(0, size) });
    const error = report.error;
    assertInstanceOf(error, TruncatedBodyError, `at ${size}`);
    assertEquals(
      [error.where, error.offset, error.part, error.bodyBytes],
      [where, size, part, bodyBytes],
      `at ${size}`,
    );
    assertEquals(report.unfinished?.index, bodyBytes === undefined ? undefined : part);
  }
});

Deno.test("reader: what came of a truncated part was handed on, but the part not ended", () => {
  const { report, bodies } = judge(BROKEN["no closing boundary"]);
  assertEquals(bodies.map(({ bytes, ended }) => [text(bytes), ended]), [
    ["+49 30 1234", true],
    ["+49 30 1234\r\n", false],
  ]);
  assertEquals(report.parts.length, 1);
  assertEquals(report.unfinished?.index, 1);
});

Deno.test("reader: a boundary that never comes is an error", () => {
  for (const title of ["another boundary", "nothing"] as const) {
    const { report } = judge(BROKEN[title]);
    assertInstanceOf(report.error, BoundaryNotFoundError);
    assertEquals(report.preambleBytes, report.totalBytes);
  }
});

Deno.test("reader: a head without its empty line is malformed", () => {
  const { report } = judge(BROKEN["no empty line behind the head"]);
  assertInstanceOf(report.error, MalformedHeadError);
  assertEquals(report.error.line, "+49 30");
});

Deno.test("reader: a boundary that no body can hold is refused at once", () => {
  assertThrows(
    () => new MultipartReader({ boundary: "", onPart: () => undefined }),
    InvalidBoundaryError,
  );
});

Deno.test("reader: a call behind the end is refused", () => {
  const reader = new MultipartReader({
    boundary: "xyz",
    onPart: () => undefined,
  });
  reader.end();
  assertThrows(() => reader.push(new Uint8Array(1)), TypeError, "has ended");
});

Deno.test("reader: a call before an earlier one is settled is refused", async () => {
  const { boundary, bytes } = WHOLE["a field and a file"];
  const reader = new MultipartReader({
    boundary,
    onPart: () => ({ write: () => Promise.resolve() }),
  });
  const wait = reader.push(bytes);
  assert(wait instanceof Promise);
  assertThrows(() => reader.push(bytes), TypeError, "not settled");
  await wait;
  assertEquals((await reader.end()).closed, true);
});

Deno.test("reader: what a sink throws is thrown as it is", () => {
  const { boundary, bytes } = WHOLE["a field and a file"];
  const full = new Error("disk full");
  const reader = new MultipartReader({
    boundary,
    onPart: () => ({
      write: () => {
        throw full;
      },
    }),
  });
  assertEquals(assertThrows(() => reader.push(bytes)), full);
  assertThrows(() => reader.end(), TypeError);
});
