import type { ProviderContract } from "../provider.ts";
import { toyDialects } from "./dialects.ts";
import { toyErrors } from "./errors/mod.ts";
import { toyFacts } from "./facts/mod.ts";
import { toyLimits } from "./limits.ts";
import { toyOperations } from "./operations.ts";
import { SOURCES } from "./sources.ts";

/** Everything that Toy promises. */
export const toy = {
  name: "toy",
  title: "Toy",
  origin: "https://api.toy.example",
  hosts: ["api.toy.example"],
  pages: [{ title: "Toy: files", operation: "toy.files.upload" }],
  operations: toyOperations,
  unserved: [],
  errors: Object.values(toyErrors),
  facts: toyFacts,
  dialects: toyDialects,
  limits: toyLimits,
  sources: SOURCES,
  asOf: "2026-11",
} as const satisfies ProviderContract;
