import type { ProviderContract } from "../provider.ts";
import { commboxDialects } from "./dialects.ts";
import { commboxErrors } from "./errors/mod.ts";
import { commboxFacts } from "./facts/mod.ts";
import { commboxLimits } from "./limits.ts";
import { COMMBOX_UNSERVED_OPERATIONS, commboxOperations } from "./operations.ts";
import { SOURCES } from "./sources.ts";

/** Everything that CommBox's API promises about media for WhatsApp. */
export const commbox = {
  name: "commbox",
  title: "CommBox",
  origin: "https://api.commbox.io",
  hosts: ["api.commbox.io", "api.commboxtest.com"],
  pages: [{ title: "Returns a WhatsApp ID for an uploaded file", operation: "commbox.media.upload" }],
  operations: commboxOperations,
  unserved: COMMBOX_UNSERVED_OPERATIONS,
  errors: Object.values(commboxErrors),
  facts: commboxFacts,
  dialects: commboxDialects,
  limits: commboxLimits,
  sources: SOURCES,
  asOf: "2026-11",
} as const satisfies ProviderContract;
