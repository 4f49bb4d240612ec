import { assertEquals, assertGreater } from "@std/assert";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOM_RULES, wrongImports } from "./import_direction.ts";
import { members } from "./members.ts";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

function sources(folder: string): string[] {
  return [...Deno.readDirSync(`${root}/${folder}`)].flatMap(({ name, isDirectory }) => {
    const path = `${folder}/${name}`;
    if (isDirectory) return name === "node_modules" || name === "testdata" ? [] : sources(path);
    // A test may start what it tests against.
    return name.endsWith(".ts") && !name.endsWith("_test.ts") ? [path] : [];
  });
}

Deno.test("every import goes the way the arrows point", () => {
  const byName = members(root);
  const files = ["packages", "mocks", "conformance", "examples"].flatMap(sources);
  assertGreater(files.length, 100);
  const wrong = files.flatMap((file) =>
    wrongImports(file, Deno.readTextFileSync(`${root}/${file}`), (specifier) => byName.get(specifier))
  );
  assertEquals(wrong, []);
});

Deno.test("an import against the arrows is found", () => {
  const resolveMember = (specifier: string) => specifier === "@wamock/engine" ? "packages/engine/mod.ts" : undefined;
  const check = (file: string, source: string) =>
    wrongImports(file, source, resolveMember).map(({ specifier }) => specifier);
  assertEquals(check("packages/contract/a.ts", 'import { Clock } from "@wamock/engine";'), ["@wamock/engine"]);
  assertEquals(check("packages/contract/a.ts", 'import { z } from "zod";'), ["zod"]);
  assertEquals(check("packages/contract/meta/a.ts", 'export * from "../schemas/meta.ts";'), ["../schemas/meta.ts"]);
  assertEquals(check("mocks/meta/a.ts", 'import { b } from "../nxcloud/b.ts";'), ["../nxcloud/b.ts"]);
  assertEquals(check("conformance/a.ts", 'const { a } = await import("../mocks/meta/mod.ts");'), [
    "../mocks/meta/mod.ts",
  ]);
  assertEquals(check("mocks/meta/a.ts", 'import { Clock } from "@wamock/engine";\nimport { b } from "./b.ts";'), []);
});

Deno.test("every room has a rule", () => {
  const rooms = ["packages", "mocks"].flatMap((parent) =>
    [...Deno.readDirSync(`${root}/${parent}`)].map(({ name }) => parent === "mocks" ? "mocks/*/" : `${parent}/${name}/`)
  );
  for (const room of rooms) assertEquals(ROOM_RULES.filter((rule) => rule.room === room).length, 1, room);
});
