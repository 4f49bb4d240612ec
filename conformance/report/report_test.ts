import { assertEquals, assertRejects, assertThrows } from "@std/assert";
import { mixedRun } from "../testdata/mixed_run.ts";
import { SuiteUsageError } from "../usage_error.ts";
import { jsonReport } from "./json.ts";
import { checkReports, parseReport, writeReports } from "./report.ts";

async function inFolder(test: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await test(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("report: an unknown format, or no file, is a wrong use", () => {
  for (const text of ["html=a.html", "json", "json=", "=a.json", ""]) {
    assertThrows(() => parseReport(text), SuiteUsageError, "json, junit, md");
  }
});

Deno.test("report: every file that cannot be written is told at once, and nothing is made", () =>
  inFolder(async (folder) => {
    const requests = [
      { format: "json", file: `${folder}/none/a.json` },
      { format: "md", file: folder },
      { format: "md", file: `${folder}/a.md` },
      { format: "junit", file: `${folder}/./a.md` },
    ] as const;
    const { message } = await assertRejects(() => checkReports(requests), SuiteUsageError);
    assertEquals(message.split("\n").slice(1), [
      `  ${folder}/none/a.json: there is no folder ${folder}/none`,
      `  ${folder}: it is a folder`,
      `  ${folder}/./a.md: two reports would be written to it`,
    ]);
    assertEquals([...Deno.readDirSync(folder)], []);
  }));

Deno.test("report: several are written", () =>
  inFolder(async (folder) => {
    const requests = [{ format: "json", file: `${folder}/a` }, { format: "md", file: `${folder}/b` }] as const;
    await checkReports(requests);
    await writeReports(requests, mixedRun());
    assertEquals(await Deno.readTextFile(`${folder}/a`), jsonReport(mixedRun()));
    assertEquals((await Deno.readTextFile(`${folder}/b`)).split("\n")[0], "# Conformance of `mock`");
  }));
