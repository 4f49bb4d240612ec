/**
 * What Meta's WhatsApp Cloud API promises about media and messages.
 *
 * @module
 */
export * from "./contract.ts";
export * from "./debug_info.ts";
export * from "./dialects.ts";
export * from "./errors/mod.ts";
export * from "./facts/mod.ts";
export * from "./graph_error.ts";
export * from "./headers.ts";
export * from "./hosts.ts";
export * from "./identifiers.ts";
export * from "./identify_error.ts";
export * from "./limits.ts";
export * from "./media_failures.ts";
export * from "./media_types.ts";
export * from "./operations.ts";
export * from "./reported_usage.ts";
export * from "./signature.ts";
export * from "./sources.ts";
export * from "./versions.ts";
export * from "./wamid.ts";
export * from "./webhook_calls.ts";
export * from "./webhook_error.ts";
