/** How many digits of a second are shown; `trimmed`: up to seven, without zeros at the end. */
export type TimeDigits = 3 | 7 | "trimmed";

/**
 * `response_time` as CommBox writes it: UTC, in the manner of .NET.
 *
 * @param ms milliseconds since the epoch
 * @param ticks what a millisecond has besides, in units of 100 ns: 0 to 9999
 *
 * @example
 * ```ts
 * import { responseTime } from "@wamock/contract/commbox";
 * import { assertEquals } from "@std/assert";
 *
 * const ms = Date.UTC(2024, 7, 6, 7, 51, 52, 258);
 * assertEquals(responseTime(ms, 1942, 7), "2024-08-06T07:51:52.2581942Z");
 * assertEquals(responseTime(ms, 1942, 3), "2024-08-06T07:51:52.258Z");
 * ```
 */
export function responseTime(ms: number, ticks: number, digits: TimeDigits): string {
  const [seconds = "", rest = ""] = new Date(ms).toISOString().split(".");
  const fraction = rest.slice(0, 3) + String(ticks).padStart(4, "0");
  const shown = digits === "trimmed" ? fraction.replace(/0+$/, "") : fraction.slice(0, digits);
  return `${seconds}${shown === "" ? "" : `.${shown}`}Z`;
}
