import { assertEquals, assertThrows } from "@std/assert";
import { toyCase, toySuite } from "../testdata/toy_suite.ts";
import { SuiteUsageError } from "../usage_error.ts";
import { namesFromEnvironment } from "./environment.ts";

const suite = toySuite();

Deno.test("environment: credentials and fixtures are taken from it", () => {
  const names = namesFromEnvironment([{ suite, cases: suite.cases }], {
    WAMOCK_TOY_TOKEN: "t",
    WAMOCK_TOY_OTHER_THING: "o",
    WAMOCK_TOY_UNKNOWN: "u",
  });
  assertEquals(names, { toy: { token: "t", otherThing: "o" } });
});

Deno.test("environment: every missing variable that a case needs is listed, an empty one too", () => {
  assertThrows(
    () => namesFromEnvironment([{ suite, cases: suite.cases }], { WAMOCK_TOY_TOKEN: "" }),
    SuiteUsageError,
    "Missing: WAMOCK_TOY_TOKEN.",
  );
});

Deno.test("environment: what only a case needs that cannot run anyway is not missing", () => {
  const cases = [toyCase({ given: { credential: "expired" } })];
  assertEquals(namesFromEnvironment([{ suite, cases }], {}), { toy: {} });
});
