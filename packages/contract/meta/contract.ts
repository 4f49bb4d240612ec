import type { ProviderContract } from "../provider.ts";
import { metaDialects } from "./dialects.ts";
import { metaErrors } from "./errors/mod.ts";
import { metaFacts } from "./facts/mod.ts";
import { DOWNLOAD_HOST, GRAPH_HOST } from "./hosts.ts";
import { metaLimits } from "./limits.ts";
import { META_UNSERVED_OPERATIONS, metaOperations } from "./operations.ts";
import { SOURCES } from "./sources.ts";

/** Everything that Meta's WhatsApp Cloud API promises about media and messages. */
export const meta = {
  name: "meta",
  title: "Meta WhatsApp Cloud API",
  origin: `https://${GRAPH_HOST}`,
  hosts: [GRAPH_HOST, DOWNLOAD_HOST],
  pages: [{ title: "WhatsApp Cloud API - Media Upload API", operation: "meta.media.upload" }],
  operations: metaOperations,
  unserved: META_UNSERVED_OPERATIONS,
  errors: Object.values(metaErrors),
  facts: metaFacts,
  dialects: metaDialects,
  limits: metaLimits,
  sources: SOURCES,
  asOf: "2026-11",
} as const satisfies ProviderContract;
