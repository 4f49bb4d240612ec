import { baselineProblems } from "../baseline/problems.ts";
import type { CaseResult, RunResult } from "../result.ts";
import { caseLines } from "./console.ts";
import { maskOf } from "./mask.ts";
import { xmlDocument, type XmlElement } from "./xml.ts";

/**
 * A run as JUnit XML: one suite for each provider, and one for a baseline with entries that have to go. What the
 * baseline accepts is skipped, so that a CI server sees what the exit code says.
 */
export function junitReport({ target, results, baseline, startedAt, exitCode }: RunResult): string {
  const providers = [...new Set(results.map(({ provider }) => provider))];
  const outdated = baselineProblems(baseline);
  const suites = [
    ...providers.map((provider) => {
      const own = results.filter((result) => result.provider === provider);
      return { name: provider, cases: own.map(testcase), notes: own.filter(({ verdict }) => verdict === "warn") };
    }),
    ...(outdated.length > 0
      ? [{ name: "baseline", cases: outdated.map(({ check, problem }) => outdatedCase(check, problem)), notes: [] }]
      : []),
  ];
  return xmlDocument({
    name: "testsuites",
    attributes: {},
    content: suites.map(({ name, cases, notes }, id): XmlElement => ({
      name: "testsuite",
      attributes: {
        name,
        package: "wamock.conformance",
        id,
        timestamp: new Date(startedAt).toISOString().slice(0, 19),
        hostname: "localhost",
        tests: cases.length,
        failures: count(cases, "failure"),
        errors: count(cases, "error"),
        skipped: count(cases, "skipped"),
        time: seconds(cases.reduce((sum, { durationMs }) => sum + durationMs, 0)),
      },
      content: [
        {
          name: "properties",
          attributes: {},
          content: [property("target", target), property("exit-code", String(exitCode))],
        },
        ...cases.map(({ element }) => element),
        { name: "system-out", attributes: {}, content: notes.flatMap(caseLines).join("\n") },
        { name: "system-err", attributes: {} },
      ],
    })),
  });
}

/** A test case, and how long it took. */
interface TimedCase {
  readonly element: XmlElement;
  readonly durationMs: number;
}

function testcase(result: CaseResult): TimedCase {
  const { case: { id }, durationMs } = result;
  const outcome = outcomeOf(result);
  const dot = id.lastIndexOf(".");
  return {
    durationMs,
    element: {
      name: "testcase",
      attributes: { name: id.slice(dot + 1), classname: id.slice(0, dot), time: seconds(durationMs) },
      content: outcome ? [outcome] : [],
    },
  };
}

function outcomeOf(result: CaseResult): XmlElement | undefined {
  const { verdict, known, case: { title }, reproduce, secrets } = result;
  const reason = result.reason === undefined ? undefined : maskOf(secrets)(result.reason);
  if (known !== undefined) return skipped(`known failure: ${known}; ${reproduce}`);
  switch (verdict) {
    case "pass":
    case "warn":
      return undefined;
    case "not-applicable":
      return skipped(reason ?? verdict);
    case "fail":
    case "untestable":
      return problem("failure", verdict, `${title} ${reason ?? ""}`.trim(), linesOf(result));
    case "could-not-check":
    case "error":
      return problem("error", verdict, reason ?? title, linesOf(result));
  }
}

/** As on the console; the command is there in any case. */
function linesOf(result: CaseResult): string {
  const lines = caseLines(result);
  return [...lines, ...(result.verdict === "could-not-check" ? [`  Again: ${result.reproduce}`] : [])].join("\n");
}

function outdatedCase(check: string, why: string): TimedCase {
  const failure = problem("failure", "baseline", `${check} ${why}`, `${check} ${why}`);
  return {
    durationMs: 0,
    element: {
      name: "testcase",
      attributes: { name: check, classname: "baseline", time: seconds(0) },
      content: [failure],
    },
  };
}

function skipped(message: string): XmlElement {
  return { name: "skipped", attributes: { message } };
}

function problem(name: "failure" | "error", type: string, message: string, content: string): XmlElement {
  return { name, attributes: { message, type }, content };
}

function property(name: string, value: string): XmlElement {
  return { name: "property", attributes: { name, value } };
}

function count(cases: readonly TimedCase[], name: string): number {
  return cases.filter(({ element: { content } }) => Array.isArray(content) && content[0]?.name === name).length;
}

function seconds(durationMs: number): string {
  return (durationMs / 1000).toFixed(3);
}
