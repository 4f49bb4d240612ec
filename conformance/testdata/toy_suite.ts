import type { ProviderContract } from "@wamock/contract";
import type { Case } from "../case.ts";
import { checkEqual } from "../check.ts";
import { readJson } from "../json_object.ts";
import type { ProviderSuite } from "../suite.ts";

/** What a provider that does not exist promises. */
const TOY: ProviderContract = {
  name: "toy",
  title: "Toy",
  origin: "https://toy.example",
  hosts: ["toy.example"],
  pages: [],
  operations: [],
  unserved: [],
  errors: [],
  facts: [],
  dialects: [],
  limits: [],
  sources: {},
  asOf: "2026-11",
};

/** A case of a provider that does not exist, but for what is changed about it. */
export function toyCase(changes: Partial<Case> = {}): Case {
  return {
    id: "toy.thing.get",
    title: "A GET is answered with the thing.",
    quote: "Things are there.",
    requirements: [],
    evidence: { level: "reported", sources: ["T1"] },
    steps: [{
      request: { kind: "call", method: "GET", path: "/thing", headers: [["Authorization", "Bearer {token}"]] },
      expect: { success: "toy.thing.get" },
    }],
    ...changes,
  };
}

/** A suite of such cases: an answer must be `{"thing":true}` with 200. */
export function toySuite(cases: readonly Case[] = [toyCase()]): ProviderSuite {
  return {
    provider: "toy",
    title: "Toy",
    contract: TOY,
    hosts: ["toy.example"],
    credentials: ["token"],
    fixtures: ["otherThing"],
    secrets: ["token"],
    derived: {},
    cases,
    checkedEverywhere: {},
    excluded: {},
    judge: (_, { answer: { status, body } }) => [
      checkEqual("status", status, 200),
      checkEqual("body", readJson(body), { thing: true }, { assumed: false }),
      checkEqual("extra", 1, 1, { assumed: true }),
    ],
  };
}
