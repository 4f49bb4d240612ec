import { assertEquals, assertStringIncludes } from "@std/assert";
import { bodyBoundary } from "./body_boundary.ts";
import { diagnoseBoundary } from "./diagnose_boundary.ts";

function judge(announced: string, line: string) {
  const head = `${line}\r\nContent-Disposition: form-data; name="a"\r\n\r\n`;
  return diagnoseBoundary(announced, bodyBoundary(head), head);
}

Deno.test("diagnose boundary: header and body that agree are fine", () => {
  assertEquals(judge("xyz", "--xyz"), []);
});

Deno.test("diagnose boundary: a body that does not begin like multipart is not judged", () => {
  assertEquals(diagnoseBoundary("xyz", undefined, "hello"), []);
});

for (
  const [announced, line, id, part] of [
    ["xyz", "--abc", "boundary-differs", 'the body uses "abc"'],
    ["--xyz", "--xyz", "boundary-dashes-differ", 'announce "xyz"'],
    ["xyz", "----xyz", "boundary-dashes-differ", 'begin them with "--xyz"'],
    ["xyz", "xyz", "boundary-dashes-differ", 'but with "xyz"'],
    ["----Web", "----Web", "boundary-dashes-differ", 'announce "--Web"'],
  ] as const
) {
  Deno.test(`diagnose boundary: ${announced} over lines ${line} is ${id}`, () => {
    const [found, ...more] = judge(announced, line);
    assertEquals([found?.id, found?.level, more], [id, "error", []]);
    assertStringIncludes(found?.sentence ?? "", part);
  });
}
