import { assert, assertEquals, assertInstanceOf } from "@std/assert";
import { FieldTooLargeError, HeadTooLargeError, TooManyPartsError } from "./errors.ts";
import { MultipartReader } from "./reader.ts";
import { WHOLE } from "./testdata/bodies.ts";
import { judge } from "./testdata/judge.ts";
import { textSink } from "./text_sink.ts";

Deno.test("limits: a head beyond the limit is an error, a head at the limit is none", () => {
  const body = WHOLE["a preamble and an epilogue"];
  const [part] = judge(body).report.parts;
  const size = (part?.bodyOffset ?? 0) - (part?.headOffset ?? 0);
  assertEquals(judge(body, [], { maxHeadBytes: size }).report.error, undefined);
  const every = Array.from({ length: body.bytes.length }, (_, i) => i + 1);
  for (const cuts of [[], every]) {
    const { error } = judge(body, cuts, { maxHeadBytes: size - 1 }).report;
    assertInstanceOf(error, HeadTooLargeError);
    assertEquals([error.offset, error.part], [part?.headOffset, 0]);
  }
});

Deno.test("limits: a part too many is an error, and the parts before it are kept", () => {
  const body = WHOLE["empty parts of three kinds"];
  assertEquals(judge(body, [], { maxParts: 3 }).report.error, undefined);
  const { report } = judge(body, [], { maxParts: 2 });
  assertInstanceOf(report.error, TooManyPartsError);
  assertEquals([report.parts.length, report.error.limit], [2, 2]);
  assertEquals(report.totalBytes, body.bytes.length);
});

Deno.test("limits: a field beyond its limit is an error in the report", () => {
  const { boundary, bytes } = WHOLE["a field and a file"];
  const reader = new MultipartReader({
    boundary,
    limits: { maxFieldBytes: 10 },
    onPart: (head, limits) => textSink(limits.maxFieldBytes, head.name),
  });
  reader.push(bytes);
  const report = reader.end();
  assert(!(report instanceof Promise));
  assertInstanceOf(report.error, FieldTooLargeError);
  assertEquals([report.error.field, report.unfinished?.name], ["to", "to"]);
});
