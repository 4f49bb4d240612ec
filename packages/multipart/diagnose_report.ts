import { diagnoseError } from "./diagnose_error.ts";
import { type Diagnosis, diagnosis } from "./diagnosis.ts";
import type { MultipartReport } from "./report.ts";

/** Bytes behind the closing boundary that can be a spare line break. */
const SPARE_LINE_BREAK = 2;

/** Judges what the reader found, bar the parts. */
export function diagnoseReport(report: MultipartReport): Diagnosis[] {
  const found: Diagnosis[] = [];
  if (report.error) found.push(diagnoseError(report.error, report.lineEnding));
  else if (report.bareLineFeedAt !== undefined) {
    found.push(diagnosis(
      "warning",
      "bare-line-feed",
      `a boundary line follows the bare line feed at byte ${report.bareLineFeedAt}, so that it counts as content of the part before it`,
      "write CRLF before each boundary line",
    ));
  }
  if (report.closed && report.parts.length === 0) {
    found.push(diagnosis(
      "warning",
      "form-without-parts",
      "the form has no parts",
      "append the fields and the file to the FormData object before it is sent",
    ));
  }
  if (report.epilogueBytes > SPARE_LINE_BREAK) {
    found.push(diagnosis(
      "warning",
      "bytes-after-closing-boundary",
      `${report.epilogueBytes} bytes follow the closing boundary, and servers drop them`,
      "write the closing boundary once, after the last part",
    ));
  }
  return found;
}
