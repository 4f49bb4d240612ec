import { assertEquals } from "@std/assert";
import { dispositionFileName } from "./content_disposition.ts";

Deno.test("disposition: the name with and without quotes, and none", () => {
  const names: readonly [string | null, string | undefined][] = [
    ["inline;filename=whatsapp.png", "whatsapp.png"],
    ["inline; FILENAME = a b.png ", "a b.png"],
    ['attachment; filename="a\\"b;c.png"; size=3', 'a"b;c.png'],
    ["attachment; filename=a.png; size=3", "a.png"],
    ["inline;filename=", undefined],
    ["inline", undefined],
    [null, undefined],
  ];
  for (const [header, name] of names) assertEquals(dispositionFileName(header), name, String(header));
});
