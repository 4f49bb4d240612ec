import { assertEquals } from "@std/assert";
import { parseHeaderParameters } from "./header_parameters.ts";

function read(text: string): Record<string, string | boolean> {
  const { values, damaged } = parseHeaderParameters(text);
  return { ...Object.fromEntries(values), damaged };
}

Deno.test("header parameters: names lose their case, values keep it", () => {
  assertEquals(read(' NAME="File"; FileName=Photo.JPG'), {
    name: "File",
    filename: "Photo.JPG",
    damaged: false,
  });
});

Deno.test("header parameters: a semicolon inside quotes belongs to the value", () => {
  assertEquals(read('filename="a;b=c.jpg"; x=1'), {
    filename: "a;b=c.jpg",
    x: "1",
    damaged: false,
  });
});

Deno.test("header parameters: backslash escapes a quote and a backslash, nothing else", () => {
  assertEquals(read(String.raw`a="x\"y\\z"; b="C:\dir\f.jpg"`), {
    a: 'x"y\\z',
    b: "C:\\dir\\f.jpg",
    damaged: false,
  });
});

Deno.test("header parameters: percent escapes stay as sent", () => {
  assertEquals(read('filename="a%22b%0D%0A.jpg"'), {
    filename: "a%22b%0D%0A.jpg",
    damaged: false,
  });
});

Deno.test("header parameters: the first of two equal names counts", () => {
  assertEquals(read("a=1; A=2"), { a: "1", damaged: false });
});

for (
  const text of ['filename="a"b.jpg"', 'filename="a', "filename", '="x"']
) {
  Deno.test(`header parameters: ${text} is noted as damaged`, () => {
    assertEquals(read(text).damaged, true);
  });
}

Deno.test("header parameters: a trailing semicolon and blanks are no damage", () => {
  assertEquals(read(' a = "1" ; '), { a: "1", damaged: false });
});
