import { toy } from "@wamock/contract/toy";
import type { ProviderSuite } from "../../suite.ts";
import type { ToyExpectation } from "./case.ts";
import { fileCases } from "./files.ts";
import { judgeToy } from "./judge/judge.ts";
import { CHECKED_EVERYWHERE, EXCLUDED } from "./requirements.ts";

/** Files at Toy. */
export const toySuite: ProviderSuite<ToyExpectation> = {
  provider: toy.name,
  title: toy.title,
  contract: toy,
  hosts: toy.hosts,
  credentials: ["key"],
  fixtures: [],
  secrets: ["key", "good.key"],
  derived: {},
  cases: fileCases,
  checkedEverywhere: CHECKED_EVERYWHERE,
  excluded: EXCLUDED,
  judge: judgeToy,
};
