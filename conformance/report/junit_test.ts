import { assert, assertEquals, assertFalse, assertStringIncludes } from "@std/assert";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { MIXED, mixedRun, SECRET } from "../testdata/mixed_run.ts";
import { junitReport } from "./junit.ts";

const schema = fileURLToPath(new URL("../testdata/junit.xsd", import.meta.url));
const hasXmllint = spawnSync("xmllint", ["--version"]).error === undefined;

/** What is wrong with a document, by the schema where xmllint is installed, and by its form in any case. */
function problems(xml: string): string[] {
  const form = XMLValidator.validate(xml);
  const found = form === true ? [] : [form.err.msg];
  if (!hasXmllint) return found;
  const { status, stderr } = spawnSync("xmllint", ["--noout", "--nonet", "--schema", schema, "-"], { input: xml });
  return status === 0 ? found : [...found, String(stderr)];
}

if (!hasXmllint) console.warn("xmllint is not installed: the JUnit report is checked for its form, not by its schema.");

Deno.test("junit: a report with every verdict in it is in the schema", () => {
  assertEquals(problems(junitReport(mixedRun())), []);
  assertEquals(problems(junitReport(mixedRun({ results: MIXED.slice(0, 1) }))), []);
});

Deno.test("junit: what is not in the schema, or no XML, is seen", () => {
  const good = junitReport(mixedRun());
  assert(problems(good.replace("</testsuites>", "")).length > 0);
  if (hasXmllint) assert(problems(good.replace(' hostname="localhost"', "")).length > 0);
});

Deno.test("junit: what fails is a failure, what could not be judged is an error, what is accepted is skipped", () => {
  const xml = junitReport(mixedRun());
  const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => /^test(suite|case)$/.test(name) });
  const { testsuites: { testsuite: suites } } = parser.parse(xml);
  const outcomes = suites.flatMap(({ testcase }: { readonly testcase: readonly Record<string, unknown>[] }) =>
    testcase.map((one) => [
      `${one["@_classname"]}.${one["@_name"]}`,
      ["failure", "error", "skipped"].find((name) => name in one) ?? "passed",
    ])
  );
  assertEquals(outcomes, [
    ["toy.thing.pass", "passed"],
    ["toy.thing.fail", "failure"],
    ["toy.thing.known", "skipped"],
    ["toy.thing.warn", "passed"],
    ["toy.thing.not-applicable", "skipped"],
    ["toy.other.untestable", "failure"],
    ["toy.other.could-not-check", "error"],
    ["toy.other.error", "error"],
    ["baseline.toy.thing.pass", "failure"],
    ["baseline.toy.thing.known", "failure"],
  ]);
  assertEquals(
    suites.map((one: Record<string, string>) =>
      ["name", "id", "tests", "failures", "errors", "skipped"].map((name) => one[`@_${name}`])
    ),
    [["toy", "0", "5", "1", "0", "2"], ["other", "1", "3", "1", "2", "0"], ["baseline", "2", "2", "2", "0", "0"]],
  );
});

Deno.test("junit: every case that did not pass has the command that repeats it, and no secret is shown", () => {
  const xml = junitReport(mixedRun());
  for (const { verdict, reproduce } of MIXED) {
    if (verdict !== "pass" && verdict !== "not-applicable") assertStringIncludes(xml, reproduce);
  }
  assertFalse(xml.includes(SECRET));
});
