/** The first half of `deno task generate`: renews the files that list every provider. */
import { readFileSync, writeFileSync } from "node:fs";
import { PROVIDER_NAMES } from "@wamock/contract";
import { renderLists } from "./provider_lists.ts";

const root = new URL("../../../", import.meta.url);

function read(path: string): string | undefined {
  try {
    return readFileSync(new URL(path, root), "utf8");
  } catch (cause) {
    if ((cause as { code?: string }).code === "ENOENT") return undefined;
    throw cause;
  }
}

for (const [path, text] of renderLists(PROVIDER_NAMES, read)) writeFileSync(new URL(path, root), text);
