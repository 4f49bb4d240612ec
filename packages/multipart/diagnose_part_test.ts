import { assertEquals, assertStringIncludes } from "@std/assert";
import { diagnosePart } from "./diagnose_part.ts";
import { parsePartHead } from "./part_head.ts";

function judge(size: number, ...lines: string[]) {
  const place = { index: 1, offset: 0, headOffset: 5, bodyOffset: 50 };
  const head = parsePartHead(lines.join("\r\n"), place);
  return diagnosePart({ ...head, size, bodyEnd: 50 + size });
}
const form = (rest: string) => `Content-Disposition: form-data; ${rest}`;
const jpeg = "Content-Type: image/jpeg";

for (
  const [title, size, lines, ids] of [
    ["a text field", 3, [form('name="to"')], []],
    ["an empty text field", 0, [form('name="to"')], []],
    [
      "a text field with a text type",
      3,
      [form('name="to"'), "Content-Type: text/plain; charset=utf-8"],
      [],
    ],
    [
      "a text field with a JSON type",
      3,
      [form('name="to"'), "Content-Type: application/json"],
      [],
    ],
    ["a file with a type", 3, [form('name="file"; filename="blob"'), jpeg], []],
    [
      "a file with further headers",
      3,
      [form("name=file; filename=a"), jpeg, "Content-Length: 3"],
      [],
    ],
    ["a file without a name", 3, [form('name="file"')], ["part-without-filename"]],
    [
      "a typed part without filename",
      3,
      [form('name="pic"'), jpeg],
      ["part-without-filename"],
    ],
    [
      "a file without a type",
      3,
      [form('name="file"; filename="a.jpg"')],
      ["part-without-type"],
    ],
    [
      "a file of no particular type",
      3,
      [form('name="file"; filename="a"'), "Content-Type: Application/Octet-Stream"],
      ["part-octet-stream"],
    ],
    ["an empty file", 0, [form('name="f"; filename="a"'), jpeg], ["file-empty"]],
    [
      "a file input without a file",
      0,
      [form('name="f"; filename=""'), "Content-Type: application/octet-stream"],
      ["part-octet-stream", "filename-empty", "file-empty"],
    ],
    ["no disposition", 3, [jpeg], ["part-without-disposition"]],
    [
      "another disposition",
      3,
      ['Content-Disposition: attachment; name="a"; filename="a"', jpeg],
      ["part-not-form-data"],
    ],
    ["no name", 3, [form('filename="a"'), jpeg], ["part-without-name"]],
    [
      "a quote that is not escaped",
      3,
      [form('name="f"; filename="a"b.jpg"'), jpeg],
      ["disposition-damaged"],
    ],
    [
      "filename* alone",
      3,
      [form("name=f; filename*=UTF-8''a.jpg"), jpeg],
      ["filename-star-alone"],
    ],
    [
      "filename* beside filename",
      3,
      [form("name=f; filename=a; filename*=UTF-8''a.jpg"), jpeg],
      [],
    ],
    [
      "filename* that cannot be decoded",
      3,
      [form("name=f; filename=a; filename*=a.jpg"), jpeg],
      ["filename-star-invalid"],
    ],
  ] as const
) {
  Deno.test(`diagnose part: ${title} gives ${ids.join(", ") || "nothing"}`, () => {
    const found = judge(size, ...lines);
    assertEquals(found.map(({ id }) => id), [...ids]);
    for (const { level, part } of found) {
      assertEquals([level, part], ["warning", 1]);
    }
  });
}

Deno.test("diagnose part: the sentence names the part, the cause and the cure", () => {
  const [found] = judge(3, form('name="file"'));
  assertEquals(
    found?.sentence,
    'Part 2 ("file") looks like a file, but a part without filename is a text field: give its Content-Disposition a filename, such as by append(name, blob, filename).',
  );
  const [untyped] = judge(3, form('name="file"; filename="a"'));
  assertStringIncludes(
    untyped?.sentence ?? "",
    "counts as application/octet-stream",
  );
});
