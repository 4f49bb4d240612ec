import { InvalidBoundaryError } from "./errors.ts";
import { multipartBoundary } from "./boundary.ts";
import { type ContentType, parseContentType } from "./content_type.ts";
import { type Diagnosis, diagnosis } from "./diagnosis.ts";
import { shown } from "./shown.ts";

const LET_LIBRARY = "let your HTTP library set the header";

/**
 * Judges the Content-Type header. `used` is the boundary which the body seems
 * to use.
 */
export function diagnoseAnnouncement(
  contentType: string | undefined,
  used: string | undefined,
): Diagnosis[] {
  if (contentType === undefined || contentType.trim() === "") {
    return [error(
      "content-type-missing",
      `the request has no Content-Type header${butBody(used)}`,
      `send multipart/form-data with a boundary, or ${LET_LIBRARY}`,
    )];
  }
  const parsed = parseContentType(contentType);
  if (parsed === undefined) {
    return [error(
      "content-type-malformed",
      `the Content-Type header ${shown(contentType)} is no media type`,
      LET_LIBRARY,
    )];
  }
  if (parsed.type !== "multipart/form-data") return otherType(parsed, used);
  if (!parsed.parameters.has("boundary")) {
    return [error(
      "content-type-without-boundary",
      `the Content-Type header has no boundary${butBody(used)}`,
      `do not write multipart/form-data by hand, ${LET_LIBRARY}`,
    )];
  }
  try {
    multipartBoundary(contentType);
    return [];
  } catch (thrown) {
    if (!(thrown instanceof InvalidBoundaryError)) throw thrown;
    return [error(
      "boundary-invalid",
      `the boundary ${shown(thrown.boundary)} in the Content-Type header cannot be one`,
      "use 1 to 70 printable ASCII characters, the last not a space",
    )];
  }
}

function otherType(
  { type }: ContentType,
  used: string | undefined,
): Diagnosis[] {
  if (used !== undefined) {
    return [error(
      "multipart-under-other-content-type",
      `the Content-Type header is ${type}, but the body is multipart with the boundary ${shown(used)}`,
      `remove the header and ${LET_LIBRARY}`,
    )];
  }
  return [error(
    "content-type-not-multipart",
    `the Content-Type header is ${shown(type)}, where multipart/form-data is expected`,
    `send the file in a FormData object and ${LET_LIBRARY}`,
  )];
}

function butBody(used: string | undefined): string {
  return used === undefined ? "" : `, but the body uses ${shown(used)}`;
}

function error(id: string, cause: string, cure: string): Diagnosis {
  return diagnosis("error", id, cause, cure);
}
