/**
 * A moment as the storage prints it, in Bogotá's time, which is five hours behind UTC all year round.
 *
 * @param ms milliseconds since the epoch
 *
 * @example
 * ```ts
 * import { bogotaTime } from "./bogota_time.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(bogotaTime(Date.UTC(2026, 1, 26, 15, 15, 18)), "2026-02-26 10:15:18");
 * ```
 */
export function bogotaTime(ms: number): string {
  return new Date(ms - 5 * 3_600_000).toISOString().slice(0, 19).replace("T", " ");
}
