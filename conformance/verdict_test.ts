import { assertEquals } from "@std/assert";
import { countVerdicts, exitCode, type Verdict, VERDICTS } from "./verdict.ts";

function codeOf(...verdicts: Verdict[]): number {
  return exitCode(countVerdicts(verdicts));
}

Deno.test("verdict: each alone has its exit code", () => {
  assertEquals(VERDICTS.map((verdict) => [verdict, codeOf(verdict)]), [
    ["pass", 0],
    ["fail", 1],
    ["warn", 0],
    ["not-applicable", 3],
    ["untestable", 1],
    ["could-not-check", 5],
    ["error", 3],
  ]);
});

Deno.test("verdict: a bug of ours comes before a failure, and a failure before no answer", () => {
  assertEquals(codeOf("error", "fail", "could-not-check", "pass"), 3);
  assertEquals(codeOf("fail", "could-not-check", "pass"), 1);
  assertEquals(codeOf("untestable", "could-not-check"), 1);
  assertEquals(codeOf("could-not-check", "pass"), 5);
});

Deno.test("verdict: a run in which nothing was judged is the harness's fault", () => {
  assertEquals(codeOf(), 3);
  assertEquals(codeOf("not-applicable", "not-applicable"), 3);
  assertEquals(codeOf("not-applicable", "pass"), 0);
});

Deno.test("verdict: what the baseline lists does not fail the run, and one failure more does", () => {
  const counts = countVerdicts(["fail", "pass"]);
  assertEquals(exitCode(counts, { known: 1, outdated: 0 }), 0);
  assertEquals(exitCode(counts, { known: 0, outdated: 0 }), 1);
});

Deno.test("verdict: an outdated baseline comes after a failure, and before no answer", () => {
  const outdated = { known: 0, outdated: 1 };
  assertEquals(exitCode(countVerdicts(["pass"]), outdated), 4);
  assertEquals(exitCode(countVerdicts(["pass", "could-not-check"]), outdated), 4);
  assertEquals(exitCode(countVerdicts(["fail"]), outdated), 1);
  assertEquals(exitCode(countVerdicts(["error"]), outdated), 3);
});
