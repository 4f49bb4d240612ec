import { type Case, isRequestStep, needsOf, type RequestStep } from "./case.ts";
import { requiredNames } from "./required_names.ts";
import type { SelectedCases } from "./select.ts";
import { variableOf } from "./target/environment.ts";
import { bodySize } from "./wire/body_size.ts";

/** What a run would do, counted without a request. */
export interface Plan {
  readonly cases: number;
  readonly calls: number;
  /** Bytes of the bodies that would be sent. */
  readonly bytes: number;
  /** Calls that would leave something behind, or take something away. */
  readonly writes: number;
  /** Environment variables that a target which cannot be asked needs. */
  readonly variables: readonly string[];
}

/** Verbs of operations that change nothing. */
const READING = ["get", "list", "describe", "download", "status"];

/** What a run of the cases would do, but for what it takes to put states in place. */
export function planOf(selected: readonly SelectedCases[]): Plan {
  const cases = selected.flatMap(({ cases }) => cases);
  const steps = cases.flatMap(requestSteps);
  const variables = selected.flatMap(({ suite, cases }) =>
    [...new Set(cases.flatMap((one) => [...requiredNames(one, suite)]))]
      .filter((name) => suite.credentials.includes(name) || suite.fixtures.includes(name))
      .map((name) => variableOf(suite.provider, name))
  );
  return {
    cases: cases.length,
    calls: steps.length,
    bytes: steps.reduce((sum, { request }) => sum + bodySize(request), 0),
    writes: steps.filter(isWrite).length,
    variables,
  };
}

/** The plan as lines to print: for a mock of this project, and for any other target. */
export function planLines(selected: readonly SelectedCases[]): string[] {
  const elsewhere = selected.map(({ suite, cases }) => ({
    suite,
    cases: cases.filter((one) => needsOf(one).length === 0),
  }));
  const plan = planOf(elsewhere);
  return [
    `On a mock of this project: ${counted(planOf(selected))}; it is asked for credentials.`,
    `On any other target: ${counted(plan)}. Credentials come from the environment:`,
    ...plan.variables.map((name) => `  ${name}`),
  ];
}

function counted({ cases, calls, bytes, writes }: Plan): string {
  const megabytes = (bytes / 1_000_000).toFixed(1);
  return `${cases} cases, ${calls} calls, ${megabytes} MB sent, ${writes} writes`;
}

function requestSteps({ steps }: Case): RequestStep[] {
  return steps.flatMap((step) => isRequestStep(step) ? [step] : []);
}

function isWrite({ expect }: RequestStep): boolean {
  return "success" in expect && !READING.includes(expect.success.split(".").at(-1) ?? "");
}
