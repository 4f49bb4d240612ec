/** The second half of `deno task generate`: renews the tables of the README that are made from the contracts. */
import { readFile, writeFile } from "node:fs/promises";
import { createMock } from "wamock";
import { renewReadme } from "./provider_table.ts";

const path = new URL("../../../README.md", import.meta.url);
await using mock = createMock();
const contracts = mock.providers.map(({ contract }) => contract);
await writeFile(path, renewReadme(await readFile(path, "utf8"), contracts));
