import { assertEquals } from "@std/assert";
import { decodeExtendedValue } from "./extended_value.ts";

for (
  const [value, text] of [
    ["UTF-8''na%C3%AFve.jpg", "naïve.jpg"],
    ["utf-8'en'%e2%82%ac%20rates", "€ rates"],
    ["ISO-8859-1'en'%A3", "£"],
    ["UTF-8''", ""],
    ["UTF-8''a%2F..%2Fb", "a/../b"],
  ] as const
) {
  Deno.test(`extended value: ${value} is decoded`, () => {
    assertEquals(decodeExtendedValue(value), text);
  });
}

for (
  const value of [
    "plain.jpg",
    "UTF-8''%C3",
    "UTF-8''%zz",
    "UTF-8''a b",
    "UTF-8'x",
    "koi8-r''%C1",
  ]
) {
  Deno.test(`extended value: ${value} is refused`, () => {
    assertEquals(decodeExtendedValue(value), undefined);
  });
}
