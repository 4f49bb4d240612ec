/**
 * Cases that say how each provider behaves, and what runs them on a mock, on a live API, or on any other address.
 *
 * @module
 */
export { type Case, type Given, type Need, needsOf, type RequestStep, type Step } from "./case.ts";
export { SUITES } from "./cases/mod.ts";
export type { Check } from "./check.ts";
export { conform, type ConformOptions } from "./conform.ts";
export type { Expectation } from "./expectation.ts";
export { exportText } from "./export/export.ts";
export { featuresOf } from "./features.ts";
export { listLines } from "./list.ts";
export { planLines } from "./plan.ts";
export { type Profile, profileOf, PROFILES } from "./profile.ts";
export { parseReport, type ReportRequest, REPORTS } from "./report/report.ts";
export type { RequestSpec } from "./request.ts";
export type { CaseResult, RunResult, StepResult } from "./result.ts";
export { selectCases, type Selection } from "./select.ts";
export type { ProviderSuite } from "./suite.ts";
export { SuiteUsageError } from "./usage_error.ts";
export { EXIT_CODES, type Verdict, VERDICTS } from "./verdict.ts";
