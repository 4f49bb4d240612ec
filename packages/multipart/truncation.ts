import type { BodyFacts } from "./body_facts.ts";
import { TruncatedBodyError, type TruncatedWhere } from "./errors.ts";

/**
 * The error of a body that ended before its closing boundary. `lineBytes` of its
 * last bytes belong to an unfinished boundary line, not to a part.
 */
export function truncation(
  { open, parts, firstLine, totalBytes }: BodyFacts,
  where: TruncatedWhere,
  lineBytes = 0,
): TruncatedBodyError {
  if (firstLine < 0) return new TruncatedBodyError("first-boundary", totalBytes);
  if (!open) return new TruncatedBodyError(where, totalBytes, parts.length);
  // The line break of a part without a body belongs to both head and boundary.
  const size = Math.max(0, totalBytes - lineBytes - open.bodyOffset);
  return new TruncatedBodyError(where, totalBytes, open.index, size);
}
