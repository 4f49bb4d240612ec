import type { ProviderContract } from "../provider.ts";
import { wolkvoxDialects } from "./dialects.ts";
import { wolkvoxErrors } from "./errors/mod.ts";
import { wolkvoxFacts } from "./facts/mod.ts";
import { wolkvoxLimits } from "./limits.ts";
import { WOLKVOX_OTHER_MODULES, WOLKVOX_UNSERVED_OPERATIONS, wolkvoxOperations } from "./operations.ts";
import { WOLKVOX_SOURCES } from "./sources.ts";
import { STORAGE_HOST } from "./storage_url.ts";

/** Everything that Wolkvox promises about media for templates, and the templates that use it. */
export const wolkvox = {
  name: "wolkvox",
  title: "Wolkvox",
  // Each customer has a server of its own, of four digits.
  origin: "https://wv0000.wolkvox.com",
  hosts: ["*.wolkvox.com", STORAGE_HOST],
  pages: [
    { title: "Wolkvox - WhatsApp API upload_media", operation: "wolkvox.media.upload" },
    { title: "Wolkvox - WhatsApp API for sending templates", operation: "wolkvox.templates.send" },
  ],
  operations: wolkvoxOperations,
  unserved: [...WOLKVOX_UNSERVED_OPERATIONS, WOLKVOX_OTHER_MODULES],
  errors: Object.values(wolkvoxErrors),
  facts: wolkvoxFacts,
  dialects: wolkvoxDialects,
  limits: wolkvoxLimits,
  sources: WOLKVOX_SOURCES,
  asOf: "2026-11",
} as const satisfies ProviderContract;
