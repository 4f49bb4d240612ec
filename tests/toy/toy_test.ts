/** CONTRIBUTING's checklist for a provider, applied to a copy of the repository with a provider nobody has. */
import { createConfig, lintFromString } from "@redocly/openapi-core";
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { PROVIDER_NAMES } from "@wamock/contract";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { readChecklist } from "./checklist.ts";
import { copyInto, filesBelow } from "./copy.ts";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "../..");
const toy = resolve(here, "testdata");
const checklist = readChecklist(Deno.readTextFileSync(resolve(root, "CONTRIBUTING.md")));

const LINE_IN = "packages/contract/providers.ts";
const COMMAND = "deno task generate";

/** What `deno task generate` may change. */
const MADE = [
  "README.md",
  "conformance/cases/mod.ts",
  "conformance/mutants/mod.ts",
  "docs/config.schema.json",
  "docs/magic.md",
  "packages/client/deno.json",
  "packages/client/mod.ts",
  "packages/contract/deno.json",
  "packages/wamock/providers.ts",
];

/** The files that the checklist asks for. */
function asked(provider: string): string[] {
  return checklist.rooms.flatMap(({ path, files }) => {
    const place = path.replace("<provider>", provider);
    return files.length === 0 ? [place] : files.map((file) => place + file);
  }).sort();
}

/** Runs Deno in the copy, and gives what it printed. */
async function deno(folder: string, ...args: string[]): Promise<string> {
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args,
    cwd: folder,
    env: { NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1" },
  }).output();
  const [out = "", err = ""] = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes));
  assert(success, `deno ${args.join(" ")}:\n${out}\n${err}`);
  return out;
}

/** The lines that one text has and the other has not. */
function newLines(before: string, after: string): string[] {
  const known = new Set(before.split("\n"));
  return after.split("\n").filter((line) => !known.has(line));
}

Deno.test("checklist: it asks for the file with the one line, and for the command", () => {
  assertEquals(checklist.steps, [LINE_IN, COMMAND]);
  assertEquals(checklist.rooms.length, 6);
});

Deno.test("checklist: every provider has every file that it asks for", () => {
  const there = new Set(filesBelow(root));
  for (const provider of PROVIDER_NAMES) {
    assertEquals(asked(provider).filter((path) => !there.has(path)), [], provider);
  }
});

Deno.test("checklist: the toy has those files, and one theme of cases", () => {
  const themes = ["conformance/cases/toy/files.ts"];
  assertEquals(filesBelow(toy), [...asked("toy"), ...themes].sort());
});

Deno.test("checklist: a provider that follows it is taken up by one listed line", async (test) => {
  const copy = await Deno.makeTempDir({ prefix: "wamock-toy-" });
  const read = (path: string) => Deno.readTextFileSync(resolve(copy, path));
  try {
    await copyInto(root, copy);
    await copyInto(toy, copy);
    const before = new Map(filesBelow(root).map((path) => [path, read(path)]));
    const listed = read(LINE_IN).replace("\n] as const;", '\n  "toy",\n] as const;');
    assertEquals(newLines(read(LINE_IN), listed), ['  "toy",']);
    await Deno.writeTextFile(resolve(copy, LINE_IN), listed);
    await deno(copy, ...COMMAND.split(" ").slice(1));

    await test.step("nothing else of what was there is changed, but for what the command makes", () => {
      const changed = [...before].filter(([path, text]) => read(path) !== text).map(([path]) => path);
      assertEquals(changed, [...MADE, LINE_IN].sort());
    });

    await test.step("the README's table has its row", () => {
      const row = newLines(before.get("README.md") ?? "", read("README.md")).find((line) => line.includes("Toy"));
      assertEquals(row?.split(/ *\| */), ["", "Toy", "Toy: files", "`POST /toy/files`", "documented", ""]);
    });

    await test.step("it is formatted, has no lint, and its types hold, those of its examples too", async () => {
      const code = filesBelow(toy).filter((path) => path.endsWith(".ts"));
      await deno(copy, "fmt", "--check", ...filesBelow(toy), ...MADE);
      await deno(copy, "lint", ...code);
      await deno(copy, "check", "--doc", "packages/cli/main.ts", ...code);
    });

    await test.step("the suite runs its cases over HTTP", async () => {
      const out = await deno(copy, "run", "-A", "--no-check", "packages/cli/main.ts", "conform", "--provider", "toy");
      for (const id of ["toy.files.upload", "toy.files.revoked-key-observed"]) assertStringIncludes(out, id);
    });

    await test.step("the suite sees every mutant of it", async () => {
      assertStringIncludes(
        await deno(copy, "run", "-A", "--no-check", "conformance/mutants/main.ts", "toy/"),
        " bit, 0 surv",
      );
    });

    await test.step("the mock serves its OpenAPI, which is valid", async () => {
      const source = await servedOpenApi(copy);
      const config = await createConfig({ extends: ["minimal"] });
      const problems = await lintFromString({ source, config });
      assertEquals(problems.map(({ message }) => message), []);
      assertEquals(Object.keys(JSON.parse(source).paths), ["/toy/files", "/toy/files/{file-id}"]);
    });

    await test.step("its examples run, and it is held to every test that the others are held to", async () => {
      const tests = [
        ...["cases", "mock", "requirements", "rungs"].map((name) => `conformance/cases/${name}_test.ts`),
        "conformance/mutants/mutants_test.ts",
        "packages/cli/lists",
        "packages/cli/readme",
        "tests/contracts_test.ts",
        "tests/faults/injected_test.ts",
        "tests/routes_test.ts",
      ];
      const examples = ["packages/client/toy", "packages/contract/toy"];
      const options = ["-A", "--no-check", "--doc", "--filter", "/toy|lists|readme/"];
      const out = await deno(copy, "test", ...options, ...tests, ...examples);
      for (
        const name of [
          "toy: every answer is in the served OpenAPI",
          "toy rungs: when toy.files.upload/size does not hold",
          "toy: every error can be ordered",
          "toy contract: its document is valid OpenAPI 3.1",
          "routes: toy alone answers its own operations",
          "packages/client/toy/client.ts#",
        ]
      ) assertStringIncludes(out, name);
    });
  } finally {
    await Deno.remove(copy, { recursive: true });
  }
});

/** Starts the copy's mock, and asks it for the toy's document. */
async function servedOpenApi(copy: string): Promise<string> {
  const mock = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", "packages/cli/main.ts", "mock", "--port", "0", "--quiet"],
    cwd: copy,
    env: { NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1" },
    stdout: "piped",
  }).spawn();
  try {
    let said = "";
    for await (const text of mock.stdout.pipeThrough(new TextDecoderStream())) {
      said += text;
      const [url] = /http:\S+(?=\n)/.exec(said) ?? [];
      if (url) return await (await fetch(`${url}/__admin/openapi/toy.json`)).text();
    }
    throw new Error(`Failed to start the copy's mock: ${said}`);
  } finally {
    mock.kill();
    await mock.status;
  }
}
