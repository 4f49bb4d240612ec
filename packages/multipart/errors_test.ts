import { assertEquals, assertInstanceOf, assertMatch } from "@std/assert";
import * as errors from "./errors.ts";

const FAMILY: errors.MultipartError[] = [
  new errors.MissingBoundaryError(undefined),
  new errors.MissingBoundaryError("text/plain"),
  new errors.InvalidBoundaryError("x".repeat(71)),
  new errors.BoundaryNotFoundError("xyz", 0),
  new errors.BoundaryNotFoundError("xyz", 10),
  new errors.TruncatedBodyError("first-boundary", 3),
  new errors.TruncatedBodyError("part-head", 90, 0),
  new errors.TruncatedBodyError("part-body", 90, 0, 5),
  new errors.TruncatedBodyError("boundary", 90, 0, 5),
  new errors.BareLineFeedError(5),
  new errors.MalformedHeadError(0, 5, "x"),
  new errors.HeadTooLargeError(0, 5, 100),
  new errors.TooManyPartsError(3, 5),
  new errors.FieldTooLargeError(9),
];

Deno.test("errors: every message says what happened, why, and what to do", () => {
  for (const error of FAMILY) {
    assertMatch(error.message, /^[A-Z][^:]+: .+\. [A-Z].+\.$/);
  }
});

Deno.test("errors: each kind has its class, its code and its name", () => {
  for (const error of FAMILY) {
    assertInstanceOf(error, errors.MultipartError);
    assertEquals(error.name, error.constructor.name);
  }
  const kinds = new Set(FAMILY.map((error) => error.name));
  assertEquals(new Set(FAMILY.map((error) => error.code)).size, kinds.size);
  assertEquals(kinds.size, Object.keys(errors).length - 1);
});
