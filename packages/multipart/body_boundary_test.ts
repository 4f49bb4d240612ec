import { assertEquals } from "@std/assert";
import { bodyBoundary } from "./body_boundary.ts";

for (
  const [head, boundary] of [
    ["--xyz\r\nContent-Disposition: form-data", "xyz"],
    ["\r\n----Web x \nContent-Type: a/b", "--Web x"],
    ["--xyz--\r\n", "xyz"],
    ["--xyz--", "xyz"],
    ["--xyz\r\nno header", undefined],
    ["-- a comment in SQL\nSELECT 1", undefined],
    ["--xyz\ncontent-type: a/b", "xyz"],
    ["---\ntitle: yaml", undefined],
    ['{"a":1}', undefined],
    ["", undefined],
  ] as const
) {
  Deno.test(`body boundary: ${JSON.stringify(head)} uses ${boundary}`, () => {
    assertEquals(bodyBoundary(head), boundary);
  });
}
