import type { ProviderContract } from "../provider.ts";
import { nxcloudDialects } from "./dialects.ts";
import { nxcloudErrors } from "./errors/mod.ts";
import { nxcloudFacts } from "./facts/mod.ts";
import { API_HOST, STORE_HOST } from "./hosts.ts";
import { nxcloudLimits } from "./limits.ts";
import { nxcloudOperations } from "./operations.ts";
import { SOURCES } from "./sources.ts";

/** Everything that NXCloud's WhatsApp API promises about files. */
export const nxcloud = {
  name: "nxcloud",
  title: "NXCloud WhatsApp API",
  origin: `https://${API_HOST}`,
  hosts: [API_HOST, STORE_HOST],
  pages: [{ title: "WhatsApp API uploadTemplateFile", operation: "nxcloud.template-files.upload" }],
  operations: nxcloudOperations,
  unserved: [],
  errors: Object.values(nxcloudErrors),
  facts: nxcloudFacts,
  dialects: nxcloudDialects,
  limits: nxcloudLimits,
  sources: SOURCES,
  asOf: "2026-11",
} as const satisfies ProviderContract;
