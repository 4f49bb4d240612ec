// Made by `deno task generate` from packages/contract/providers.ts.
import { commboxMutants } from "./commbox/mod.ts";
import { metaMutants } from "./meta/mod.ts";
import { nxcloudMutants } from "./nxcloud/mod.ts";
import { wolkvoxMutants } from "./wolkvox/mod.ts";
import type { Mutant } from "./mutant.ts";

/** The mutants of every provider. */
export const MUTANTS: readonly Mutant[] = [
  ...metaMutants,
  ...nxcloudMutants,
  ...wolkvoxMutants,
  ...commboxMutants,
];
