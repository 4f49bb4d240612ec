import { assertEquals } from "@std/assert";
import { parseContentType } from "./content_type.ts";

Deno.test("content type: type and parameter names are case-insensitive", () => {
  const type = parseContentType("Multipart/Form-Data; BOUNDARY=AbC");
  assertEquals(type?.type, "multipart/form-data");
  assertEquals(type?.parameters.get("boundary"), "AbC");
  assertEquals(type?.raw, "Multipart/Form-Data; BOUNDARY=AbC");
});

Deno.test("content type: a type without parameters is enough", () => {
  assertEquals(parseContentType(" image/png ")?.type, "image/png");
});

for (const value of ["", "image", "image/", "a b/c", "; boundary=x"]) {
  Deno.test(`content type: ${JSON.stringify(value)} is not one`, () => {
    assertEquals(parseContentType(value), undefined);
  });
}
