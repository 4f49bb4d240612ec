/** A part of `deno task generate`: renews docs/magic.md. */
import { writeFile } from "node:fs/promises";
import { createMock } from "wamock";
import { magicPage } from "./magic_page.ts";

await using mock = createMock();
await writeFile(new URL("../../../docs/magic.md", import.meta.url), magicPage(mock.providers));
