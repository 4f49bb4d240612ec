import { bodyBoundary } from "./body_boundary.ts";
import { diagnoseAnnouncement } from "./diagnose_announcement.ts";
import { diagnoseBoundary } from "./diagnose_boundary.ts";
import { diagnosePart } from "./diagnose_part.ts";
import { diagnoseReport } from "./diagnose_report.ts";
import { diagnoseShape } from "./diagnose_shape.ts";
import { multipartBoundary } from "./boundary.ts";
import type { Diagnosis } from "./diagnosis.ts";
import { headText } from "./head_text.ts";
import type { MultipartReport } from "./report.ts";

/** What is known about a request when it is judged. */
export interface RequestFacts {
  /** The Content-Type header; `undefined` when there is none. */
  contentType: string | undefined;
  /** The first bytes of the body; 256 are enough. */
  bodyHead?: Uint8Array;
  /** Bytes of the whole body, when they are known. */
  bodyBytes?: number;
  /** What the reader reported, when the body could be given to it. */
  report?: MultipartReport;
}

/**
 * Says what is wrong with a request that should be multipart/form-data, the most
 * likely cause first; empty when nothing is. It knows nothing about which fields
 * or file types a server wants.
 *
 * @example
 * ```ts
 * import { diagnose } from "@wamock/multipart";
 * import { assertEquals } from "@std/assert";
 *
 * const [first] = diagnose({
 *   contentType: "multipart/form-data",
 *   bodyHead: new TextEncoder().encode("--xyz\r\nContent-Disposition: form-data"),
 * });
 * assertEquals(first?.id, "content-type-without-boundary");
 * assertEquals(
 *   first?.sentence,
 *   'The Content-Type header has no boundary, but the body uses "xyz": ' +
 *     "do not write multipart/form-data by hand, let your HTTP library set the header.",
 * );
 * ```
 */
export function diagnose(facts: RequestFacts): Diagnosis[] {
  const { contentType, report } = facts;
  const head = facts.bodyHead ? headText(facts.bodyHead) : report?.preamble;
  const size = facts.bodyBytes ?? report?.totalBytes ??
    (facts.bodyHead?.length === 0 ? 0 : undefined);
  const used = head === undefined ? undefined : bodyBoundary(head);
  const announcement = diagnoseAnnouncement(contentType, used);
  if (announcement.length > 0) {
    const announced = announcement[0]?.id === "content-type-without-boundary";
    return [...diagnoseShape(head, size, announced), ...announcement];
  }
  if (report && report.error?.code !== "boundary-not-found") {
    return [...diagnoseReport(report), ...report.parts.flatMap(diagnosePart)];
  }
  const shape = diagnoseShape(head, size, true);
  if (shape.length > 0) return shape;
  const differs = diagnoseBoundary(multipartBoundary(contentType), used, head ?? "");
  if (differs.length > 0) return differs;
  return report ? diagnoseReport(report) : [];
}
