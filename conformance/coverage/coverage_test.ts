import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { SUITES } from "../cases/mod.ts";
import { requirementsOf } from "../requirements/rows.ts";
import { coverageDocument } from "./coverage.ts";
import { countErrors } from "./error_counts.ts";

const document = coverageDocument(SUITES);

/** A table's rows by its heading, each cell without its blanks. */
function rowsOf(text: string, heading: string): string[][] {
  const section = text.split(`## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  const lines = section.split("\n").filter((line) => line.startsWith("|")).slice(2);
  return lines.map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));
}

Deno.test("coverage: docs/coverage.md is as the suites have it; `deno task coverage` renews it", async () => {
  const written = await Deno.readTextFile(new URL("../../docs/coverage.md", import.meta.url));
  for (const heading of ["Requirements", "Error catalogue", "Routes", "Evidence"]) {
    assertEquals(rowsOf(written, heading), rowsOf(document, heading), heading);
  }
  assertEquals(written.match(/^#.*$/gm), document.match(/^#.*$/gm));
});

Deno.test("coverage: every requirement is in one column of one row", () => {
  const rows = rowsOf(document, "Requirements");
  for (const suite of SUITES) {
    const own = rows.filter(([provider]) => provider === suite.provider).map((row) => row.slice(2).map(Number));
    const total = own.reduce((sum, [rows = 0]) => sum + rows, 0);
    assertEquals(total, requirementsOf(suite).length);
    for (const [rows, ...columns] of own) assertEquals(columns.reduce((sum, count) => sum + count, 0), rows);
  }
});

Deno.test("coverage: every error is natural, injectable or from elsewhere", () => {
  for (const suite of SUITES) {
    const { entries, natural, checked, injectable, elsewhere } = countErrors(suite);
    assertEquals(natural + injectable + elsewhere, entries);
    assert(checked <= natural && checked > 0);
  }
});

Deno.test("coverage: no figure is the sum of what different tables count", () => {
  assertEquals(document.match(/\btotal\b/i), null);
  assertStringIncludes(document, "no figure of one belongs to another's");
});
