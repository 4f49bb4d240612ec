import { assert, assertEquals, assertMatch } from "@std/assert";
import { type Gotcha, GOTCHAS } from "./gotchas.ts";
import { metaSuite } from "./mod.ts";

const gotchas: readonly Gotcha[] = GOTCHAS;
const ids = new Set(metaSuite.cases.map(({ id }) => id));

Deno.test("gotchas: there are 42, each once and in its place", () => {
  const expected = Array.from({ length: 42 }, (_, index) => `G${String(index + 1).padStart(2, "0")}`);
  assertEquals(gotchas.map(({ id }): string => id), expected);
});

Deno.test("gotchas: every case that is named exists", () => {
  const missing = gotchas.flatMap(({ id, cases }) => cases.filter((one) => !ids.has(one)).map((one) => `${id} ${one}`));
  assertEquals(missing, []);
});

Deno.test("gotchas: one that no case shows is excluded with a reason, and every sentence is one", () => {
  for (const { id, sentence, cases, excluded } of gotchas) {
    assert(cases.length > 0 || excluded !== undefined, id);
    for (const text of [sentence, ...(excluded === undefined ? [] : [excluded])]) assertMatch(text, /^\S.*\.$/, id);
  }
});
