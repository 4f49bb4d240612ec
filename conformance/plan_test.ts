import { assertEquals } from "@std/assert";
import { planLines, planOf } from "./plan.ts";
import { toyCase, toySuite } from "./testdata/toy_suite.ts";

const post = { kind: "call", method: "POST", path: "/{otherThing}", headers: [], body: { text: "12345" } } as const;
const [get] = toyCase().steps;
const cases = [
  toyCase(),
  toyCase({
    id: "toy.thing.made",
    steps: [
      { request: post, expect: { success: "toy.thing.create" } },
      { request: post, expect: { error: "full" } },
      get!,
    ],
  }),
  toyCase({ id: "toy.thing.later", steps: [{ advanceMs: 1 }, get!] }),
];
const selected = [{ suite: toySuite(cases), cases }];

Deno.test("plan: it counts calls, bytes, and what changes something, and names what must be given", () => {
  assertEquals(planOf(selected), {
    cases: 3,
    calls: 5,
    bytes: 10,
    writes: 1,
    variables: ["WAMOCK_TOY_TOKEN", "WAMOCK_TOY_OTHER_THING"],
  });
});

Deno.test("plan: what only a mock can be put through is counted for a mock alone", () => {
  assertEquals(planLines(selected), [
    "On a mock of this project: 3 cases, 5 calls, 0.0 MB sent, 1 writes; it is asked for credentials.",
    "On any other target: 2 cases, 4 calls, 0.0 MB sent, 1 writes. Credentials come from the environment:",
    "  WAMOCK_TOY_TOKEN",
    "  WAMOCK_TOY_OTHER_THING",
  ]);
});
