import { assertEquals, assertMatch } from "@std/assert";
import { diagnoseReport } from "./diagnose_report.ts";
import { BROKEN, bytesOf, WHOLE } from "./testdata/bodies.ts";
import { judge } from "./testdata/judge.ts";

const ids = (body: { boundary: string; bytes: Uint8Array }) =>
  diagnoseReport(judge(body).report).map(({ id, level }) => `${level} ${id}`);

Deno.test("diagnose report: a good form has nothing wrong", () => {
  assertEquals(ids(WHOLE["a field and a file"]), []);
});

for (
  const [title, id] of [
    ["line feeds only", "bare-line-feed"],
    ["line feeds only, behind a preamble", "bare-line-feed"],
    ["line feeds in a part head", "bare-line-feed"],
    ["a closing boundary with a line feed alone before it", "bare-line-feed"],
    ["no empty line behind the head", "malformed-head"],
    ["another boundary", "boundary-not-found"],
    ["no closing boundary", "truncated-body"],
  ] as const
) {
  Deno.test(`diagnose report: ${title} is ${id}`, () => {
    assertEquals(ids(BROKEN[title]), [`error ${id}`]);
  });
}

Deno.test("diagnose report: every cut of a good form is called truncated", () => {
  const { boundary, bytes } = WHOLE["a field and a file"];
  for (let size = 3; size < bytes.length - 2; size++) {
    const cut = { boundary, bytes: bytes.subarray(0, size) };
    assertEquals(ids(cut), ["error truncated-body"], `at ${size}`);
  }
});

Deno.test("diagnose report: a boundary swallowed by a part is a warning", () => {
  const { report } = judge(
    WHOLE["a delimiter with a line feed alone before it"],
  );
  const [found] = diagnoseReport(report);
  assertEquals([found?.id, found?.level], ["bare-line-feed", "warning"]);
  assertMatch(found?.sentence ?? "", /counts as content/);
});

Deno.test("diagnose report: a form without parts is a warning", () => {
  assertEquals(ids(WHOLE["no part at all"]), ["warning form-without-parts"]);
});

Deno.test("diagnose report: bytes behind the form are a warning, a spare line break is not", () => {
  const { boundary, bytes } = WHOLE["a field and a file"];
  assertEquals(ids({ boundary, bytes: bytesOf(bytes, "\r\n") }), []);
  assertEquals(ids({ boundary, bytes: bytesOf(bytes, "bye") }), [
    "warning bytes-after-closing-boundary",
  ]);
});
