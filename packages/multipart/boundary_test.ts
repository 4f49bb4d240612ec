import { assertEquals, assertThrows } from "@std/assert";
import { multipartBoundary } from "./boundary.ts";
import { InvalidBoundaryError, MissingBoundaryError } from "./errors.ts";

for (
  const [header, boundary] of [
    ["multipart/form-data; boundary=----WebKitFormBoundaryx", "----WebKitFormBoundaryx"],
    ['multipart/form-data; boundary="00112233-4455"', "00112233-4455"],
    ['Multipart/Form-Data;charset=utf-8;Boundary="a;b c"', "a;b c"],
    ["multipart/form-data; boundary=----=_Part_1", "----=_Part_1"],
    [`multipart/form-data; boundary=${"x".repeat(70)}`, "x".repeat(70)],
  ] as const
) {
  Deno.test(`boundary: ${header.slice(0, 60)} is read`, () => {
    assertEquals(multipartBoundary(header), boundary);
  });
}

for (
  const header of [
    undefined,
    "multipart/form-data",
    "multipart/mixed; boundary=x",
    "application/json",
    "nonsense",
  ]
) {
  Deno.test(`boundary: ${header} has none`, () => {
    assertThrows(() => multipartBoundary(header), MissingBoundaryError);
  });
}

for (const boundary of ['""', "", "x".repeat(71), "ä", '"x "', '"a\tb"']) {
  Deno.test(`boundary: ${boundary.slice(0, 20)} (${boundary.length}) is refused`, () => {
    assertThrows(
      () => multipartBoundary(`multipart/form-data; boundary=${boundary}`),
      InvalidBoundaryError,
    );
  });
}
