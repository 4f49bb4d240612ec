import { assertEquals, assertStringIncludes } from "@std/assert";
import { diagnose } from "./diagnose.ts";
import { BROKEN, bytesOf, type SampleBody, WHOLE } from "./testdata/bodies.ts";
import { judge } from "./testdata/judge.ts";

const MULTIPART = bytesOf('--xyz\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--xyz--');

function unread(contentType: string | undefined, body: string | Uint8Array) {
  const bodyHead = bytesOf(body).subarray(0, 256);
  return diagnose({ contentType, bodyHead, bodyBytes: body.length }).map(({ id }) => id);
}

function read(body: SampleBody, boundary: string = body.boundary) {
  return diagnose({
    contentType: `multipart/form-data; boundary="${boundary}"`,
    bodyHead: body.bytes.subarray(0, 256),
    report: judge({ ...body, boundary }).report,
  });
}

Deno.test("diagnose: a good request has nothing wrong", () => {
  assertEquals(read(WHOLE["a field and a file"]), []);
  assertEquals(
    diagnose({ contentType: "multipart/form-data; boundary=xyz" }),
    [],
  );
});

for (
  const [contentType, body, ...ids] of [
    [undefined, MULTIPART, "content-type-missing"],
    [undefined, "", "body-empty", "content-type-missing"],
    ["multipart/form-data", MULTIPART, "content-type-without-boundary"],
    ["multipart/form-data", '{"a":1}', "body-is-json", "content-type-without-boundary"],
    ["application/json", MULTIPART, "multipart-under-other-content-type"],
    ["text/html", MULTIPART, "multipart-under-other-content-type"],
    ["application/json", '{"a":1}', "body-is-json", "content-type-not-multipart"],
    ["application/x-www-form-urlencoded", "a=b", "content-type-not-multipart"],
    [
      "text/plain;charset=UTF-8",
      "[object FormData]",
      "body-is-object-string",
      "content-type-not-multipart",
    ],
    ["multipart/form-data; boundary=xyz", "[object Object]", "body-is-object-string"],
    ["multipart/form-data; boundary=xyz", "", "body-empty"],
    ["multipart/form-data; boundary=abc", MULTIPART, "boundary-differs"],
    ["multipart/form-data; boundary=--xyz", MULTIPART, "boundary-dashes-differ"],
  ] as const
) {
  const title = `${contentType} over ${typeof body === "string" ? JSON.stringify(body) : "multipart"}`;
  Deno.test(`diagnose: ${title} is ${ids.join(", then ")}`, () => {
    assertEquals(unread(contentType, body), [...ids]);
  });
}

Deno.test("diagnose: a boundary that never comes is explained by the one in the body", () => {
  const [found] = read(BROKEN["another boundary"]);
  assertEquals(found?.id, "boundary-differs");
  assertStringIncludes(found?.sentence ?? "", '"other", but the body uses "xyz"');
});

Deno.test("diagnose: the report's preamble stands in for the body's head", () => {
  const { report } = judge(BROKEN["another boundary"]);
  const contentType = "multipart/form-data; boundary=other";
  assertEquals(diagnose({ contentType, report })[0]?.id, "boundary-differs");
});

Deno.test("diagnose: a boundary that never comes is named when nothing explains it", () => {
  const found = read({ boundary: "xyz", bytes: bytesOf("hello") });
  assertEquals(found.map(({ id }) => id), ["boundary-not-found"]);
});

Deno.test("diagnose: an empty body that was read is called empty", () => {
  assertEquals(read(BROKEN["nothing"]).map(({ id }) => id), ["body-empty"]);
});

Deno.test("diagnose: the error comes before warnings about the parts read until then", () => {
  const found = read({
    boundary: "xyz",
    bytes: bytesOf(
      '--xyz\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n1\r\n',
      '--xyz\r\nContent-Disposition: form-data; name="b"\r\n\r\n',
    ),
  });
  assertEquals(found.map(({ id, level, part }) => [id, level, part]), [
    ["truncated-body", "error", 1],
    ["part-without-type", "warning", 0],
  ]);
});
