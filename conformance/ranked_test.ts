import { assert, assertEquals, assertMatch } from "@std/assert";
import { SUITES } from "./cases/mod.ts";
import { RANKED } from "./ranked.ts";
import { GRADING } from "./requirements/grading.ts";

const ids = SUITES.flatMap(({ cases }) => cases.map(({ id }) => id));

Deno.test("ranked: each of the first thirty is there once, in its place", () => {
  assertEquals(
    RANKED.map(({ rank }) => rank).filter((rank) => typeof rank === "number"),
    [...Array(31).keys()].slice(1),
  );
  assertEquals(RANKED.filter(({ name }, index) => RANKED.findIndex((one) => one.name === name) !== index), []);
});

Deno.test("ranked: each is a case, a sentence about clients, or excluded with a reason", () => {
  for (const { name, cases = [], grading, excluded } of RANKED) {
    assert(cases.length > 0 || grading !== undefined || excluded !== undefined, name);
    if (grading !== undefined) assert(GRADING.some(({ id }) => id === grading), name);
    if (excluded !== undefined) assertMatch(excluded, /^[A-Z].*\.$/, name);
  }
});

Deno.test("ranked: a case has the name, alone or as the beginning of several, and no provider's is left out", () => {
  for (const { rank, name, cases = [] } of RANKED) {
    for (const id of cases) {
      assertMatch(id, new RegExp(`^[a-z]+\\.[a-z-]+\\.${name}$`));
      assert(ids.some((one) => one === id || one.startsWith(`${id}-`)), `there is no case ${id}`);
    }
    const named = ids.filter((id) => new RegExp(`\\.${name}(-|$)`).test(id));
    const left = named.filter((id) => !cases.some((one) => id === one || id.startsWith(`${one}-`)));
    assertEquals(left, [], `${rank} ${name}`);
  }
});

Deno.test("ranked: what must be accepted is called a control, and nothing else is", () => {
  for (const { rank, name } of RANKED) assertEquals(name.startsWith("control-"), rank === "control", name);
});
