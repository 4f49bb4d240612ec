import { assert, assertEquals, assertFalse, assertStringIncludes } from "@std/assert";
import { MIXED, mixedRun, SECRET } from "../testdata/mixed_run.ts";
import { countVerdicts } from "../verdict.ts";
import { markdownReport } from "./markdown.ts";

const lines = markdownReport(mixedRun()).split("\n");

Deno.test("markdown: it begins with the outcome, and a row for each provider", () => {
  assertEquals(lines.slice(0, 7), [
    "# Conformance of `mock`",
    "",
    "2026-11-20T12:30:05.678Z: 1 passed, 2 failed (1 of them known), 1 warned, 1 not applicable, 1 untestable, " +
    "1 could not be checked, 1 in error. Exit code 3.",
    "",
    "| provider | pass | fail | warn | not-applicable | untestable | could-not-check | error |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    "| toy | 1 | 2 | 1 | 1 | 0 | 0 | 0 |",
  ]);
});

Deno.test("markdown: what did not pass is there with the command that repeats it", () => {
  for (const { verdict, case: { id }, reproduce } of MIXED) {
    const isLoud = verdict !== "pass" && verdict !== "not-applicable";
    assertEquals(lines.includes(`### ${id}`), isLoud, id);
    assertEquals(lines.includes(`Again: \`${reproduce}\``), isLoud, id);
  }
});

Deno.test("markdown: an answer with a fence in it stays inside its block", () => {
  const start = lines.indexOf("### toy.thing.fail");
  const fence = lines[start + 4] ?? "";
  assertEquals(fence, "````text");
  assert(lines.indexOf("````", start + 5) > start);
});

Deno.test("markdown: the baseline's entries that have to go are listed, marks in them made harmless", () => {
  assertStringIncludes(lines.join("\n"), "- `toy.thing.known` was accepted until 2020-01-31 (a \\<reason\\>): mend it");
});

Deno.test("markdown: a run in which all is well has no lists", () => {
  const results = MIXED.slice(0, 1);
  const text = markdownReport({
    ...mixedRun(),
    results,
    counts: countVerdicts(["pass"]),
    baseline: { stale: [], expired: [] },
  });
  assertFalse(text.includes("##"));
});

Deno.test("markdown: no secret is shown", () => {
  assertFalse(lines.join("\n").includes(SECRET));
});
