import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { createMock } from "wamock";
import { renewReadme } from "./provider_table.ts";

const readme = Deno.readTextFileSync(new URL("../../../README.md", import.meta.url));

/** Cells without the blanks that a formatter aligns them with. */
function cells(text: string): string[] {
  return text.split("\n").map((line) => line.startsWith("|") ? line.replace(/ +/g, " ").replace(/-+/g, "-") : line);
}

Deno.test("readme: its table says what the contracts say; `deno task generate` renews it", async () => {
  await using mock = createMock();
  const renewed = renewReadme(readme, mock.providers.map(({ contract }) => contract));
  assertEquals(cells(renewed), cells(readme));
});

Deno.test("readme: a table that says something else is stale", async () => {
  await using mock = createMock();
  const [first] = mock.providers.map(({ contract }) => contract);
  const changed = { ...first!, pages: [{ title: "A new page", operation: "toy.nothing" }] };
  const renewed = renewReadme(readme, [changed]);
  assertStringIncludes(renewed, "| A new page | not served yet |");
});

Deno.test("readme: one without a place for the table is refused", () => {
  assertThrows(() => renewReadme("# wamock", []), Error, "it has no");
});
