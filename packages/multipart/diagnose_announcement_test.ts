import { assertEquals, assertStringIncludes } from "@std/assert";
import { diagnoseAnnouncement } from "./diagnose_announcement.ts";

for (
  const [contentType, used, id, part] of [
    [undefined, undefined, "content-type-missing", "no Content-Type header: "],
    [undefined, "xyz", "content-type-missing", 'but the body uses "xyz"'],
    ["  ", undefined, "content-type-missing", "no Content-Type header"],
    ["form-data", undefined, "content-type-malformed", '"form-data"'],
    [
      "multipart/form-data",
      undefined,
      "content-type-without-boundary",
      "has no boundary: ",
    ],
    [
      "Multipart/Form-Data; charset=utf-8",
      "xyz",
      "content-type-without-boundary",
      'has no boundary, but the body uses "xyz"',
    ],
    [
      `multipart/form-data; boundary=${"x".repeat(71)}`,
      undefined,
      "boundary-invalid",
      "1 to 70",
    ],
    [
      "application/json",
      "xyz",
      "multipart-under-other-content-type",
      'is application/json, but the body is multipart with the boundary "xyz"',
    ],
    [
      "application/x-www-form-urlencoded",
      "xyz",
      "multipart-under-other-content-type",
      "is application/x-www-form-urlencoded, but",
    ],
    [
      "image/jpeg",
      undefined,
      "content-type-not-multipart",
      '"image/jpeg", where multipart/form-data',
    ],
  ] as const
) {
  Deno.test(`diagnose announcement: ${contentType?.slice(0, 50)} over ${used} is ${id}`, () => {
    const [found, ...more] = diagnoseAnnouncement(contentType, used);
    assertEquals([found?.id, found?.level, more], [id, "error", []]);
    assertStringIncludes(found?.sentence ?? "", part);
  });
}

Deno.test("diagnose announcement: a boundary, quoted or not, is fine", () => {
  for (const boundary of ["xyz", '"xyz"']) {
    const header = `multipart/form-data; boundary=${boundary}`;
    assertEquals(diagnoseAnnouncement(header, "xyz"), []);
  }
});
