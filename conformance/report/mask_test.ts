import { assertEquals } from "@std/assert";
import { maskOf } from "./mask.ts";

Deno.test("mask: every secret is hidden wherever it stands, and a short one is no secret", () => {
  const mask = maskOf(["EAAsecret01", "abc"]);
  assertEquals(mask("?t=EAAsecret01&u=abc EAAsecret01"), "?t=EAAs…(11 characters)&u=abc EAAs…(11 characters)");
});
