import { assertEquals, assertStringIncludes } from "@std/assert";
import { diagnoseShape } from "./diagnose_shape.ts";

for (
  const [head, size, announced, id, part] of [
    ["", 0, true, "body-empty", "The body is empty"],
    ["[object Object]", 15, true, "body-is-object-string", "[object Object]"],
    ["[object FormData]", 17, false, "body-is-object-string", "[object FormData]"],
    ['{"file":"@a.jpg"}', 17, true, "body-is-json", "says multipart/form-data, but"],
    ["\n[1]", 4, false, "body-is-json", "where multipart/form-data is expected"],
  ] as const
) {
  Deno.test(`diagnose shape: ${JSON.stringify(head)} is ${id}`, () => {
    const [found, ...more] = diagnoseShape(head, size, announced);
    assertEquals([found?.id, found?.level, more], [id, "error", []]);
    assertStringIncludes(found?.sentence ?? "", part);
  });
}

Deno.test("diagnose shape: a multipart body and an unknown one are not judged", () => {
  assertEquals(diagnoseShape("--xyz\r\nContent-", 100, true), []);
  assertEquals(diagnoseShape(undefined, undefined, true), []);
});
