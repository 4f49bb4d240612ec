/** `Saturday, 29-Jun-24 09:00:00 PDT` */
export const PACIFIC_TIME =
  /^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (\d\d)-(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-(\d\d) (\d\d:\d\d:\d\d) (PDT|PST)$/;

const HOURS_BEHIND: Readonly<Record<string, string>> = { PDT: "-0700", PST: "-0800" };

/**
 * The moment that a token error prints, in milliseconds since the epoch; `undefined` when the text has another form.
 *
 * @example
 * ```ts
 * import { readPacificTime } from "./pacific_time.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(readPacificTime("Monday, 01-Jul-24 11:06:30 PDT"), Date.UTC(2024, 6, 1, 18, 6, 30));
 * ```
 */
export function readPacificTime(text: string): number | undefined {
  const [, , day, month, year, time, zone = ""] = PACIFIC_TIME.exec(text) ?? [];
  if (day === undefined) return undefined;
  return Date.parse(`${day} ${month} 20${year} ${time} ${HOURS_BEHIND[zone]}`);
}
