// Made by `deno task generate` from packages/contract/providers.ts.
import type { ProviderSuite } from "../suite.ts";
import { commboxSuite } from "./commbox/mod.ts";
import { metaSuite } from "./meta/mod.ts";
import { nxcloudSuite } from "./nxcloud/mod.ts";
import { wolkvoxSuite } from "./wolkvox/mod.ts";

/** The suite of each provider. */
export const SUITES: readonly ProviderSuite[] = [
  metaSuite,
  nxcloudSuite,
  wolkvoxSuite,
  commboxSuite,
];
