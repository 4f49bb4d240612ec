import { shown } from "./shown.ts";

/** Stable codes, one for each error class. */
export type MultipartErrorCode =
  | "missing-boundary"
  | "invalid-boundary"
  | "boundary-not-found"
  | "truncated-body"
  | "bare-line-feed"
  | "malformed-head"
  | "head-too-large"
  | "too-many-parts"
  | "field-too-large";

/**
 * Base of every error about a multipart body.
 *
 * @example
 * ```ts
 * import { MultipartError, multipartBoundary } from "@wamock/multipart";
 * import { assertThrows } from "@std/assert";
 *
 * const error = assertThrows(() => multipartBoundary("multipart/form-data"), MultipartError);
 * if (error.code !== "missing-boundary") throw error;
 * ```
 */
export class MultipartError extends Error {
  override name = "MultipartError";
  constructor(readonly code: MultipartErrorCode, message: string) {
    super(message);
  }
}

/** The Content-Type header names no boundary, or is not multipart/form-data. */
export class MissingBoundaryError extends MultipartError {
  override name = "MissingBoundaryError";
  constructor(readonly contentType: string | undefined) {
    const why = contentType === undefined
      ? "the request has no Content-Type header"
      : `the Content-Type header is ${shown(contentType)}`;
    super(
      "missing-boundary",
      `Found no multipart boundary: ${why}. Send multipart/form-data and let the HTTP library write the header.`,
    );
  }
}

/** The boundary is not 1 to 70 printable ASCII characters, or ends in a blank (RFC 2046, 5.1.1). */
export class InvalidBoundaryError extends MultipartError {
  override name = "InvalidBoundaryError";
  constructor(readonly boundary: string) {
    const why = boundary.length === 0
      ? "it is empty"
      : boundary.length > 70
      ? `it has ${boundary.length} characters`
      : `${shown(boundary)} has a character which a boundary may not have`;
    super(
      "invalid-boundary",
      `Refused the multipart boundary: ${why}. Use 1 to 70 printable ASCII characters, the last not a space.`,
    );
  }
}

/** The body has no line that begins with two dashes and the boundary. */
export class BoundaryNotFoundError extends MultipartError {
  override name = "BoundaryNotFoundError";
  constructor(readonly boundary: string, readonly bodyBytes: number) {
    const why = bodyBytes === 0 ? "the body is empty" : `none of its ${bodyBytes} bytes begin a line --${boundary}`;
    super(
      "boundary-not-found",
      `Found no part in the body: ${why}. Use the same boundary in the Content-Type header and in the body.`,
    );
  }
}

/** Where a truncated body ended. */
export type TruncatedWhere =
  | "first-boundary"
  | "part-head"
  | "part-body"
  | "boundary";

const PLACES = {
  "first-boundary": "inside the first boundary line",
  "part-head": "inside the head of part",
  "part-body": "inside the body of part",
  "boundary": "inside the boundary line after part",
} as const satisfies Record<TruncatedWhere, string>;

/** The body ended before its closing boundary. */
export class TruncatedBodyError extends MultipartError {
  override name = "TruncatedBodyError";
  constructor(
    readonly where: TruncatedWhere,
    /** Bytes that came; the body ended at this offset. */
    readonly offset: number,
    /** Zero-based index of the part concerned; absent in the first boundary. */
    readonly part?: number,
    /** Bytes of that part's body which came; absent before its body. */
    readonly bodyBytes?: number,
  ) {
    const place = part === undefined ? PLACES[where] : `${PLACES[where]} ${part + 1}`;
    super(
      "truncated-body",
      `The multipart body is cut off: it ends after ${offset} bytes, ${place}, without the closing boundary. Send the whole body, with a Content-Length that counts every byte or none.`,
    );
  }
}

/** A boundary line or a head line ends in a line feed without a carriage return. */
export class BareLineFeedError extends MultipartError {
  override name = "BareLineFeedError";
  constructor(
    /** Offset of the line feed in the body, in bytes. */
    readonly offset: number,
  ) {
    super(
      "bare-line-feed",
      `Could not read the multipart lines: the line feed at byte ${offset} has no carriage return before it. End boundary and head lines with CRLF.`,
    );
  }
}

/** A line of a part head is not a header. */
export class MalformedHeadError extends MultipartError {
  override name = "MalformedHeadError";
  constructor(
    /** Zero-based index of the part. */
    readonly part: number,
    /** Offset of the line in the body, in bytes. */
    readonly offset: number,
    /** The line as sent. */
    readonly line: string,
  ) {
    super(
      "malformed-head",
      `Could not read the head of part ${part + 1}: the line ${
        shown(line)
      } at byte ${offset} is not "name: value". Put an empty line between head and body, and no line break in a file name.`,
    );
  }
}

/** A part head is longer than `maxHeadBytes`. */
export class HeadTooLargeError extends MultipartError {
  override name = "HeadTooLargeError";
  constructor(
    /** Zero-based index of the part. */
    readonly part: number,
    /** Offset of the head in the body, in bytes. */
    readonly offset: number,
    /** The limit, in bytes. */
    readonly limit: number,
  ) {
    super(
      "head-too-large",
      `Refused the head of part ${
        part + 1
      }: it is longer than ${limit} bytes. Shorten the headers, and put an empty line between head and body.`,
    );
  }
}

/** The body has more than `maxParts` parts. */
export class TooManyPartsError extends MultipartError {
  override name = "TooManyPartsError";
  constructor(
    /** The limit, in parts. */
    readonly limit: number,
    /** Offset of the boundary line of the first part too many, in bytes. */
    readonly offset: number,
  ) {
    super(
      "too-many-parts",
      `Refused the multipart body: it has more than ${limit} parts. Send fewer fields in one request.`,
    );
  }
}

/** A text field is longer than its limit. */
export class FieldTooLargeError extends MultipartError {
  override name = "FieldTooLargeError";
  constructor(
    /** The limit, in bytes. */
    readonly limit: number,
    /** Name of the field, when it is known. */
    readonly field?: string,
  ) {
    super(
      "field-too-large",
      `Refused the text field${
        field === undefined ? "" : ` ${shown(field)}`
      }: it is longer than ${limit} bytes. Send long content as a file part, with a filename.`,
    );
  }
}
