import { assertEquals } from "@std/assert";
import { encodeGbk } from "./gbk.ts";

Deno.test("gbk: what is encoded decodes to itself", () => {
  const text = '{"name":"牛小信，喂！丂","id":1}';
  assertEquals(new TextDecoder("gbk").decode(encodeGbk(text)), text);
});

Deno.test("gbk: a character that it lacks makes the whole impossible", () => {
  assertEquals(encodeGbk("a😀"), undefined);
});
