import { type Diagnosis, diagnosis } from "./diagnosis.ts";
import {
  BareLineFeedError,
  BoundaryNotFoundError,
  FieldTooLargeError,
  HeadTooLargeError,
  MalformedHeadError,
  type MultipartError,
  TooManyPartsError,
  TruncatedBodyError,
} from "./errors.ts";
import type { LineEnding } from "./report.ts";
import { shown } from "./shown.ts";

/** Turns the error of a report into cause and cure. */
export function diagnoseError(
  error: MultipartError,
  lineEnding: LineEnding,
): Diagnosis {
  const say = (cause: string, cure: string, part?: number) => diagnosis("error", error.code, cause, cure, part);
  if (error instanceof BareLineFeedError) {
    return say(
      lineEnding === "lf"
        ? "the boundary and head lines end in bare line feeds"
        : `the line feed at byte ${error.offset}, at a boundary or head line, has no carriage return before it`,
      'end boundary and head lines with CRLF, "\\r\\n" in most languages',
    );
  }
  if (error instanceof TruncatedBodyError) {
    const part = error.part === undefined ? "" : ` in part ${error.part + 1}`;
    return say(
      `the body ends after ${error.offset} bytes${part}, before the closing boundary`,
      "send a Content-Length that counts all bytes or none, write the closing boundary, and see whether the connection was cut",
      error.part,
    );
  }
  if (error instanceof BoundaryNotFoundError) {
    return say(
      `no line of the body begins with the announced boundary ${shown(error.boundary)}`,
      "let your HTTP library write header and body together",
    );
  }
  if (error instanceof MalformedHeadError) {
    return say(
      `the line ${shown(error.line)} in the head of part ${error.part + 1} is no header`,
      "put an empty line between head and body, and no line break in a file name",
      error.part,
    );
  }
  if (error instanceof HeadTooLargeError) {
    return say(
      `the head of part ${error.part + 1} is longer than ${error.limit} bytes`,
      "shorten its headers, and put an empty line between head and body",
      error.part,
    );
  }
  if (error instanceof TooManyPartsError) {
    return say(
      `the form has more than ${error.limit} parts`,
      "send fewer fields in one request",
    );
  }
  if (error instanceof FieldTooLargeError) {
    const field = error.field === undefined ? "a text field" : `the text field ${shown(error.field)}`;
    return say(
      `${field} is longer than ${error.limit} bytes`,
      "send long content as a file part, with a filename",
    );
  }
  return say("the body was refused", error.message.replace(/\.$/, ""));
}
