import { assertEquals } from "@std/assert";
import { parsePartHead } from "./part_head.ts";

const place = { index: 0, offset: 0, headOffset: 5, bodyOffset: 50 };
const head = (...lines: string[]) => parsePartHead(lines.join("\r\n"), place);

Deno.test("part head: headers keep their order and case", () => {
  assertEquals(
    head(
      'content-DISPOSITION: form-data; name="file"; filename="a.jpg"',
      "X-Empty:",
      "Content-Type:  image/JPEG ",
    ),
    {
      ...place,
      disposition: "form-data",
      name: "file",
      filename: "a.jpg",
      filenameParameter: "a.jpg",
      type: "image/JPEG",
      headers: [
        ["content-DISPOSITION", 'form-data; name="file"; filename="a.jpg"'],
        ["X-Empty", ""],
        ["Content-Type", "image/JPEG"],
      ],
      raw: 'content-DISPOSITION: form-data; name="file"; filename="a.jpg"\r\nX-Empty:\r\nContent-Type:  image/JPEG ',
    },
  );
});

Deno.test("part head: filename* wins over filename, and both are kept", () => {
  const part = head(
    `Content-Disposition: form-data; name=f; filename="na_ve.jpg"; filename*=UTF-8''na%C3%AFve.jpg`,
  );
  assertEquals(part.filename, "naïve.jpg");
  assertEquals(part.filenameParameter, "na_ve.jpg");
  assertEquals(part.filenameStar, "UTF-8''na%C3%AFve.jpg");
});

Deno.test("part head: a filename* that cannot be decoded gives way to filename", () => {
  const part = head(
    `Content-Disposition: form-data; name=f; filename="a.jpg"; filename*=UTF-8''%C3`,
  );
  assertEquals(part.filename, "a.jpg");
});

Deno.test("part head: hostile file names are kept as data", () => {
  for (
    const name of ["../../etc/passwd", "C:\\x\\y.jpg", "a\0b", "<b>", "ü €"]
  ) {
    const part = head(
      `Content-Disposition: form-data; name="f"; filename="${name}"`,
    );
    assertEquals(part.filename, name);
  }
});

Deno.test("part head: an empty filename is present, a missing one is absent", () => {
  assertEquals(
    head('Content-Disposition: form-data; name="f"; filename=""').filename,
    "",
  );
  assertEquals(
    "filename" in head('Content-Disposition: form-data; name="f"'),
    false,
  );
});

Deno.test("part head: a part that is not form-data has neither name nor filename", () => {
  const part = head(
    'Content-Disposition: attachment; name="f"; filename="a.jpg"',
  );
  assertEquals(part.disposition, "attachment");
  assertEquals([part.name, part.filename], [undefined, undefined]);
  assertEquals(part.filenameParameter, "a.jpg");
});

Deno.test("part head: an empty head has no headers", () => {
  assertEquals(head(), { ...place, headers: [], raw: "" });
});

Deno.test("part head: folded lines are joined", () => {
  assertEquals(
    head("Content-Disposition: form-data;", ' name="f"').name,
    "f",
  );
});
