import type { UsageReport } from "./usage_report.ts";

/** What the usage headers of an answer say. */
export interface UsageFigures {
  readonly report: UsageReport;
  /** In how many minutes a call that was throttled may be made again; `undefined` for any other. */
  readonly regainMinutes?: number | undefined;
}

/** The value of `x-app-usage`. Processor time and time are not counted: they are as recorded. */
export function appUsage({ report, regainMinutes }: UsageFigures): string {
  const calls = regainMinutes === undefined ? report.app : 100;
  return JSON.stringify({ call_count: calls, total_cputime: 0, total_time: 0 });
}

/** The value of `x-business-use-case-usage`. */
export function businessUsage(account: string, type: string, { report, regainMinutes }: UsageFigures): string {
  const entry = {
    type,
    call_count: regainMinutes === undefined ? report.business : 100,
    total_cputime: 1,
    total_time: 1,
    estimated_time_to_regain_access: regainMinutes ?? 0,
  };
  return JSON.stringify({ [account]: [entry] });
}
