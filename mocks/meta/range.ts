/** A part of a file: from `start` up to and not including `end`. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a Range header of one range (RFC 9110, 14.1.2). Anything else is ignored, as the RFC allows: the whole
 * file is then meant.
 *
 * @param size the file's size in bytes
 *
 * @example
 * ```ts
 * import { parseRange } from "./range.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(parseRange("bytes=2-4", 10), { start: 2, end: 5 });
 * assertEquals(parseRange("bytes=-3", 10), { start: 7, end: 10 });
 * assertEquals(parseRange("bytes=10-", 10), "unsatisfiable");
 * ```
 */
export function parseRange(header: string | null, size: number): ByteRange | "unsatisfiable" | undefined {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "") ?? [];
  if (first === "" && last === "") return undefined;
  if (first === "") {
    const length = Math.min(Number(last), size);
    return length === 0 ? "unsatisfiable" : { start: size - length, end: size };
  }
  const start = Number(first);
  const end = last === "" ? size : Math.min(Number(last) + 1, size);
  if (last !== "" && Number(last) < start) return undefined;
  return start >= size ? "unsatisfiable" : { start, end };
}
