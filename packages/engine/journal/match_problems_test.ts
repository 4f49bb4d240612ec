import { assertEquals, assertStringIncludes } from "@std/assert";
import { createToy } from "../testdata/toy_provider.ts";
import type { Match } from "./match.ts";
import { matchProblems } from "./match_problems.ts";

const providers = [createToy().provider];
const fields = (match: Match) => matchProblems(match, providers).map(({ field }) => field);

Deno.test("match problems: what there is, is none", () => {
  assertEquals(fields({ provider: "toy", operation: "toy.files.refuse", error: null, path: { pattern: "^/a" } }), []);
  assertEquals(fields({ error: "toy.too-large", headers: { a: "(" }, body: { contains: "(" } }), []);
});

Deno.test("match problems: every name that there is not and every broken pattern is told, by field", () => {
  const pattern = { pattern: "(" };
  const match = {
    provider: "tyo",
    operation: "toy.files.uplod",
    error: "toy.large",
    path: pattern,
    body: pattern,
    query: { a: pattern },
    headers: { b: pattern },
    fields: { c: pattern },
    file: { name: pattern, filename: pattern, type: pattern },
  };
  assertEquals(fields(match), [
    "provider",
    "operation",
    "error",
    "query.a.pattern",
    "headers.b.pattern",
    "fields.c.pattern",
    "path.pattern",
    "body.pattern",
    "file.name.pattern",
    "file.filename.pattern",
    "file.type.pattern",
  ]);
  assertStringIncludes(matchProblems(match, providers)[1]!.problem, "toy.files.upload");
});
