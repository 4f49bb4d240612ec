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
