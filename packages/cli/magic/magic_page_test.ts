import { assertEquals, assertStringIncludes } from "@std/assert";
import { createMock } from "wamock";
import { magicPage } from "./magic_page.ts";

/** Words, without what a formatter does to them. */
function words(text: string): string[] {
  return text.replace(/-{3,}/g, "---").split(/\s+/).filter((word) => word !== "");
}

Deno.test("magic page: it says what the providers do; `deno task generate` renews it", async () => {
  await using mock = createMock();
  const page = Deno.readTextFileSync(new URL("../../../docs/magic.md", import.meta.url));
  assertEquals(words(page), words(magicPage(mock.providers)));
});

Deno.test("magic page: it has every error that an upload can answer", async () => {
  await using mock = createMock({ providers: ["commbox"] });
  const page = magicPage(mock.providers);
  for (const slug of ["file-missing", "unauthorized", "throttled"]) assertStringIncludes(page, `| \`${slug}\` |`);
});
