import { assertEquals } from "@std/assert";
import { diagnoseError } from "./diagnose_error.ts";
import {
  BareLineFeedError,
  BoundaryNotFoundError,
  FieldTooLargeError,
  HeadTooLargeError,
  InvalidBoundaryError,
  MalformedHeadError,
  TooManyPartsError,
  TruncatedBodyError,
} from "./errors.ts";

for (
  const [error, sentence] of [
    [
      new BareLineFeedError(7),
      'The boundary and head lines end in bare line feeds: end boundary and head lines with CRLF, "\\r\\n" in most languages.',
    ],
    [
      new TruncatedBodyError("part-body", 900, 1, 800),
      "The body ends after 900 bytes in part 2, before the closing boundary: send a Content-Length that counts all bytes or none, write the closing boundary, and see whether the connection was cut.",
    ],
    [
      new BoundaryNotFoundError("xyz", 10),
      'No line of the body begins with the announced boundary "xyz": let your HTTP library write header and body together.',
    ],
    [
      new MalformedHeadError(0, 5, 'b.jpg"'),
      'The line "b.jpg\\"" in the head of part 1 is no header: put an empty line between head and body, and no line break in a file name.',
    ],
    [
      new HeadTooLargeError(2, 5, 100),
      "The head of part 3 is longer than 100 bytes: shorten its headers, and put an empty line between head and body.",
    ],
    [
      new TooManyPartsError(3, 5),
      "The form has more than 3 parts: send fewer fields in one request.",
    ],
    [
      new FieldTooLargeError(9, "to"),
      'The text field "to" is longer than 9 bytes: send long content as a file part, with a filename.',
    ],
    [
      new InvalidBoundaryError(""),
      "The body was refused: Refused the multipart boundary: it is empty. Use 1 to 70 printable ASCII characters, the last not a space.",
    ],
  ] as const
) {
  Deno.test(`diagnose error: ${error.name} has cause and cure`, () => {
    const found = diagnoseError(error, "lf");
    assertEquals([found.id, found.level], [error.code, "error"]);
    assertEquals(found.sentence, sentence);
  });
}
