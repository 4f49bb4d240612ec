import { assertEquals } from "@std/assert";
import { toyCase, toySuite } from "../testdata/toy_suite.ts";
import { accepted } from "./changes.ts";
import { casesWithoutMutant, checksWithoutMutant } from "./coverage.ts";

Deno.test("coverage: a case that only goes red along with another has no mutant", () => {
  const suite = toySuite(["toy.a.one", "toy.a.two", "toy.b.three"].map((id) => toyCase({ id })));
  const mutant = {
    id: "m",
    provider: "toy",
    defect: "It is wrong.",
    mutation: { where: {}, change: accepted },
    kills: ["toy.a.one/status"],
    also: ["toy.a.two", "toy.b.*"],
  };
  assertEquals(casesWithoutMutant([suite], [mutant]), ["toy.a.two", "toy.b.three"]);
});

Deno.test("coverage: a check is one of its provider's", () => {
  const outcome = { mutant: "m", outcome: "bit", checks: [], red: ["toy.a.one/header.vary"] } as const;
  const made = ["status", "header.vary"];
  assertEquals(checksWithoutMutant("toy", made, [{ ...outcome, provider: "toy" }]), ["status"]);
  assertEquals(checksWithoutMutant("toy", made, [{ ...outcome, provider: "other" }]), ["header.vary", "status"]);
});
